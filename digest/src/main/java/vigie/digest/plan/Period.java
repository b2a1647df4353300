package vigie.digest.plan;

import java.time.Instant;

/**
 * The time one digest speaks of.
 *
 * @param until also when the digest is due, and its name: two digests never end at the same moment
 */
public record Period(Instant from, Instant until) {

    public Period {
        if (!from.isBefore(until))
            throw new IllegalArgumentException("a period ends after it begins, not " + from + " to " + until);
    }
}
