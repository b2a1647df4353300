package vigie.stream.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import vigie.stream.JsonCodec;
import vigie.stream.NeighbourDownException;
import vigie.stream.Outgoing;

/** Writes records to Kafka and waits until they are kept. Thread-safe. */
final class RecordWriter implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    RecordWriter(KafkaProducer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** Writes one record; its offset. */
    <V> long write(Outgoing<V> record) {
        return acknowledged(send(encoded(record))).offset();
    }

    void write(List<? extends Outgoing<?>> records) {
        var sent = new ArrayList<Future<RecordMetadata>>(records.size());
        for (var record : records) sent.add(send(encoded(record)));
        sent.forEach(RecordWriter::acknowledged);
    }

    void write(ProducerRecord<String, byte[]> record) {
        acknowledged(send(record));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record);
        } catch (RetriableException e) {
            throw down(e);
        }
    }

    private static <V> ProducerRecord<String, byte[]> encoded(Outgoing<V> outgoing) {
        var value = outgoing.value();
        var bytes = value == null ? null : new JsonCodec<>(outgoing.topic().type()).encode(value);
        return new ProducerRecord<>(outgoing.topic().name(), outgoing.key(), bytes);
    }

    private static RecordMetadata acknowledged(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException retriable) throw down(retriable);
            throw new IllegalStateException("Kafka refused a record: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw down(e);
        }
    }

    private static NeighbourDownException down(Exception cause) {
        return new NeighbourDownException("Kafka does not acknowledge the record: " + cause.getMessage(), cause);
    }
}
