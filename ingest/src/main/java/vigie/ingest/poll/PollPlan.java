package vigie.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.model.SourceMemory;

/**
 * When to come back to a source. Pure: the same memory and outcome at the same instant give the same answer.
 *
 * <p>A source that brings news is visited more often, a silent one less, between two bounds; a failing one ever more rarely, but
 * never given up. Nobody is visited before the time they asked for.
 *
 * @param shortest the least time between two visits
 * @param longest the most time between two visits that go well
 */
public record PollPlan(Duration shortest, Duration longest) {

    /** Between Media Cloud's bounds (10 min to 24 h) and CommaFeed's (5 min to 4 h). */
    public static final PollPlan USUAL = new PollPlan(Duration.ofMinutes(10), Duration.ofHours(6));

    /** Before anything is known of a source's rhythm. */
    private static final Duration START = Duration.ofMinutes(30);

    /** A source that keeps failing is still tried every day. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    /** Who asks for more than a week is asked again after a week all the same: it is more likely a mistake. */
    private static final Duration LONGEST_ASKED = Duration.ofDays(7);

    /** 2^10 times ten minutes is a week: more doublings change nothing. */
    private static final int MAX_DOUBLINGS = 10;

    public PollPlan {
        if (shortest.isNegative() || shortest.isZero())
            throw new IllegalArgumentException("the shortest poll interval must be positive");
        if (longest.compareTo(shortest) < 0)
            throw new IllegalArgumentException("the longest poll interval is shorter than the shortest");
    }

    /** After a visit that went well: {@code fresh} of its {@code total} entries were new. */
    public Instant afterVisit(@Nullable SourceMemory before, int fresh, int total, Instant now) {
        if (before == null) return now.plus(bounded(START)); // everything was new, which says nothing of the rhythm
        return now.plus(bounded(scaled(rhythm(before), total == 0 ? 0 : (double) fresh / total)));
    }

    /** After a visit without anything newer. */
    public Instant afterSilence(@Nullable SourceMemory before, Instant now) {
        return afterVisit(before, 0, 0, now);
    }

    /** After a number of failures in a row, this one included. */
    public Instant afterFailure(int failures, @Nullable Duration retryAfter, Instant now) {
        var doubled = shortest.multipliedBy(1L << Math.min(MAX_DOUBLINGS, Math.max(1, failures)));
        var wait = earlier(doubled, PATIENCE);
        return now.plus(retryAfter == null ? wait : later(wait, earlier(retryAfter, LONGEST_ASKED)));
    }

    /**
     * Silence weighs a little more than a single piece of news, so that a source is visited about one and a half times for each; a
     * document that is mostly new was nearly missed in part.
     */
    private static Duration scaled(Duration interval, double share) {
        if (share > 2.0 / 3) return interval.dividedBy(2);
        if (share > 1.0 / 3) return interval.multipliedBy(3).dividedBy(4);
        return share > 0
                ? interval.multipliedBy(9).dividedBy(10)
                : interval.multipliedBy(5).dividedBy(4);
    }

    private static Duration rhythm(SourceMemory before) {
        return before.failures() > 0 ? START : Duration.between(before.polledAt(), before.nextPoll());
    }

    private Duration bounded(Duration interval) {
        return later(shortest, earlier(longest, interval));
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
