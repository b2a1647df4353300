package vigie.index;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far up the queue a candidate stands: its score, and a little more while it is fresh.
 *
 * <p>The sum, not the product, of the two: a good old candidate stays above a poor new one, and two very old ones can still be
 * told apart.
 */
public final class QueueRank {

    /** What being fresh is worth against a score of 0 to 1: three tenths make today's 0.6 equal to an old 0.9. */
    public static final double FRESHNESS_WEIGHT = 0.3;
    /** A day's news is all equally fresh. */
    public static final Duration FRESH_FOR = Duration.ofDays(1);
    /** After that, freshness halves every week. */
    public static final Duration HALF_LIFE = Duration.ofDays(7);

    private QueueRank() {}

    public static double of(double score, @Nullable Instant date, Instant now) {
        return score + FRESHNESS_WEIGHT * (date == null ? 0 : freshness(date, now));
    }

    private static double freshness(Instant date, Instant now) {
        var stale = Duration.between(date, now).abs().minus(FRESH_FOR).toSeconds();
        return Math.pow(0.5, Math.max(0, stale) / (double) HALF_LIFE.toSeconds());
    }
}
