package vigie.index;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.model.DeskRecord;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.NeighbourDownException;
import vigie.stream.Stage;
import vigie.stream.health.Check;

/**
 * Makes the search index anew from the log, beside the one in use, and then puts it in its place.
 *
 * <p>Nothing is lost on the way: the new generation's progress is remembered under its own name, so whoever fills it next goes on
 * where this stopped. The old one stays long enough for every running {@link IndexService} to notice the change.
 */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** Twice as long as a running service takes to notice, and some more. */
    private static final Duration GRACE = IndexService.WATCH.multipliedBy(3);
    /** Often enough for a smooth progress bar. */
    private static final Duration LOOK = Duration.ofMillis(200);

    /**
     * How far it is.
     *
     * @param total records known to be read when it began; grows when more come in
     */
    public record Progress(long done, long total) {}

    /**
     * What it came to.
     *
     * @param records how many were read
     * @param parked how many of them could not be indexed; {@code vigie replay} shows them
     */
    public record Rebuilt(Generation generation, long records, int parked) {}

    private final EventLog log;
    private final Generations generations;
    private final IndexStages stages;
    private final Duration grace;

    public Rebuild(EventLog log, Generations generations, Fold<DeskRecord, Desk, Desk.Outcome> desk) {
        this(log, generations, desk, GRACE);
    }

    /** @param grace how long the old index stays after the change, for others to notice it */
    public Rebuild(EventLog log, Generations generations, Fold<DeskRecord, Desk, Desk.Outcome> desk, Duration grace) {
        this.log = log;
        this.generations = generations;
        this.stages = new IndexStages(log, generations, desk);
        this.grace = grace;
    }

    /**
     * Runs to the end; the caller is told how far it is.
     *
     * @throws vigie.stream.NeighbourDownException when the search engine does not answer; the old index stays in use
     * @throws IllegalStateException when another rebuild was faster, or the stage cannot go on; the old index stays in use
     * @throws InterruptedException when told to stop; the old index stays in use, unless the new one was already in its place
     */
    public Rebuilt run(Consumer<Progress> progress) throws InterruptedException {
        var generation = generations.create();
        var published = false;
        try (var stage = stages.of(generation)) {
            stage.start();
            var records = awaitCaughtUp(generation, stage, progress);
            publish(generation);
            published = true;
            Thread.sleep(grace); // this stage goes on meanwhile
            generations.deleteOlderThan(generation);
            return new Rebuilt(
                    generation, records, log.parked(generation.stage()).size());
        } finally {
            if (!published) generations.delete(generation);
        }
    }

    private long awaitCaughtUp(Generation generation, Stage stage, Consumer<Progress> progress)
            throws InterruptedException {
        var total = 0L;
        for (var lag = stage.lag(); lag != 0; lag = stage.lag()) {
            if (stage.check().state() == Check.State.DOWN) {
                throw new IllegalStateException(
                        "the rebuild stopped: " + stage.check().message());
            }
            lookForALaterOne(generation);
            total = Math.max(total, lag);
            if (lag > 0) progress.accept(new Progress(total - lag, total));
            Thread.sleep(LOOK);
        }
        if (Thread.interrupted()) throw new InterruptedException("the rebuild was told to stop");
        progress.accept(new Progress(total, total));
        return total;
    }

    private void publish(Generation generation) {
        requireNoLaterOne(generation);
        generations.publish(generation);
    }

    private void lookForALaterOne(Generation generation) {
        try {
            requireNoLaterOne(generation);
        } catch (NeighbourDownException e) {
            LOG.atDebug()
                    .addKeyValue("error", e.getMessage())
                    .log("the search engine does not answer; the rebuild waits for it");
        }
    }

    /** A later one that is in use has cleared this one away, or will. */
    private void requireNoLaterOne(Generation generation) {
        var live = generations.findLive();
        if (live.isPresent() && live.get().compareTo(generation) > 0) {
            throw new IllegalStateException("another rebuild, begun later, was finished first: its index is in use");
        }
    }
}
