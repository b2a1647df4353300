package vigie.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vigie.model.Addresses;

/** Gives out turns, so that no site is called more often than it should be. Thread-safe. */
public final class Spacing {

    /** What Media Cloud leaves between two calls to a site. */
    public static final Duration USUAL = Duration.ofSeconds(5);

    /** Domains whose turn is long past are forgotten when there are more than this. */
    private static final int MAX_DOMAINS = 10_000;

    private final Duration gap;
    private final InstantSource clock;
    private final Map<String, Instant> nextTurns = new ConcurrentHashMap<>();
    private final Map<String, Instant> pauses = new ConcurrentHashMap<>();

    /** @param gap the least time between two calls to one registrable domain; zero for a press of one's own */
    public Spacing(Duration gap, InstantSource clock) {
        if (gap.isNegative()) throw new IllegalArgumentException("the spacing between two fetches cannot be negative");
        this.gap = gap;
        this.clock = clock;
    }

    /** Takes the next turn at this site and says how long it is until then. */
    Duration takeTurn(URI address) {
        var now = clock.instant();
        if (nextTurns.size() > MAX_DOMAINS) nextTurns.values().removeIf(now::isAfter);
        var following = nextTurns.merge(
                domain(address),
                now.plus(gap),
                (next, fresh) -> later(next, now).plus(gap));
        return Duration.between(now, following.minus(gap));
    }

    /** Nothing is fetched at this site for a while. */
    void pause(URI address, Duration time) {
        pauses.merge(domain(address), clock.instant().plus(time), Spacing::later);
    }

    /** How long the site is still to be left alone; zero when it is not. */
    Duration paused(URI address) {
        var until = pauses.get(domain(address));
        if (until == null) return Duration.ZERO;
        var left = Duration.between(clock.instant(), until);
        if (left.isPositive()) return left;
        pauses.remove(domain(address), until);
        return Duration.ZERO;
    }

    private static String domain(URI address) {
        return Addresses.registrableDomain(address);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
