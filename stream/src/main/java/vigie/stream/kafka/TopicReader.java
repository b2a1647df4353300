package vigie.stream.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.stream.Incoming;
import vigie.stream.JsonCodec;
import vigie.stream.NeighbourDownException;
import vigie.stream.Topic;
import vigie.stream.health.Check;

/** Reads a whole topic from its beginning and then follows it, in a thread of its own, handing each record on in order. */
final class TopicReader<V> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(500);
    /** How long a server may not answer before the wait for the first full reading is given up. */
    private static final Duration FIRST_READING = Duration.ofMinutes(10);

    private final Topic<V> topic;
    private final JsonCodec<V> codec;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<Incoming<V>> sink;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable String failure;

    TopicReader(Topic<V> topic, KafkaConsumer<String, byte[]> consumer, Consumer<Incoming<V>> sink) {
        this.topic = topic;
        this.codec = new JsonCodec<>(topic.type());
        this.consumer = consumer;
        this.sink = sink;
        this.thread = Thread.ofPlatform().daemon().name("read " + topic.name()).start(this::run);
    }

    /** Returns when everything that was there at the start has been handed on. */
    void awaitCaughtUp() {
        try {
            if (!caughtUp.await(FIRST_READING.toSeconds(), TimeUnit.SECONDS)) {
                throw new NeighbourDownException(topic + " cannot be read to its end", new KafkaException("no answer"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NeighbourDownException("interrupted while reading " + topic, e);
        }
        if (failure != null) throw new IllegalStateException(failure);
    }

    Check check() {
        var problem = failure;
        return problem == null ? Check.up(topic.name()) : Check.down(topic.name(), problem);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            follow(assign());
        } catch (WakeupException e) {
            log.atDebug().addKeyValue("topic", topic).log("reader closed");
        } catch (RuntimeException | Error e) {
            failure = "reading " + topic + " stopped: " + e.getMessage();
            log.atError().addKeyValue("topic", topic).setCause(e).log("reader stopped");
        } finally {
            caughtUp.countDown();
            consumer.close(KafkaClients.SOON);
        }
    }

    private List<TopicPartition> assign() {
        var partitions = partitions();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    /** All of them: a server that has just made the topic may not know every one yet. */
    private List<TopicPartition> partitions() {
        var deadline = System.nanoTime() + FIRST_READING.toNanos();
        while (System.nanoTime() < deadline) {
            var known = consumer.partitionsFor(topic.name(), FIRST_READING);
            if (known.size() == topic.partitions())
                return known.stream()
                        .map(each -> new TopicPartition(each.topic(), each.partition()))
                        .toList();
            pause();
        }
        throw new IllegalStateException("Kafka does not know the " + topic.partitions() + " partitions of " + topic);
    }

    private void follow(List<TopicPartition> partitions) {
        var ends = consumer.endOffsets(partitions, FIRST_READING);
        while (true) {
            if (caughtUp.getCount() > 0 && hasReached(ends)) caughtUp.countDown();
            for (var record : consumer.poll(POLL)) sink.accept(decoded(record));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            throw new WakeupException();
        }
    }

    private boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), FIRST_READING) >= end.getValue());
    }

    private Incoming<V> decoded(ConsumerRecord<String, byte[]> record) {
        var value = record.value() == null ? null : codec.decode(record.value());
        return new Incoming<>(
                topic,
                record.key(),
                value,
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()));
    }
}
