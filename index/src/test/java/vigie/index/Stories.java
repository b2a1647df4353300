package vigie.index;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigie.model.*;
import vigie.model.Decision.Confirmed;
import vigie.model.Decision.ConfirmedDeployment;
import vigie.model.Decision.SeenItem;
import vigie.model.DeskRecord.StoryDecided;

/** Records to test with, filled with what does not matter to the test. */
public final class Stories {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final Place SURESNES = new Place("92073", "Suresnes", Place.Kind.COMMUNE, "92", null);
    public static final Place NICE = new Place("06088", "Nice", Place.Kind.COMMUNE, "06", null);
    public static final PersonId ANNE = new PersonId("anne");
    public static final PersonId BILAL = new PersonId("bilal");

    private static final Verdict.Versions VERSIONS = new Verdict.Versions("1", "1");

    private Stories() {}

    public static ItemId id(String name) {
        return ItemId.of(address(name));
    }

    public static StoryId story(String name) {
        return StoryId.foundedBy(id(name));
    }

    public static URI address(String name) {
        return URI.create("https://gazette.example/" + name);
    }

    public static SourceId source(String name) {
        return SourceId.of(URI.create("https://" + name + ".example/feed"));
    }

    public static Item item(String name, String title, String text) {
        return new Item(
                id(name),
                address(name),
                title,
                "",
                text,
                NOON,
                NOON,
                source("gazette"),
                "La Gazette",
                Territory.UNKNOWN,
                "fr",
                null);
    }

    public static Rejected rejected(String name, String title, String summary, Rejected.Reason reason) {
        return new Rejected(
                id(name), address(name), title, summary, source("gazette"), "La Gazette", NOON, 0.1, reason, VERSIONS);
    }

    public static CandidateBuilder candidate(String name) {
        return new CandidateBuilder(name);
    }

    public static StoryMembership membership(String name, String story) {
        var telling = new StoryMembership.Telling(
                source("gazette"), name, NOON, Signature.NONE, List.of(), List.of(), null, null);
        return new StoryMembership(id(name), story(story), "founder", telling);
    }

    public static SeenItem seen(String name) {
        return new SeenItem(id(name), name, address(name), "La Gazette", NOON);
    }

    public static ConfirmedDeployment deployment(Place place, Technology technology, String source) {
        return new ConfirmedDeployment(
                place, technology, Status.DEPLOYED, null, null, "La ville installe…", id(source));
    }

    public static StoryDecided decided(String record, PersonId by, String story, long revision, Decision decision) {
        return new StoryDecided(new RecordId(record), NOON, by, story(story), revision, decision);
    }

    public static Confirmed confirmed(String... members) {
        var seen = List.of(members).stream().map(Stories::seen).toList();
        return new Confirmed(seen, List.of(deployment(SURESNES, Technology.DRONES, members[0])));
    }

    public static Decision.Refused refused(String... members) {
        return new Decision.Refused(List.of(members).stream().map(Stories::seen).toList(), Decision.Reason.OFF_TOPIC);
    }

    /** A candidate, with what the test says of it. */
    public static final class CandidateBuilder {
        private final String name;
        private String title = "Des caméras à Suresnes";
        private String excerpt = "";
        private String outlet = "gazette";
        private Instant date = NOON;
        private double score = 0.5;
        private final List<PlaceTag> places = new ArrayList<>();
        private final List<TechnologyTag> technologies = new ArrayList<>();

        private CandidateBuilder(String name) {
            this.name = name;
        }

        public CandidateBuilder titled(String title) {
            this.title = title;
            return this;
        }

        public CandidateBuilder saying(String excerpt) {
            this.excerpt = excerpt;
            return this;
        }

        public CandidateBuilder from(String outlet) {
            this.outlet = outlet;
            return this;
        }

        public CandidateBuilder on(Instant date) {
            this.date = date;
            return this;
        }

        public CandidateBuilder scored(double score) {
            this.score = score;
            return this;
        }

        public CandidateBuilder about(Place place, Technology technology) {
            places.add(new PlaceTag(place, PlaceTag.Role.MAIN, 0.9, List.of(), "only-one", List.of()));
            technologies.add(new TechnologyTag(technology, List.of()));
            return this;
        }

        public CandidateBuilder mentioning(Place place) {
            places.add(new PlaceTag(place, PlaceTag.Role.MENTIONED, 0.9, List.of(), "only-one", List.of()));
            return this;
        }

        public Candidate build() {
            return new Candidate(
                    id(name),
                    address(name),
                    title,
                    excerpt,
                    source(outlet),
                    outlet,
                    date,
                    date,
                    "fr",
                    score,
                    List.of(),
                    places,
                    technologies,
                    List.of(),
                    List.of(),
                    null,
                    Signature.NONE,
                    VERSIONS);
        }
    }
}
