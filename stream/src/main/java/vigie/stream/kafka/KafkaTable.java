package vigie.stream.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import vigie.stream.Incoming;
import vigie.stream.Table;
import vigie.stream.Topic;
import vigie.stream.health.Check;

/** The newest value of each key, kept in memory by reading the topic. */
final class KafkaTable<V> implements Table<V> {

    private final Map<String, V> newest = new ConcurrentHashMap<>();
    private final TopicReader<V> reader;

    KafkaTable(Topic<V> topic, KafkaConsumer<String, byte[]> consumer) {
        reader = new TopicReader<>(topic, consumer, this::take);
        reader.awaitCaughtUp();
    }

    @Override
    public Optional<V> find(String key) {
        return Optional.ofNullable(newest.get(key));
    }

    @Override
    public Map<String, V> all() {
        return Map.copyOf(newest);
    }

    @Override
    public void close() {
        reader.close();
    }

    Check check() {
        return reader.check();
    }

    private void take(Incoming<V> record) {
        var value = record.value();
        if (value == null) newest.remove(record.key());
        else newest.put(record.key(), value);
    }
}
