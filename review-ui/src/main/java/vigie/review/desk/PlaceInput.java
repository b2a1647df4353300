package vigie.review.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigie.model.Place;
import vigie.model.PlaceDirectory;

/** Understands a place that someone typed: a code, «Saint-Denis (93)», or a name that only one place has. */
public final class PlaceInput {

    private static final int MOST_CHOICES = 12;

    private final PlaceDirectory directory;

    public PlaceInput(PlaceDirectory directory) {
        this.directory = directory;
    }

    /** What a typed text may mean; the place is there when it can only be that one. */
    public record Reading(Optional<Place> place, List<Place> choices) {}

    public Reading read(String typed) {
        var byCode = directory.find(typed.toUpperCase(Locale.ROOT));
        if (byCode.isPresent()) return new Reading(byCode, List.of());
        var name = typed.replaceFirst("\\s*\\(.*$", "");
        var departement = typed.contains("(")
                ? typed.replaceFirst("^.*\\(", "").replace(")", "").strip().toUpperCase(Locale.ROOT)
                : "";
        var named = directory.listNamed(name);
        var exact = named.stream()
                .filter(place -> departement.isEmpty() || place.departement().equals(departement))
                .toList();
        if (exact.size() == 1) return new Reading(Optional.of(exact.getFirst()), List.of());
        return choice(!exact.isEmpty() ? exact : !named.isEmpty() ? named : directory.complete(name, MOST_CHOICES));
    }

    /** What only resembles the typed text is offered, never taken: the person decides which place it is. */
    private static Reading choice(List<Place> places) {
        return new Reading(Optional.empty(), places.stream().limit(MOST_CHOICES).toList());
    }
}
