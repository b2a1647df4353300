package vigie.stream;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.model.*;

/** One record of every kind that travels, each with all its components filled. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final URI ADDRESS = URI.create("https://gazette.example/suresnes");
    private static final ItemId ITEM = ItemId.of(ADDRESS);
    private static final SourceId SOURCE = SourceId.of(URI.create("https://gazette.example/feed"));
    private static final PersonId PERSON = new PersonId("p1");
    private static final Place SURESNES =
            new Place("92073", "Suresnes", Place.Kind.COMMUNE, "92", new Place.Position(48.87, 2.22));
    private static final StoryId STORY = StoryId.foundedBy(ITEM);
    private static final Verdict.Versions VERSIONS = new Verdict.Versions("1", "1");

    private Samples() {}

    static Map<Topic<?>, List<Object>> all() {
        var all = new LinkedHashMap<Topic<?>, List<Object>>();
        all.put(Topics.SOURCES, List.of(source()));
        all.put(Topics.FETCHES, List.of(new Fetch(SOURCE, ADDRESS, Fetch.Purpose.PAGE, item(), NOON)));
        all.put(Topics.SOURCE_MEMORY, List.of(memory()));
        all.put(Topics.ITEMS, List.of(item()));
        all.put(Topics.VERDICTS, List.of(candidate(), rejected()));
        var gist = new StoryMembership.Gist(List.of(-7, 12), List.of(20L, 300_000L));
        all.put(Topics.STORIES, List.of(membership(null, null, null), membership(gist, 0.9, new StoryId("s2"))));
        all.put(Topics.DESK, desk());
        all.put(
                Topics.PRIVATE,
                List.of(new PrivateRecord.AccountProfile(PERSON, "mouette", "$argon2id$"), subscriber()));
        all.put(
                Topics.MAILS,
                List.of(new Mail("m1", PERSON, "a@example.org", "Objet", "texte", "<p>texte", Map.of("X", "y"), NOON)));
        all.put(
                Topics.MAILINGS,
                List.of(new Mailing("m1", PERSON, NOON, NOON, Set.of("92073/drones"), Mailing.State.SENT)));
        all.put(Topics.MODELS, models());
        return all;
    }

    static Item item() {
        return new Item(
                ITEM,
                ADDRESS,
                "Suresnes",
                "résumé",
                "texte",
                NOON,
                NOON,
                SOURCE,
                "La Gazette",
                Territory.of("92073"),
                "fr",
                "rédaction");
    }

    static Source source() {
        return new Source(
                SOURCE,
                Source.Kind.LISTING,
                ADDRESS,
                "Ville",
                Territory.of("92073"),
                "LO 2.0",
                "main a",
                PERSON,
                false);
    }

    private static SourceMemory memory() {
        var seen = List.of(new SourceMemory.Seen(ITEM, "abc"));
        return new SourceMemory(SOURCE, NOON, NOON, SourceMemory.Health.LIVE, "\"e\"", "hier", 0, "aucun", seen, NOON);
    }

    private static Candidate candidate() {
        var span = List.of(new Span(0, 8));
        return new Candidate(
                ITEM,
                ADDRESS,
                "Suresnes",
                "texte",
                SOURCE,
                "La Gazette",
                NOON,
                NOON,
                "fr",
                0.9,
                List.of(new Evidence("technology-in-title", "caméras", 0.5)),
                List.of(new PlaceTag(SURESNES, PlaceTag.Role.MAIN, 0.9, span, "only-one", List.of())),
                List.of(new TechnologyTag(Technology.DRONES, span)),
                List.of(new VendorTag("XXII", span)),
                List.of(new DeploymentTag("92073", Technology.DRONES, Status.TRIAL, "texte")),
                30,
                new Signature(List.of(1, 2, 3)),
                VERSIONS);
    }

    private static Rejected rejected() {
        return new Rejected(
                ITEM,
                ADDRESS,
                "Marché",
                "résumé",
                SOURCE,
                "La Gazette",
                NOON,
                0.1,
                Rejected.Reason.NO_TECHNOLOGY,
                VERSIONS);
    }

    private static StoryMembership membership(
            StoryMembership.@Nullable Gist gist, @Nullable Double score, @Nullable StoryId given) {
        var telling = new StoryMembership.Telling(
                SOURCE,
                "Suresnes",
                NOON,
                new Signature(List.of(1)),
                List.of("92073"),
                List.of(Technology.DRONES),
                gist,
                score);
        return new StoryMembership(ITEM, STORY, "founder", telling, given);
    }

    private static List<Object> desk() {
        var id = new RecordId("r1");
        var name = new NameKey("00");
        var seen = List.of(new Decision.SeenItem(ITEM, "Suresnes", ADDRESS, "La Gazette", NOON));
        var deployment =
                new Decision.ConfirmedDeployment(SURESNES, Technology.DRONES, Status.TRIAL, "XXII", 30, "texte", ITEM);
        var subscription =
                new Subscription(PERSON, Set.of("92073"), Set.of(Technology.DRONES), Subscription.Cadence.WEEKLY);
        return List.of(
                new DeskRecord.AccountOpened(id, NOON, PERSON, PERSON, Role.ADMIN, name),
                new DeskRecord.RoleChanged(id, NOON, PERSON, PERSON, 0, Role.READER),
                new DeskRecord.StoryDecided(
                        id, NOON, PERSON, STORY, 0, new Decision.Confirmed(seen, List.of(deployment))),
                new DeskRecord.StoryDecided(
                        id, NOON, PERSON, STORY, 0, new Decision.Refused(seen, Decision.Reason.ABROAD)),
                new DeskRecord.StoryDecided(id, NOON, PERSON, STORY, 0, new Decision.PutOff(NOON)),
                new DeskRecord.StoryDecided(id, NOON, PERSON, STORY, 0, new Decision.TakenBack(id)),
                new DeskRecord.StoryDecided(
                        id, NOON, PERSON, STORY, 0, new Decision.Joined(seen, new StoryId("s2"), 1)),
                new DeskRecord.StoryDecided(id, NOON, PERSON, STORY, 0, new Decision.Linked(new StoryId("s2"), 1)),
                new DeskRecord.StoryDecided(id, NOON, PERSON, STORY, 0, new Decision.TakenOut(seen.getFirst())),
                new DeskRecord.SourceEdited(id, NOON, PERSON, 0, source()),
                new DeskRecord.SubscriptionConfirmed(id, NOON, PERSON, subscription, name),
                new DeskRecord.SubscriptionEnded(id, NOON, PERSON, PERSON));
    }

    private static List<Object> models() {
        var file = new ModelRecord.ModelFile("commune-hit", 9, 1, "ab12");
        var learnt = new ModelRecord.Learnt(100, 40, 10, 2);
        var figures = List.of(new ModelRecord.Figure("decisions", "relevance", 0.8, 0.9));
        return List.of(
                new ModelRecord.Chunk("0a1b2c3d", "commune-hit", 0, "à\tb\tc\n"),
                new ModelRecord.Manifest("0a1b2c3d", "2", NOON, List.of(file), learnt, figures),
                new ModelRecord.LastTraining(
                        NOON, ModelRecord.Outcome.PUBLISHED, "0a1b2c3d", learnt, figures, "aucune"));
    }

    private static PrivateRecord subscriber() {
        var wanted = new Subscription(PERSON, Set.of(), Set.of(), Subscription.Cadence.DAILY);
        return new PrivateRecord.SubscriberProfile(PERSON, "a@example.org", "fr", wanted, NOON);
    }
}
