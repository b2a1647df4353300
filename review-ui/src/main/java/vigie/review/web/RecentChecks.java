package vigie.review.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import vigie.stream.health.Check;
import vigie.stream.health.Health;

/** The checks of the last moments, so that a page view does not ask every part anew. Thread-safe. */
final class RecentChecks {

    /** Shorter than it takes to read a banner. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Health health;
    private final InstantSource clock;
    private List<Check> checks = List.of();
    private Instant askedAt = Instant.MIN;

    RecentChecks(Health health, InstantSource clock) {
        this.health = health;
        this.clock = clock;
    }

    synchronized List<Check> now() {
        var now = clock.instant();
        if (askedAt.isBefore(now.minus(FRESH))) {
            checks = health.checks();
            askedAt = now;
        }
        return checks;
    }
}
