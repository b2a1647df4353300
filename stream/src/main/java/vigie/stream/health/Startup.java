package vigie.stream.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the start has come, step by step, for the page that people see meanwhile. Thread-safe. */
public final class Startup {

    public enum State {
        PENDING,
        BUSY,
        DONE,
        FAILED
    }

    /**
     * One step of the start.
     *
     * @param name a stable word that the interface translates, such as {@code kafka}
     * @param detail a sentence about it
     * @param fraction how much of it is done, 0 to 1
     * @param took how long it has taken so far, or took
     */
    public record StepState(String name, State state, String detail, double fraction, Duration took) {}

    private final InstantSource clock;
    private final List<StepState> steps = new ArrayList<>();
    private final List<@Nullable Instant> begun = new ArrayList<>();
    private volatile boolean ready;

    public Startup(InstantSource clock, List<String> names) {
        this.clock = clock;
        for (var name : names) {
            steps.add(new StepState(name, State.PENDING, "", 0, Duration.ZERO));
            begun.add(null);
        }
    }

    /** Says how a step is going. */
    public synchronized void report(String name, State state, double fraction, String detail) {
        var index = indexOf(name);
        var start = begun.get(index) == null ? clock.instant() : begun.get(index);
        begun.set(index, start);
        steps.set(index, new StepState(name, state, detail, fraction, Duration.between(start, clock.instant())));
    }

    public void busy(String name, double fraction, String detail) {
        report(name, State.BUSY, fraction, detail);
    }

    public void done(String name, String detail) {
        report(name, State.DONE, 1, detail);
    }

    public void failed(String name, String detail) {
        report(name, State.FAILED, 0, detail);
    }

    /** Everything is there; pages may be shown. */
    public void ready() {
        ready = true;
    }

    public boolean isReady() {
        return ready;
    }

    public synchronized List<StepState> steps() {
        return List.copyOf(steps);
    }

    private int indexOf(String name) {
        for (var i = 0; i < steps.size(); i++) if (steps.get(i).name().equals(name)) return i;
        throw new IllegalArgumentException("no step of the start is called " + name);
    }
}
