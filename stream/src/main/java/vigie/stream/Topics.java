package vigie.stream;

import static vigie.stream.Topic.Durability.IMMEDIATE;
import static vigie.stream.Topic.Durability.RELAXED;

import java.util.List;
import vigie.model.DeskRecord;
import vigie.model.Fetch;
import vigie.model.Item;
import vigie.model.Mail;
import vigie.model.Mailing;
import vigie.model.ModelRecord;
import vigie.model.PrivateRecord;
import vigie.model.Source;
import vigie.model.SourceMemory;
import vigie.model.StoryMembership;
import vigie.model.Verdict;
import vigie.stream.Topic.Keeps;

/** Every topic of Vigie. ARCHITECTURE.md tells who writes and who reads each. */
public final class Topics {

    /** Enough for eight processes to share the work; the number can never change on a living installation. */
    private static final int SHARED = 8;

    /** Source id → the source. */
    public static final Topic<Source> SOURCES =
            new Topic<>("vigie.sources", Source.class, 1, Keeps.LATEST_OF_KEY, RELAXED);
    /**
     * Registrable domain → what to fetch there, so that one process owns a domain and its spacing. A month: an errand to a page is
     * given once, and a Vigie that was off for a holiday must still find it.
     */
    public static final Topic<Fetch> FETCHES =
            new Topic<>("vigie.fetches", Fetch.class, SHARED, Keeps.days(30), RELAXED);
    /** Source id → what is remembered of it. */
    public static final Topic<SourceMemory> SOURCE_MEMORY =
            new Topic<>("vigie.source-memory", SourceMemory.class, SHARED, Keeps.LATEST_OF_KEY, RELAXED);
    /** Item id → the item as fetched; 400 days see every season once, with a month to spare. */
    public static final Topic<Item> ITEMS =
            new Topic<>("vigie.items", Item.class, SHARED, Keeps.latestOfKeyForDays(400), RELAXED);
    /** Item id → what reading it came to. */
    public static final Topic<Verdict> VERDICTS =
            new Topic<>("vigie.verdicts", Verdict.class, SHARED, Keeps.LATEST_OF_KEY, RELAXED);
    /** Item id → its story. One partition: grouping needs one order. */
    public static final Topic<StoryMembership> STORIES =
            new Topic<>("vigie.stories", StoryMembership.class, 1, Keeps.LATEST_OF_KEY, RELAXED);
    /** Everything people decide, in one order, for ever. */
    public static final Topic<DeskRecord> DESK =
            new Topic<>("vigie.desk", DeskRecord.class, 1, Keeps.EVERYTHING, IMMEDIATE);
    /** Random id → personal data, erasable. */
    public static final Topic<PrivateRecord> PRIVATE =
            new Topic<>("vigie.private", PrivateRecord.class, 1, Keeps.ERASABLE, IMMEDIATE);
    /** Mail id → a mail to send. */
    public static final Topic<Mail> MAILS = new Topic<>("vigie.mails", Mail.class, 1, Keeps.days(1), IMMEDIATE);
    /** Mail id → what was told to whom. */
    public static final Topic<Mailing> MAILINGS =
            new Topic<>("vigie.mailings", Mailing.class, 1, Keeps.LATEST_OF_KEY, IMMEDIATE);
    /** Shelf, model and piece → trained models. One partition: a manifest must come after all its pieces. */
    public static final Topic<ModelRecord> MODELS =
            new Topic<>("vigie.models", ModelRecord.class, 1, Keeps.LATEST_OF_KEY, IMMEDIATE);

    private Topics() {}

    public static List<Topic<?>> all() {
        return List.of(
                SOURCES, FETCHES, SOURCE_MEMORY, ITEMS, VERDICTS, STORIES, DESK, PRIVATE, MAILS, MAILINGS, MODELS);
    }
}
