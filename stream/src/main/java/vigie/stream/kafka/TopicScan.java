package vigie.stream.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.stream.CodecException;
import vigie.stream.Incoming;
import vigie.stream.JsonCodec;
import vigie.stream.NeighbourDownException;
import vigie.stream.Topic;

/** Reads a topic once from its beginning to where it ended at the start, keeping nothing. For one use. */
final class TopicScan<V> {

    private static final Logger log = LoggerFactory.getLogger(TopicScan.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** A server that says nothing for so long will not say more. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Topic<V> topic;
    private final JsonCodec<V> codec;
    private final Consumer<Incoming<V>> reader;
    private int leftOut;

    TopicScan(Topic<V> topic, Consumer<Incoming<V>> reader) {
        this.topic = topic;
        this.reader = reader;
        codec = new JsonCodec<>(topic.type());
    }

    /** How many records could not be read. Closes the consumer. */
    int run(KafkaConsumer<String, byte[]> consumer) {
        try {
            read(consumer);
            return leftOut;
        } catch (KafkaException e) {
            throw new NeighbourDownException(topic + " cannot be read to its end: " + e.getMessage(), e);
        } finally {
            consumer.close(KafkaClients.SOON);
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(topic.name(), SILENCE).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions, SILENCE);
        var deadline = System.nanoTime() + SILENCE.toNanos();
        while (!hasReached(consumer, ends)) {
            var polled = consumer.poll(POLL);
            if (!polled.isEmpty()) deadline = System.nanoTime() + SILENCE.toNanos();
            if (System.nanoTime() > deadline) throw new KafkaException("no answer for " + SILENCE.toSeconds() + " s");
            for (var record : polled) take(record);
        }
    }

    private static boolean hasReached(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), SILENCE) >= end.getValue());
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            var value = record.value() == null ? null : codec.decode(record.value());
            reader.accept(new Incoming<>(
                    topic,
                    record.key(),
                    value,
                    record.partition(),
                    record.offset(),
                    Instant.ofEpochMilli(record.timestamp())));
        } catch (CodecException e) {
            leftOut++;
            log.atDebug()
                    .addKeyValue("topic", topic)
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("error", e.getMessage())
                    .log("record left out");
        }
    }
}
