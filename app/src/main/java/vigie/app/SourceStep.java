package vigie.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.stream.Fold;
import vigie.stream.Incoming;
import vigie.stream.NeighbourDownException;
import vigie.stream.Outgoing;
import vigie.stream.Step;
import vigie.stream.Topics;

/**
 * Carries edited sources from the desk to the topic that the planner reads.
 *
 * <p>It writes what the desk says of the source now, not what the record says: an outdated edit, or a repeat, changes nothing.
 */
final class SourceStep implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Fold<DeskRecord, Desk, Desk.Outcome> desk;

    SourceStep(Fold<DeskRecord, Desk, Desk.Outcome> desk) {
        this.desk = desk;
    }

    @Override
    public List<Outgoing<?>> apply(List<Incoming<?>> batch) {
        awaitFolded(batch.getLast().offset() + 1);
        var out = new ArrayList<Outgoing<?>>();
        for (var record : batch) {
            var typed = record.from(Topics.DESK);
            if (typed != null && typed.value() instanceof DeskRecord.SourceEdited edited) out.addAll(current(edited));
        }
        return out;
    }

    private void awaitFolded(long position) {
        if (!desk.await(position, PATIENCE)) {
            throw new NeighbourDownException(
                    "the desk is not read up to " + position, new IllegalStateException("behind"));
        }
    }

    private List<Outgoing<?>> current(DeskRecord.SourceEdited edited) {
        var id = edited.source().id();
        return desk.read(state -> state.findSource(id)).stream()
                .<Outgoing<?>>map(now -> new Outgoing<>(Topics.SOURCES, id.value(), now.source()))
                .toList();
    }
}
