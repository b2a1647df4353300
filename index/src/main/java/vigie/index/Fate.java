package vigie.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.index.Desk.StoryState;
import vigie.model.Candidate;
import vigie.model.Decision;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.RecordId;
import vigie.model.Rejected;
import vigie.model.StoryMembership;
import vigie.model.Verdict;
import vigie.stream.Parked;

/** What became of an address, step by step, so that nobody has to guess why something is not there. Pure; a value. */
public record Fate(ItemId item, List<Event> events) {

    /**
     * One step on its way.
     *
     * @param at when; none where nobody noted it
     * @param detail what the step adds, as its code tells
     */
    public record Event(Code code, @Nullable Instant at, String detail) {}

    /** What happened; the interface has a sentence for each. */
    public enum Code {
        /** Vigie never met it. */
        UNKNOWN,
        /** Detail: the name of the source it came from. */
        FETCHED,
        /** A stage could not handle it and set it aside. Detail: the stage, and why. */
        PARKED,
        /** Fetched, not read yet. */
        WAITING,
        /** Detail: the {@link Rejected.Reason}, as a word in lower case with hyphens. */
        REJECTED,
        /** Detail: its score from 0 to 1, with two digits. */
        CANDIDATE,
        /** Detail: why it belongs to its story, the word that {@link StoryMembership} gives. */
        GROUPED,
        /** Its story was decided without it; it joined as a further source. */
        JOINED_LATER,
        CONFIRMED,
        /** Detail: the {@link Decision.Reason}, as a word in lower case with hyphens. */
        REFUSED,
        TAKEN_BACK,
        /** A person put its story together with another. */
        JOINED,
        /** Its story and another were both decided; a person noted that they tell the same. */
        LINKED,
        /** A person took it out of the story it had been put in. */
        TAKEN_OUT,
        /** It waits for a person. */
        OPEN
    }

    public Fate {
        events = List.copyOf(events);
    }

    /** @param parked what stages set aside; records about other items are ignored */
    public static Fate of(ItemId item, @Nullable Document document, Desk desk, List<Parked> parked) {
        var events = new ArrayList<Event>();
        if (document != null) addTo(events, document, desk);
        parked.stream()
                .filter(record -> record.key().equals(item.value()))
                .forEach(record -> events.add(parked(record)));
        if (events.isEmpty()) events.add(new Event(Code.UNKNOWN, null, ""));
        return new Fate(item, events);
    }

    public boolean isKnown() {
        return events.getFirst().code() != Code.UNKNOWN;
    }

    private static void addTo(List<Event> events, Document document, Desk desk) {
        if (document.item() != null) events.add(fetched(document.item()));
        events.add(verdict(document.verdict()));
        var membership = document.membership();
        if (membership == null) return;
        events.add(new Event(Code.GROUPED, null, membership.why()));
        addDecisions(events, document.id(), desk.story(desk.storyOf(document.id(), membership.givenStory())));
    }

    private static void addDecisions(List<Event> events, ItemId item, StoryState story) {
        var decisions = new HashSet<RecordId>();
        for (var record : story.history()) {
            if (isPersonal(record.decision(), decisions) || isAboutAnother(record.decision(), item)) continue;
            decisions.add(record.id());
            events.add(decision(record));
        }
        if (story.decided() == null) events.add(new Event(Code.OPEN, null, ""));
        else if (!story.seenItems().contains(item)) events.add(new Event(Code.JOINED_LATER, null, ""));
    }

    /** Putting off, and thinking better of it, is one person's own business and says nothing of the item. */
    private static boolean isPersonal(Decision decision, Set<RecordId> decisions) {
        return switch (decision) {
            case Decision.PutOff _ -> true;
            case Decision.TakenBack back -> !decisions.contains(back.decision());
            case Decision.Confirmed _, Decision.Refused _, Decision.Joined _, Decision.Linked _, Decision.TakenOut _ ->
                false;
        };
    }

    private static boolean isAboutAnother(Decision decision, ItemId item) {
        return decision instanceof Decision.TakenOut out && !out.member().item().equals(item);
    }

    private static Event decision(StoryDecided record) {
        return switch (record.decision()) {
            case Decision.Confirmed _ -> new Event(Code.CONFIRMED, record.at(), "");
            case Decision.Refused refused -> new Event(Code.REFUSED, record.at(), word(refused.reason()));
            case Decision.TakenBack _ -> new Event(Code.TAKEN_BACK, record.at(), "");
            case Decision.Joined _ -> new Event(Code.JOINED, record.at(), "");
            case Decision.Linked _ -> new Event(Code.LINKED, record.at(), "");
            case Decision.TakenOut _ -> new Event(Code.TAKEN_OUT, record.at(), "");
            case Decision.PutOff _ -> throw new IllegalArgumentException("putting off is no decision on the item");
        };
    }

    private static Event fetched(Item item) {
        return new Event(Code.FETCHED, item.fetchedAt(), item.sourceName());
    }

    private static Event verdict(@Nullable Verdict verdict) {
        return switch (verdict) {
            case Candidate candidate ->
                new Event(Code.CANDIDATE, null, String.format(Locale.ROOT, "%.2f", candidate.score()));
            case Rejected rejected -> new Event(Code.REJECTED, null, word(rejected.reason()));
            case null -> new Event(Code.WAITING, null, "");
        };
    }

    private static Event parked(Parked record) {
        return new Event(Code.PARKED, record.at(), record.stage() + ": " + record.error());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
