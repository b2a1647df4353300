package vigie.review.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one visitor may do something: so many times in a row, then as fast as the allowance fills again. Thread-safe. */
public final class RateLimit {

    /** Visitors remembered; the longest unseen is forgotten first, which costs nothing once its allowance is full. */
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final int burst;
    private final Duration refill;
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Allowance(double left, Instant at) {}

    /** @param refill time after which one more is allowed */
    public RateLimit(InstantSource clock, int burst, Duration refill) {
        this.clock = clock;
        this.burst = burst;
        this.refill = refill;
    }

    /** Whether the visitor may go on; takes one of the allowance if so. */
    public synchronized boolean take(String visitor) {
        var now = now(visitor);
        if (now.left < 1) return false;
        allowances.put(visitor, new Allowance(now.left - 1, now.at));
        return true;
    }

    /** Whether something is left, without taking it. */
    public synchronized boolean allows(String visitor) {
        return now(visitor).left >= 1;
    }

    /** Gives the visitor a full allowance again. */
    public synchronized void forget(String visitor) {
        allowances.remove(visitor);
    }

    private Allowance now(String visitor) {
        var instant = clock.instant();
        var before = allowances.getOrDefault(visitor, new Allowance(burst, instant));
        var refilled = (double) Duration.between(before.at, instant).toMillis() / refill.toMillis();
        return new Allowance(Math.min(burst, before.left + Math.max(0, refilled)), instant);
    }
}
