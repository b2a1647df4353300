package vigie.index;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import vigie.index.Document.Decided;
import vigie.model.Decision;
import vigie.model.DeskRecord;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.ItemId;
import vigie.stream.Fold;
import vigie.stream.Incoming;
import vigie.stream.NeighbourDownException;
import vigie.stream.Outgoing;
import vigie.stream.Step;
import vigie.stream.Topic;
import vigie.stream.Topics;

/**
 * Brings what the log says of items into the search index: items, verdicts, stories and what people decided, in whatever order
 * they come.
 *
 * <p>A desk record is taken only as a sign that its story may have changed. What is written is how the desk itself sees the items
 * concerned once it has folded that record, so a stale or repeated record needs no thought here. The part carries the record's
 * offset as its revision: the last record about an item is always written with the item's last state, whoever wrote before it. Where
 * an item belongs after people joined stories or took it out comes with its membership, which the stage {@code stories} writes anew.
 */
public final class IndexStep implements Step {

    /** What the step reads. */
    public static final List<Topic<?>> INPUTS = List.of(Topics.ITEMS, Topics.VERDICTS, Topics.STORIES, Topics.DESK);

    /** The fold reads the same log in the same process, so it is never far behind. */
    private static final Duration FOLD_LIMIT = Duration.ofSeconds(10);

    private final CandidateIndex index;
    private final Fold<DeskRecord, Desk, Desk.Outcome> desk;

    public IndexStep(CandidateIndex index, Fold<DeskRecord, Desk, Desk.Outcome> desk) {
        this.index = index;
        this.desk = desk;
    }

    @Override
    public List<Outgoing<?>> apply(List<Incoming<?>> batch) {
        index.write(batch.stream().flatMap(this::parts).toList());
        return List.of();
    }

    private Stream<Part> parts(Incoming<?> record) {
        var item = record.from(Topics.ITEMS);
        if (item != null) return Stream.of(new Part.Fetched(new ItemId(item.key()), item.offset(), item.value()));
        var verdict = record.from(Topics.VERDICTS);
        if (verdict != null)
            return Stream.of(new Part.Judged(new ItemId(verdict.key()), verdict.offset(), verdict.value()));
        var membership = record.from(Topics.STORIES);
        if (membership != null)
            return Stream.of(new Part.Grouped(new ItemId(membership.key()), membership.offset(), membership.value()));
        return record.value() instanceof StoryDecided decided ? settled(decided, record.offset()) : Stream.of();
    }

    private Stream<Part> settled(StoryDecided record, long offset) {
        if (record.decision() instanceof Decision.PutOff) return Stream.of();
        if (!desk.await(offset + 1, FOLD_LIMIT)) throw foldIsLate(offset);
        return desk.read(state -> state.standingAfter(record)).entrySet().stream()
                .map(item -> new Part.Settled(
                        item.getKey(),
                        offset,
                        item.getValue().map(IndexStep::decided).orElse(null)));
    }

    private static NeighbourDownException foldIsLate(long offset) {
        var message = "the desk has not been read up to record " + offset + " within " + FOLD_LIMIT.toSeconds() + " s";
        return new NeighbourDownException(message, new TimeoutException(message));
    }

    private static Decided decided(StoryDecided inForce) {
        var outcome = inForce.decision() instanceof Decision.Confirmed
                ? Document.Outcome.CONFIRMED
                : Document.Outcome.REFUSED;
        return new Decided(outcome, inForce.by(), inForce.at());
    }
}
