package vigie.app;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.stream.NeighbourDownException;
import vigie.stream.health.Check;

/** Does one thing again and again, with a pause in between; what goes wrong is told by its check and tried again. */
final class Ticker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ticker.class);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final Thread thread;
    private volatile Check check;
    private volatile boolean stopping;

    private Ticker(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        check = Check.up(name);
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    static Ticker start(String name, Duration pause, Runnable work) {
        var ticker = new Ticker(name, pause, work);
        ticker.thread.start();
        return ticker;
    }

    Check check() {
        return check;
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            doOnce();
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void doOnce() {
        try {
            work.run();
            check = Check.up(name);
        } catch (Error e) {
            check = Check.down(name, "stopped by " + e);
            throw e;
        } catch (RuntimeException e) {
            if (check.state() == Check.State.UP && !stopping) {
                log.atWarn()
                        .addKeyValue("part", name)
                        .addKeyValue("error", e.getMessage())
                        .setCause(e instanceof NeighbourDownException ? null : e)
                        .log("failed, tried again");
            }
            check = Check.waiting(name, String.valueOf(e.getMessage()));
        }
    }
}
