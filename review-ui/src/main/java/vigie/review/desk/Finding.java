package vigie.review.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.model.Decision.ConfirmedDeployment;
import vigie.model.ItemId;
import vigie.model.Place;
import vigie.model.Status;
import vigie.model.Technology;

/**
 * A deployment as a person is about to confirm it, maybe still incomplete.
 *
 * @param typed the place as it was typed
 * @param place the place it means; none when it is still to be found
 * @param choices places that the typed text could mean
 */
public record Finding(
        String typed,
        @Nullable Place place,
        List<Place> choices,
        @Nullable Technology technology,
        Status status,
        String vendor,
        String cameras,
        String quote,
        ItemId source) {

    /** What is still missing before it can be confirmed, each by the key of its sentence. */
    public enum Gap {
        PLACE,
        PLACE_UNCLEAR,
        TECHNOLOGY,
        CAMERAS,
        QUOTE
    }

    private static final int MOST_CAMERAS = 1_000_000;

    public Finding {
        choices = List.copyOf(choices);
    }

    static Finding blank(ItemId source) {
        return new Finding("", null, List.of(), null, Status.UNKNOWN, "", "", "", source);
    }

    public Finding withPlace(Place place) {
        return new Finding(label(place), place, List.of(), technology, status, vendor, cameras, quote, source);
    }

    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        if (place == null) gaps.add(typed.isEmpty() ? Gap.PLACE : Gap.PLACE_UNCLEAR);
        if (technology == null) gaps.add(Gap.TECHNOLOGY);
        if (!cameras.isEmpty() && cameraCount() == null) gaps.add(Gap.CAMERAS);
        if (quote.isBlank()) gaps.add(Gap.QUOTE);
        return gaps;
    }

    public boolean lacks(Gap gap) {
        return gaps().contains(gap);
    }

    /** As the desk keeps it; only when nothing is missing. */
    ConfirmedDeployment confirmed() {
        if (place == null || technology == null)
            throw new IllegalStateException("a finding without place or technology is confirmed");
        return new ConfirmedDeployment(
                place, technology, status, vendor.isEmpty() ? null : vendor, cameraCount(), quote, source);
    }

    /** Name and département, as people tell namesakes apart. */
    public static String label(Place place) {
        return place.departement().isEmpty() ? place.name() : place.name() + " (" + place.departement() + ")";
    }

    private @Nullable Integer cameraCount() {
        var digits = cameras.replaceAll("[\\s\u00A0\u202F.]", "");
        if (!digits.matches("\\d{1,7}")) return null;
        var count = Integer.parseInt(digits);
        return count <= MOST_CAMERAS ? (Integer) count : null;
    }
}
