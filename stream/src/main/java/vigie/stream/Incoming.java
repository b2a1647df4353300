package vigie.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as read from a topic.
 *
 * @param value none when the key was deleted
 * @param offset its place in its partition: larger is later, nothing more
 * @param at when it was written to the log
 */
public record Incoming<V>(
        Topic<V> topic, String key, @Nullable V value, int partition, long offset, Instant at) {

    /** The same record typed, when it comes from this topic. The cast is safe: a topic's records are of its type. */
    @SuppressWarnings("unchecked")
    public <W> @Nullable Incoming<W> from(Topic<W> other) {
        return topic.name().equals(other.name()) ? (Incoming<W>) this : null;
    }
}
