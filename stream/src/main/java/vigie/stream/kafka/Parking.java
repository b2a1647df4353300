package vigie.stream.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Headers;
import vigie.stream.NeighbourDownException;
import vigie.stream.Parked;
import vigie.stream.Topic;

/** Sets records aside that a stage could not handle: the original bytes, and in headers who, why and how often. */
final class Parking {

    private static final int KEPT_DAYS = 30;
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Admin admin;
    private final KafkaClients clients;
    private final RecordWriter writer;

    Parking(Admin admin, KafkaClients clients, RecordWriter writer) {
        this.admin = admin;
        this.clients = clients;
        this.writer = writer;
    }

    /** Makes the place where this stage's records are set aside. */
    void prepare(String stage) {
        KafkaTopics.ensure(admin, List.of(topic(stage)));
    }

    void park(String stage, ConsumerRecord<String, byte[]> record, String error, int attempts) {
        var parked = new ProducerRecord<>(topic(stage).name(), record.key(), record.value());
        add(parked.headers(), "stage", stage);
        add(parked.headers(), "error", error);
        add(parked.headers(), "origin", record.topic() + "-" + record.partition() + "@" + record.offset());
        add(parked.headers(), "attempts", String.valueOf(attempts));
        writer.write(parked);
    }

    /** None, too, for a stage that never set anything aside. */
    List<Parked> list(String stage) {
        try (var consumer = clients.reader()) {
            return consumer.partitionsFor(topic(stage).name(), ANSWER).isEmpty() ? List.of() : read(consumer, stage);
        } catch (UnknownTopicOrPartitionException e) {
            return List.of();
        } catch (KafkaException e) {
            throw new NeighbourDownException("Kafka does not show what " + stage + " set aside: " + e.getMessage(), e);
        }
    }

    private static List<Parked> read(KafkaConsumer<String, byte[]> consumer, String stage) {
        var found = new ArrayList<Parked>();
        var partition = new TopicPartition(topic(stage).name(), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        var end = consumer.endOffsets(List.of(partition), ANSWER).getOrDefault(partition, 0L);
        var deadline = System.nanoTime() + ANSWER.toNanos();
        while (consumer.position(partition, ANSWER) < end && System.nanoTime() < deadline) {
            consumer.poll(ANSWER).forEach(record -> found.add(parked(record)));
        }
        return found.reversed();
    }

    private static Topic<Object> topic(String stage) {
        return new Topic<>(
                "vigie.parked." + stage, Object.class, 1, Topic.Keeps.days(KEPT_DAYS), Topic.Durability.IMMEDIATE);
    }

    private static Parked parked(ConsumerRecord<String, byte[]> record) {
        var headers = record.headers();
        return new Parked(
                read(headers, "stage"),
                read(headers, "origin"),
                String.valueOf(record.key()),
                read(headers, "error"),
                Integer.parseInt(read(headers, "attempts")),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String read(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? "0" : new String(header.value(), UTF_8);
    }
}
