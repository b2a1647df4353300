package vigie.index;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.model.Candidate;
import vigie.model.Item;
import vigie.model.Place;
import vigie.model.PlaceTag;
import vigie.model.Rejected;
import vigie.model.SourceId;
import vigie.model.StoryId;
import vigie.model.Technology;
import vigie.model.TechnologyTag;
import vigie.model.VendorTag;

/**
 * What a document is found, filtered and ordered by. Pure: it follows from the document alone, so that every index agrees.
 *
 * @param text what is searched besides title and summary; empty unless the item is a candidate, since a rejected one is found by
 *     title and summary only
 * @param places the places it is about; those it only mentions when it is about none
 * @param date when it came out, as far as we know
 * @param searchable whether the search page may show it: an item in another language stays out
 */
public record Facts(
        String title,
        String summary,
        String text,
        List<Place> places,
        List<Technology> technologies,
        List<String> vendors,
        @Nullable SourceId source,
        String sourceName,
        @Nullable Instant date,
        @Nullable StoryId story,
        double score,
        State state,
        boolean searchable) {

    /** What became of an item so far. */
    public enum State {
        /** Not read yet. */
        WAITING,
        REJECTED,
        /** Waits for a person. */
        CANDIDATE,
        CONFIRMED,
        REFUSED;

        /** Its name wherever it is stored or counted. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether someone found, or may find, it worth a look. */
        public boolean isCandidate() {
            return this == CANDIDATE || this == CONFIRMED || this == REFUSED;
        }
    }

    public static Facts of(Document document) {
        var membership = document.membership();
        var facts = switch (document.verdict()) {
            case Candidate candidate -> of(candidate, document.item());
            case Rejected rejected -> of(rejected, document.item());
            case null -> of(document.item());
        };
        return facts.settled(membership == null ? null : membership.story(), state(document));
    }

    /** Codes that find it as a place: its communes and the départements they lie in. */
    public Set<String> placeCodes() {
        var codes = new LinkedHashSet<String>();
        for (var place : places) {
            codes.add(place.insee());
            if (!place.departement().isEmpty()) codes.add(place.departement());
        }
        return codes;
    }

    private static Facts of(Candidate candidate, @Nullable Item item) {
        var text = item == null || item.text().isBlank() ? candidate.excerpt() : item.text();
        return new Facts(
                candidate.title(),
                item == null ? "" : item.summary(),
                text,
                places(candidate),
                candidate.technologies().stream()
                        .map(TechnologyTag::technology)
                        .distinct()
                        .toList(),
                candidate.vendors().stream().map(VendorTag::name).distinct().toList(),
                candidate.source(),
                candidate.sourceName(),
                candidate.date(),
                null,
                candidate.score(),
                State.CANDIDATE,
                true);
    }

    private static Facts of(Rejected rejected, @Nullable Item item) {
        var date = item == null ? rejected.published() : item.date();
        var searchable = rejected.reason() != Rejected.Reason.NOT_FRENCH;
        return bare(
                rejected.title(),
                rejected.summary(),
                rejected.source(),
                rejected.sourceName(),
                date,
                rejected.score(),
                searchable);
    }

    private static Facts of(@Nullable Item item) {
        if (item == null) return bare("", "", null, "", null, 0, false);
        return bare(item.title(), item.summary(), item.source(), item.sourceName(), item.date(), 0, true);
    }

    private static Facts bare(
            String title,
            String summary,
            @Nullable SourceId source,
            String sourceName,
            @Nullable Instant date,
            double score,
            boolean searchable) {
        return new Facts(
                title,
                summary,
                "",
                List.of(),
                List.of(),
                List.of(),
                source,
                sourceName,
                date,
                null,
                score,
                State.WAITING,
                searchable);
    }

    private Facts settled(@Nullable StoryId story, State state) {
        return new Facts(
                title,
                summary,
                text,
                places,
                technologies,
                vendors,
                source,
                sourceName,
                date,
                story,
                score,
                state,
                searchable);
    }

    private static List<Place> places(Candidate candidate) {
        var main = candidate.mainPlaces();
        return (main.isEmpty() ? candidate.places() : main)
                .stream().map(PlaceTag::place).distinct().toList();
    }

    private static State state(Document document) {
        if (document.decided() != null) {
            return switch (document.decided().outcome()) {
                case CONFIRMED -> State.CONFIRMED;
                case REFUSED -> State.REFUSED;
            };
        }
        return switch (document.verdict()) {
            case Candidate _ -> State.CANDIDATE;
            case Rejected _ -> State.REJECTED;
            case null -> State.WAITING;
        };
    }
}
