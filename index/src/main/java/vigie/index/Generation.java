package vigie.index;

import java.time.Instant;

/**
 * One making of the search index. A rebuild makes the next one beside the one in use.
 *
 * <p>A number is never used twice, even after every index was deleted: progress in the log is remembered under the generation's
 * name, and an empty index that took up the progress of a lost one would never be filled. So it is the second it was made in.
 */
public record Generation(long number) implements Comparable<Generation> {

    public Generation {
        if (number < 1) throw new IllegalArgumentException("a generation has a positive number, not " + number);
    }

    /** The generation to make now, beside or after these. */
    public static Generation next(Instant now, Iterable<Generation> present) {
        var number = now.getEpochSecond();
        for (var other : present) number = Math.max(number, other.number + 1);
        return new Generation(number);
    }

    /** The name of its index. */
    public String index() {
        return "vigie-" + number;
    }

    /** The name of the stage that fills it. */
    public String stage() {
        return "index-" + index();
    }

    @Override
    public int compareTo(Generation other) {
        return Long.compare(number, other.number);
    }
}
