package vigie.stream;

import org.jspecify.annotations.Nullable;

/** A record to write. No value deletes the key from a topic that keeps the latest of each key. */
public record Outgoing<V>(
        Topic<V> topic, String key, @Nullable V value) {}
