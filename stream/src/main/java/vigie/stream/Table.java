package vigie.stream;

import java.util.Map;
import java.util.Optional;

/** The newest value of each key of a topic, in memory. Thread-safe. */
public interface Table<V> extends AutoCloseable {

    Optional<V> find(String key);

    /** A copy of all that is there now. */
    Map<String, V> all();

    @Override
    void close();
}
