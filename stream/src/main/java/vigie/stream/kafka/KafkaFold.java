package vigie.stream.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import vigie.stream.Fold;
import vigie.stream.Incoming;
import vigie.stream.NeighbourDownException;
import vigie.stream.Outgoing;
import vigie.stream.Topic;
import vigie.stream.health.Check;

/** A state folded from a topic of one partition. One lock guards state, position and outcomes together. */
final class KafkaFold<V, S, R> implements Fold<V, S, R> {

    /** Outcomes remembered for writers that are still waiting; far more than can wait at once. */
    private static final int OUTCOMES = 10_000;
    /** Reading back one's own record takes milliseconds; after this long something is wrong. */
    private static final Duration READ_BACK = Duration.ofSeconds(10);

    private final Topic<V> topic;
    private final S state;
    private final Folding<V, S, R> folding;
    private final RecordWriter writer;
    private final Map<Long, R> outcomes = new LinkedHashMap<>();
    private final Object lock = new Object();
    private final TopicReader<V> reader;
    private long position;

    KafkaFold(
            Topic<V> topic,
            S state,
            Folding<V, S, R> folding,
            KafkaConsumer<String, byte[]> consumer,
            RecordWriter writer) {
        if (topic.partitions() != 1)
            throw new IllegalArgumentException("a fold needs one order, but " + topic + " has several partitions");
        this.topic = topic;
        this.state = state;
        this.folding = folding;
        this.writer = writer;
        reader = new TopicReader<>(topic, consumer, this::take);
        reader.awaitCaughtUp();
    }

    @Override
    public <T> T read(Function<S, T> question) {
        synchronized (lock) {
            return question.apply(state);
        }
    }

    @Override
    public Appended<R> append(String key, V record) {
        var offset = writer.write(new Outgoing<>(topic, key, record));
        if (!await(offset + 1, READ_BACK)) throw notGivenBack();
        synchronized (lock) {
            return new Appended<>(Objects.requireNonNull(outcomes.get(offset)), offset + 1);
        }
    }

    @Override
    public boolean await(long wanted, Duration most) {
        var deadline = System.nanoTime() + most.toNanos();
        synchronized (lock) {
            while (position < wanted) {
                var left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0 || !pause(left)) return false;
            }
            return true;
        }
    }

    @Override
    public long position() {
        synchronized (lock) {
            return position;
        }
    }

    @Override
    public void close() {
        reader.close();
    }

    Check check() {
        return reader.check();
    }

    private NeighbourDownException notGivenBack() {
        var reason = new IllegalStateException(reader.check().message());
        return new NeighbourDownException(topic + " took the record but does not give it back", reason);
    }

    private boolean pause(long milliseconds) {
        try {
            lock.wait(milliseconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void take(Incoming<V> record) {
        synchronized (lock) {
            outcomes.put(record.offset(), folding.apply(state, record));
            if (outcomes.size() > OUTCOMES)
                outcomes.remove(outcomes.keySet().iterator().next());
            position = record.offset() + 1;
            lock.notifyAll();
        }
    }
}
