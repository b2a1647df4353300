package vigie.index;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import vigie.model.DeskRecord;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.NeighbourDownException;
import vigie.stream.Stage;
import vigie.stream.health.Check;

/**
 * Keeps the search index filled: makes the first one, runs the stage of the one in use, follows when a rebuild puts another in its
 * place, and makes it anew when someone deletes it or a newer Vigie describes documents differently. Thread-safe.
 */
public final class IndexService implements AutoCloseable {

    /** How soon a change of index is noticed. */
    static final Duration WATCH = Duration.ofSeconds(3);

    private static final String PART = "index";
    private static final Logger LOG = LoggerFactory.getLogger(IndexService.class);

    private record Running(Generation generation, Stage stage) {}

    private final Generations generations;
    private final IndexStages stages;
    private final Rebuild rebuild;
    private final Duration watch;
    private volatile @Nullable Running running;
    private volatile @Nullable Check trouble = Check.starting(PART, "the search index is looked for");
    private volatile boolean stopping;
    private @Nullable Thread thread;

    public IndexService(EventLog log, Generations generations, Fold<DeskRecord, Desk, Desk.Outcome> desk) {
        this(log, generations, desk, WATCH);
    }

    IndexService(EventLog log, Generations generations, Fold<DeskRecord, Desk, Desk.Outcome> desk, Duration watch) {
        this.generations = generations;
        this.stages = new IndexStages(log, generations, desk);
        this.rebuild = new Rebuild(log, generations, desk);
        this.watch = watch;
    }

    /** Begins in the background; returns at once, whether the search engine answers or not. */
    public synchronized void start() {
        thread = Thread.ofPlatform().name("index-service").daemon().start(this::run);
    }

    /** How it is; never throws. */
    public Check check() {
        var stopped = trouble;
        if (stopped != null) return stopped;
        var now = running;
        return now == null ? Check.starting(PART, "the search index is being made") : now.stage.check();
    }

    /** How many records wait to be indexed; -1 while unknown. */
    public long lag() {
        var now = running;
        return now == null ? -1 : now.stage.lag();
    }

    /** Waits for the batch at hand. */
    @Override
    public synchronized void close() {
        stopping = true;
        try {
            if (thread != null) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopStage();
    }

    private void run() {
        try {
            while (!stopping) {
                lookAfter();
                Thread.sleep(watch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAfter() throws InterruptedException {
        try {
            follow(generations.ensure());
            trouble = null;
        } catch (NeighbourDownException e) {
            note(Check.waiting(PART, String.valueOf(e.getMessage())), e);
        } catch (RuntimeException e) {
            note(Check.down(PART, "the search index cannot be looked after: " + e.getMessage()), e);
        }
    }

    /** The log hears of a trouble once, not at every look. */
    private void note(Check check, RuntimeException cause) {
        if (!check.equals(trouble)) {
            var level = check.state() == Check.State.DOWN ? Level.ERROR : Level.WARN;
            LOG.atLevel(level)
                    .addKeyValue("error", check.message())
                    .setCause(cause)
                    .log("index not looked after");
        }
        trouble = check;
    }

    private void follow(Generation live) throws InterruptedException {
        var now = running;
        if (now != null && now.generation.equals(live)) return;
        stopStage();
        var wanted = generations.isUpToDate(live) ? live : rebuiltFrom(live);
        LOG.atInfo().addKeyValue("index", wanted.index()).log("indexing");
        var stage = stages.of(wanted);
        stage.start();
        running = new Running(wanted, stage);
    }

    private Generation rebuiltFrom(Generation outdated) throws InterruptedException {
        LOG.atInfo().addKeyValue("index", outdated.index()).log("index was made by another version, rebuilding");
        trouble = Check.starting(
                PART, "the search index is made anew for this version; searching goes on with the old one");
        return rebuild.run(_ -> {}).generation();
    }

    private void stopStage() {
        var now = running;
        if (now != null) now.stage.close();
        running = null;
    }
}
