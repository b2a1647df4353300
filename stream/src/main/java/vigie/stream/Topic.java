package vigie.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A named log of records of one type.
 *
 * @param partitions how many logs it is split into; records of one key stay in one, in order; fixed when the topic is made
 * @param keeps what happens to old records
 * @param durability whether an acknowledged record must survive a power cut at once
 */
public record Topic<V>(String name, Class<V> type, int partitions, Keeps keeps, Durability durability) {

    public enum Durability {
        /** Written to disk when the system gets to it: at most a few seconds may be lost in a power cut, and are fetched again. */
        RELAXED,
        /** Written to disk before it is acknowledged: what people decided is never lost. */
        IMMEDIATE
    }

    /**
     * What happens to old records.
     *
     * @param latestOfKey only the newest record of each key is sure to stay
     * @param atMost records older than this are deleted; none keeps them for ever
     * @param erasable a deleted key is gone from disk within a week, as personal data must
     */
    public record Keeps(boolean latestOfKey, @Nullable Duration atMost, boolean erasable) {
        public static final Keeps EVERYTHING = new Keeps(false, null, false);
        public static final Keeps LATEST_OF_KEY = new Keeps(true, null, false);
        public static final Keeps ERASABLE = new Keeps(true, null, true);

        public static Keeps days(int days) {
            return new Keeps(false, Duration.ofDays(days), false);
        }

        public static Keeps latestOfKeyForDays(int days) {
            return new Keeps(true, Duration.ofDays(days), false);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
