package vigie.app.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one engine running in a thread of its own: prepares it, starts it, waits until it serves, starts it again when
 * it dies.
 *
 * <p>An engine that has never served and dies three times is given up with its last words; one that has served is tried
 * for ever, because what stopped it (memory, disk) may pass.
 */
final class Supervision {

    private static final Logger log = LoggerFactory.getLogger(Supervision.class);

    private static final int FIRST_ATTEMPTS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** After a power cut Kafka may have to read its whole log again. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    /** How long a start usually takes: only the progress bar depends on it. */
    private static final double USUAL_START_SECONDS = 12;

    private final Engine engine;
    private final EngineProgress progress;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Child child;
    private volatile EngineStatus status;
    private final AtomicInteger restarts = new AtomicInteger();

    Supervision(Engine engine, EngineProgress progress) {
        this.engine = engine;
        this.progress = progress;
        this.status = new EngineStatus(engine.name(), EngineStatus.State.PREPARING, "en préparation", 0, 0);
        this.thread =
                Thread.ofPlatform().name("engine-" + engine.name()).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Completes when the engine serves for the first time, or fails with the sentence that says why it cannot. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    EngineStatus status() {
        return status;
    }

    private void run() {
        try {
            engine.prepare(this::pass);
            Child.awaitLeftover(engine.pidFile());
            while (!stopping) {
                live();
            }
        } catch (EngineFailure e) {
            giveUp(e);
        } catch (IOException | RuntimeException e) {
            giveUp(new EngineFailure(
                    "Le moteur " + engine.name() + " ne peut pas démarrer : " + e.getMessage() + ".", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stop() was called
        }
    }

    /** One life of the engine's process, from its start to its end, and the pause after it. */
    private void live() throws IOException, InterruptedException {
        tell(EngineStatus.State.STARTING, "démarrage", 0.35);
        var started = System.nanoTime();
        var current = launch();
        if (awaitReady(current, started)) {
            serve(current, started);
        }
        if (!stopping) {
            afterDeath(current);
        }
    }

    private synchronized Child launch() throws IOException {
        if (stopping) {
            throw new IOException("stopped before it started");
        }
        var started = Child.start(engine.launch(), engine.pidFile());
        child = started;
        return started;
    }

    private boolean awaitReady(Child current, long started) throws InterruptedException {
        while (current.isAlive() && !stopping && since(started).compareTo(LONGEST_START) < 0) {
            if (engine.isReady()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
            progress.report(engine.name(), fraction(since(started)), "démarrage");
        }
        if (!stopping) {
            current.stop(Duration.ofSeconds(5));
        }
        return false;
    }

    /** Never quite arrives: the bar says "still at it", only the engine says "done". */
    private static double fraction(Duration elapsed) {
        return 0.35 + 0.6 * (1 - Math.exp(-elapsed.toMillis() / (USUAL_START_SECONDS * 500)));
    }

    private void serve(Child current, long started) throws InterruptedException {
        tell(EngineStatus.State.READY, "prêt", 1);
        log.atInfo()
                .addKeyValue("engine", engine.name())
                .addKeyValue("pid", current.pid())
                .addKeyValue("millis", since(started).toMillis())
                .log("engine ready");
        ready.complete(null);
        current.waitFor();
    }

    private void afterDeath(Child current) throws InterruptedException {
        var exit = current.waitFor();
        var deaths = restarts.incrementAndGet();
        var words = lastWords();
        if (!ready.isDone() && deaths >= FIRST_ATTEMPTS) {
            throw new EngineFailure("Le moteur " + engine.name() + " s'arrête au démarrage (code " + exit + ") : "
                    + words + " (journal : " + engine.output() + ").");
        }
        log.atWarn()
                .addKeyValue("engine", engine.name())
                .addKeyValue("exit", exit)
                .addKeyValue("restarts", deaths)
                .addKeyValue("error", words)
                .log("engine ended by itself, starting it again");
        tell(EngineStatus.State.DOWN, "arrêté (code " + exit + "), redémarrage", 0.3);
        TimeUnit.MILLISECONDS.sleep(pause(deaths).toMillis());
    }

    private static Duration pause(int deaths) {
        var pause = Duration.ofMillis(500).multipliedBy(1L << Math.min(deaths - 1, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private String lastWords() {
        try {
            var lines = Files.readString(engine.output(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(Supervision::tellsSomething)
                    .toList();
            return lines.isEmpty() ? "sans un mot" : lines.getLast();
        } catch (IOException e) {
            return "sans un mot";
        }
    }

    private static boolean tellsSomething(String line) {
        return line.chars().anyMatch(Character::isLetter)
                && !line.startsWith("WARNING")
                && !line.equals(KafkaEngine.READY);
    }

    private void giveUp(EngineFailure failure) {
        if (stopping) {
            return;
        }
        log.atError().addKeyValue("engine", engine.name()).setCause(failure).log("engine cannot run");
        tell(EngineStatus.State.FAILED, sentence(failure), 0);
        ready.completeExceptionally(failure);
    }

    private static String sentence(EngineFailure failure) {
        return String.valueOf(failure.getMessage());
    }

    private void pass(String name, double fraction, String message) {
        progress.report(name, fraction, message);
    }

    private void tell(EngineStatus.State state, String message, double fraction) {
        var current = child;
        status = new EngineStatus(engine.name(), state, message, current == null ? 0 : current.pid(), restarts.get());
        progress.report(engine.name(), fraction, message);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** Ends the engine for good within the given time and a little. */
    void stop(Duration patience) {
        var last = lastChild();
        thread.interrupt();
        if (last != null) {
            last.stop(patience);
        }
        status = new EngineStatus(engine.name(), EngineStatus.State.STOPPED, "arrêté", 0, restarts.get());
        ready.completeExceptionally(new EngineFailure("Le moteur " + engine.name() + " a été arrêté."));
    }

    private synchronized @Nullable Child lastChild() {
        stopping = true;
        return child;
    }
}
