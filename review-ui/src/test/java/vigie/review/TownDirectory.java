package vigie.review;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigie.model.Place;
import vigie.model.PlaceDirectory;

/** A handful of places, the most populous first. */
public final class TownDirectory implements PlaceDirectory {

    public static final Place SURESNES = town("92073", "Suresnes");
    public static final Place SAINT_DENIS = town("93066", "Saint-Denis");
    public static final Place SAINT_DENIS_REUNION = town("97411", "Saint-Denis");
    public static final Place NICE = town("06088", "Nice");
    public static final Place ISTRES = town("13047", "Istres");
    public static final Place TOULOUSE = town("31555", "Toulouse");
    public static final Place SAINT_ETIENNE = town("42218", "Saint-Étienne");
    public static final Place DIJON = town("21231", "Dijon");
    public static final Place CANNES = town("06029", "Cannes");
    public static final Place HAUTS_DE_SEINE = new Place("92", "Hauts-de-Seine", Place.Kind.DEPARTEMENT, "92", null);

    private static final List<Place> ALL = List.of(
            TOULOUSE,
            NICE,
            SAINT_ETIENNE,
            DIJON,
            SAINT_DENIS_REUNION,
            SAINT_DENIS,
            CANNES,
            SURESNES,
            ISTRES,
            HAUTS_DE_SEINE);

    @Override
    public Optional<Place> find(String insee) {
        return ALL.stream().filter(place -> place.insee().equals(insee)).findFirst();
    }

    @Override
    public List<Place> complete(String beginning, int most) {
        return ALL.stream()
                .filter(place -> normal(place.name()).startsWith(normal(beginning)))
                .limit(most)
                .toList();
    }

    @Override
    public List<Place> listNamed(String name) {
        return ALL.stream()
                .filter(place -> normal(place.name()).equals(normal(name)))
                .toList();
    }

    private static Place town(String insee, String name) {
        return new Place(insee, name, Place.Kind.COMMUNE, Place.departementOf(insee), null);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
