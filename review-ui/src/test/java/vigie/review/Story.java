package vigie.review;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.index.Part;
import vigie.model.Candidate;
import vigie.model.DeploymentTag;
import vigie.model.Evidence;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.Place;
import vigie.model.PlaceTag;
import vigie.model.Signature;
import vigie.model.SourceId;
import vigie.model.Span;
import vigie.model.Status;
import vigie.model.StoryId;
import vigie.model.StoryMembership;
import vigie.model.Technology;
import vigie.model.TechnologyTag;
import vigie.model.Territory;
import vigie.model.VendorTag;
import vigie.model.Verdict;

/** An article as a test tells it; what is not said is ordinary. */
record Story(
        String title,
        String text,
        @Nullable Place place,
        List<Place> namesakes,
        Technology technology,
        Status status,
        String quote,
        String outlet,
        @Nullable String vendor,
        @Nullable Integer cameras,
        double score,
        Instant date,
        @Nullable StoryId tells) {

    static final Instant NOW = Instant.parse("2026-11-21T19:30:00Z");

    static Story of(String title, @Nullable Place place, Technology technology, Status status, String quote) {
        var text = "Le conseil en a parlé lundi. " + quote
                + " La suite se dira en séance.\n\nUne réunion publique suivra, la mairie le promet.";
        return new Story(
                title,
                text,
                place,
                List.of(),
                technology,
                status,
                quote,
                "La Gazette des Coteaux",
                null,
                null,
                0.8,
                NOW.minusSeconds(7200),
                null);
    }

    Story withText(String text) {
        return new Story(
                title, text, place, namesakes, technology, status, quote, outlet, vendor, cameras, score, date, tells);
    }

    Story scored(double score) {
        return new Story(
                title, text, place, namesakes, technology, status, quote, outlet, vendor, cameras, score, date, tells);
    }

    Story from(String outlet, Instant date) {
        return new Story(
                title, text, place, namesakes, technology, status, quote, outlet, vendor, cameras, score, date, tells);
    }

    Story withVendor(String vendor, @Nullable Integer cameras) {
        return new Story(
                title, text, place, namesakes, technology, status, quote, outlet, vendor, cameras, score, date, tells);
    }

    Story withNamesakes(Place... others) {
        return new Story(
                title,
                text,
                place,
                List.of(others),
                technology,
                status,
                quote,
                outlet,
                vendor,
                cameras,
                score,
                date,
                tells);
    }

    Story telling(StoryId story) {
        return new Story(
                title, text, place, namesakes, technology, status, quote, outlet, vendor, cameras, score, date, story);
    }

    ItemId item() {
        return ItemId.of(address());
    }

    StoryId id() {
        return tells == null ? StoryId.foundedBy(item()) : tells;
    }

    URI address() {
        return URI.create("https://" + slug(outlet) + ".example/" + slug(title));
    }

    SourceId source() {
        return new SourceId(slug(outlet));
    }

    List<Part> parts() {
        var item = new Item(
                item(), address(), title, "", text, date, date, source(), outlet, Territory.UNKNOWN, "fr", null);
        var telling = new StoryMembership.Telling(
                source(), title, date, Signature.NONE, List.of(), List.of(technology), null, null);
        return List.of(
                new Part.Fetched(item(), 1, item),
                new Part.Judged(item(), 1, candidate(item)),
                new Part.Grouped(item(), 1, new StoryMembership(item(), id(), "founds", telling)));
    }

    private Candidate candidate(Item item) {
        var reading = item.reading();
        var places = place == null
                ? List.<PlaceTag>of()
                : List.of(new PlaceTag(
                        place, PlaceTag.Role.MAIN, 0.97, spans(reading, place.name()), "source-territory", namesakes));
        var word = technology == Technology.DRONES ? "drones" : "caméras";
        return new Candidate(
                item.id(),
                item.address(),
                title,
                text.substring(0, Math.min(300, text.length())),
                source(),
                outlet,
                date,
                date,
                "fr",
                score,
                List.of(
                        new Evidence("technology-in-title", word, 0.38),
                        new Evidence("action", "pourra tester", 0.27),
                        new Evidence("vendor", vendor == null ? "" : vendor, 0.21),
                        new Evidence("no-place", "", -0.07)),
                places,
                List.of(new TechnologyTag(technology, spans(reading, word))),
                vendor == null ? List.of() : List.of(new VendorTag(vendor, spans(reading, vendor))),
                List.of(new DeploymentTag(place == null ? null : place.insee(), technology, status, quote)),
                cameras,
                Signature.NONE,
                new Verdict.Versions("14", "6"));
    }

    private static List<Span> spans(String text, String word) {
        var spans = new ArrayList<Span>();
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length()))
            spans.add(new Span(at, at + word.length()));
        return spans;
    }

    private static String slug(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
