package vigie.model;

import static vigie.model.Texts.requireText;

import org.jspecify.annotations.Nullable;

/**
 * A French place that can decide on surveillance: a commune, a grouping of communes, a département or a region.
 *
 * @param insee the official code: five characters for a commune, two or three for a département, {@code R93} for a region,
 *     the SIREN number for a grouping
 * @param departement code of the département it lies in; empty for a region
 * @param position where it is, when known
 */
public record Place(
        String insee,
        String name,
        Kind kind,
        String departement,
        @Nullable Position position) {

    public enum Kind {
        COMMUNE,
        EPCI,
        DEPARTEMENT,
        REGION
    }

    /** Degrees north and east (WGS 84). */
    public record Position(double latitude, double longitude) {}

    public Place {
        requireText(insee, "INSEE code");
        requireText(name, "place name");
    }

    /** The département a commune's code stands in: {@code 2A004} lies in {@code 2A}, {@code 97411} in {@code 974}. */
    public static String departementOf(String insee) {
        return insee.startsWith("97") || insee.startsWith("98") ? insee.substring(0, 3) : insee.substring(0, 2);
    }
}
