package vigie.review.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vigie.index.CandidateSearch;
import vigie.index.Desk;
import vigie.model.Decision;
import vigie.model.DeskRecord;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.ItemId;
import vigie.model.RecordId;
import vigie.model.Role;
import vigie.model.StoryId;
import vigie.review.account.Viewer;
import vigie.stream.Fold;

/** Writes what people decide on stories to the desk's log, and says what came of it. Thread-safe. */
public final class Decisions {

    /** Long enough to be out of today's way, short enough not to be forgotten. */
    private static final Duration LATER = Duration.ofHours(20);

    private final Fold<DeskRecord, Desk, Desk.Outcome> desk;
    private final CandidateSearch search;
    private final InstantSource clock;

    public Decisions(Fold<DeskRecord, Desk, Desk.Outcome> desk, CandidateSearch search, InstantSource clock) {
        this.desk = desk;
        this.search = search;
        this.clock = clock;
    }

    /**
     * What the form was about.
     *
     * @param revision of the story as it stood for the person
     * @param record the id that the decision gets
     * @param items the articles that the person was shown: one that joins later was not decided on
     */
    public record Seen(StoryId story, long revision, RecordId record, Set<ItemId> items) {
        public Seen {
            items = Set.copyOf(items);
        }
    }

    Fold.Appended<Desk.Outcome> confirm(Viewer viewer, Seen seen, Draft draft) {
        var deployments = draft.findings().stream().map(Finding::confirmed).toList();
        return append(viewer, seen, new Decision.Confirmed(members(seen), deployments));
    }

    Fold.Appended<Desk.Outcome> refuse(Viewer viewer, Seen seen, Decision.Reason reason) {
        return append(viewer, seen, new Decision.Refused(members(seen), reason));
    }

    Fold.Appended<Desk.Outcome> putOff(Viewer viewer, Seen seen) {
        return append(viewer, seen, new Decision.PutOff(clock.instant().plus(LATER)));
    }

    /**
     * Takes a decision back: one's own, or as an editor anyone's. Asked twice it changes nothing more.
     *
     * @return nothing when there is no such decision to take back any more
     */
    Optional<Fold.Appended<Desk.Outcome>> takeBack(Viewer viewer, StoryId story, RecordId decision) {
        var state = desk.read(now -> now.story(story));
        var record = state.history().stream()
                .filter(past -> past.id().equals(decision))
                .findFirst();
        if (record.isEmpty() || !mayTakeBack(viewer, record.get())) return Optional.empty();
        if (!desk.read(now -> Undo.stands(now, record.get()))) return Optional.empty();
        var seen = new Seen(story, state.revision(), RecordId.random(), Set.of());
        return Optional.of(append(viewer, seen, new Decision.TakenBack(decision)));
    }

    static boolean mayTakeBack(Viewer viewer, StoryDecided record) {
        var isPutOff = record.decision() instanceof Decision.PutOff;
        return viewer.person().equals(record.by()) || (!isPutOff && viewer.may(Role.EDITOR));
    }

    private Fold.Appended<Desk.Outcome> append(Viewer viewer, Seen seen, Decision decision) {
        var record = new StoryDecided(
                seen.record(), clock.instant(), viewer.person(), seen.story(), seen.revision(), decision);
        return desk.append(seen.story().value(), record);
    }

    private List<Decision.SeenItem> members(Seen seen) {
        return search.story(seen.story()).stream()
                .flatMap(document -> Stream.ofNullable(document.verdict()))
                .filter(verdict -> seen.items().contains(verdict.item()))
                .map(verdict -> new Decision.SeenItem(
                        verdict.item(), verdict.title(), verdict.address(), verdict.sourceName(), verdict.published()))
                .toList();
    }
}
