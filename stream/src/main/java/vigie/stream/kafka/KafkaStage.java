package vigie.stream.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.stream.CodecException;
import vigie.stream.Incoming;
import vigie.stream.JsonCodec;
import vigie.stream.NeighbourDownException;
import vigie.stream.Stage;
import vigie.stream.StageDefinition;
import vigie.stream.Topic;
import vigie.stream.health.Check;

/**
 * A stage on Kafka: poll, mark, apply, write, commit.
 *
 * <p>The output is acknowledged before the input is committed, so nothing is lost; a repeat leads to the same records. A batch that
 * fails is taken apart; the record that fails alone is parked. While a neighbour is down the same records are tried again.
 */
final class KafkaStage implements Stage {

    private static final Logger log = LoggerFactory.getLogger(KafkaStage.class);
    private static final Duration POLL = Duration.ofMillis(250);
    /** After trouble with Kafka itself, a new start. */
    private static final Duration RESTART = Duration.ofSeconds(2);

    private static final Duration RETRY = Duration.ofSeconds(1);
    /** Stages are asked to stop all at once, so that together they take no longer than one. */
    private static final Duration CLOSING = Duration.ofSeconds(4);

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final Duration LAG_EVERY = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final StageDefinition definition;
    private final KafkaClients clients;
    private final RecordWriter writer;
    private final Parking parking;
    private final StepRunner runner;
    private final Map<String, Topic<?>> topics;
    /** Marks found beside the offsets when partitions were assigned: records begun before, without an end. */
    private final Map<TopicPartition, Attempt> begun = new HashMap<>();

    private volatile Check check;
    private volatile long lag = -1;
    private long nextLag;
    private volatile boolean stopping;
    private volatile long closeBy;
    private @Nullable Thread thread;

    KafkaStage(StageDefinition definition, KafkaClients clients, RecordWriter writer, Parking parking) {
        this.definition = definition;
        this.clients = clients;
        this.writer = writer;
        this.parking = parking;
        runner = new StepRunner(definition);
        topics = definition.inputs().stream().collect(Collectors.toMap(Topic::name, Function.identity()));
        check = Check.starting(definition.name(), "");
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("stage " + definition.name()).start(this::run);
    }

    @Override
    public Check check() {
        return check;
    }

    @Override
    public long lag() {
        return lag;
    }

    @Override
    public void stop() {
        if (!stopping) closeBy = System.nanoTime() + CLOSING.toNanos();
        stopping = true;
    }

    @Override
    public void close() {
        stop();
        var running = thread;
        if (running == null) return;
        try {
            var left = Duration.ofNanos(Math.max(1, closeBy - System.nanoTime()));
            if (running.join(left)) return;
            running.interrupt();
            running.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                parking.prepare(definition.name());
                consume();
            } catch (RuntimeException e) {
                waiting("the log does not answer as it should: " + e.getMessage());
                log.atWarn().addKeyValue("stage", definition.name()).setCause(e).log("stage starts anew");
                sleep(RESTART);
            } catch (Error e) {
                check = Check.down(definition.name(), "stopped by " + e);
                throw e;
            }
        }
        check = Check.down(definition.name(), "stopped");
    }

    private void consume() {
        var consumer = clients.member(definition);
        try {
            consumer.subscribe(topics.keySet(), new Assignment(consumer));
            while (!stopping) {
                var polled = consumer.poll(POLL);
                var batch = new ArrayList<ConsumerRecord<String, byte[]>>(polled.count());
                polled.forEach(batch::add);
                if (check.state() != Check.State.UP && !consumer.assignment().isEmpty())
                    check = Check.up(definition.name());
                if (!batch.isEmpty() && !handle(consumer, batch)) return;
                measureLag(consumer, batch.isEmpty());
            }
        } finally {
            consumer.close(KafkaClients.SOON);
        }
    }

    /** Handles what was polled, first what was begun before; false when the batch must be read again. */
    private boolean handle(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> batch) {
        try {
            var suspects = batch.stream().filter(this::wasBegun).toList();
            var fresh = batch.stream().filter(record -> !wasBegun(record)).toList();
            for (var suspect : suspects) if (!alone(consumer, suspect)) return false;
            return fresh.isEmpty() || together(consumer, fresh);
        } catch (RebalanceInProgressException | CommitFailedException e) {
            log.atInfo()
                    .addKeyValue("stage", definition.name())
                    .log("work was handed to another process; reading again");
            return false;
        }
    }

    private boolean wasBegun(ConsumerRecord<String, byte[]> record) {
        return begun.getOrDefault(partition(record), Attempt.NONE).covers(record.offset());
    }

    private boolean together(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> batch) {
        mark(consumer, batch);
        try {
            if (!apply(consumer, batch)) return false;
        } catch (StepFailedException e) {
            if (batch.size() == 1) return park(consumer, batch.getFirst(), e.getMessage(), 1);
            for (var record : batch) if (!alone(consumer, record)) return false;
            return true;
        }
        commit(consumer, batch);
        return true;
    }

    private boolean alone(KafkaConsumer<String, byte[]> consumer, ConsumerRecord<String, byte[]> record) {
        var before = begun.getOrDefault(partition(record), Attempt.NONE);
        var mine = before.alone() > 0 && record.offset() == before.until() - 1
                ? before
                : new Attempt(0, before.until(), before.process());
        if (mine.isHopeless())
            return park(
                    consumer, record, "it ended the process, or never ended, " + mine.alone() + " times", mine.alone());
        var now = mine.aloneAgain(record.offset(), clients.process());
        consumer.commitSync(Map.of(partition(record), new OffsetAndMetadata(record.offset(), now.toString())));
        try {
            if (!apply(consumer, List.of(record))) return false;
        } catch (StepFailedException e) {
            return park(consumer, record, e.getMessage(), now.alone());
        }
        commit(consumer, List.of(record));
        return true;
    }

    /** Applies the step until it ends; false when asked to stop meanwhile. */
    private boolean apply(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> batch)
            throws StepFailedException {
        var readable = decoded(batch);
        while (!stopping) {
            try {
                writer.write(runner.run(readable));
                check = Check.up(definition.name());
                return true;
            } catch (NeighbourDownException e) {
                if (stopping) Thread.interrupted(); // told to stop while waiting: the mark must still be taken back
                forget(consumer, batch); // an outage is nobody's fault: it must not count against these records
                waiting(String.valueOf(e.getMessage()));
                sleep(RETRY);
            } catch (IllegalStateException e) {
                throw new StepFailedException(String.valueOf(e.getMessage()), e);
            }
        }
        return false;
    }

    private List<Incoming<?>> decoded(List<ConsumerRecord<String, byte[]>> batch) throws StepFailedException {
        var readable = new ArrayList<Incoming<?>>(batch.size());
        for (var record : batch) readable.add(decoded(record, topics.get(record.topic())));
        return readable;
    }

    private static <V> Incoming<V> decoded(ConsumerRecord<String, byte[]> record, @Nullable Topic<V> topic)
            throws StepFailedException {
        if (topic == null)
            throw new StepFailedException("a record of " + record.topic() + ", which was not asked for", null);
        try {
            var value = record.value() == null ? null : new JsonCodec<>(topic.type()).decode(record.value());
            return new Incoming<>(
                    topic,
                    record.key(),
                    value,
                    record.partition(),
                    record.offset(),
                    Instant.ofEpochMilli(record.timestamp()));
        } catch (CodecException e) {
            throw new StepFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private boolean park(
            KafkaConsumer<String, byte[]> consumer,
            ConsumerRecord<String, byte[]> record,
            @Nullable String error,
            int attempts) {
        parking.park(definition.name(), record, String.valueOf(error), attempts);
        log.atWarn()
                .addKeyValue("stage", definition.name())
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("error", error)
                .log("record set aside");
        commit(consumer, List.of(record));
        return true;
    }

    private void mark(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> batch) {
        var ends = ends(batch);
        var marks = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var record : batch.reversed())
            marks.put(
                    partition(record),
                    new OffsetAndMetadata(
                            record.offset(), new Attempt(0, end(ends, record), clients.process()).toString()));
        consumer.commitSync(marks);
    }

    private void forget(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> batch) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var record : batch.reversed()) offsets.put(partition(record), new OffsetAndMetadata(record.offset()));
        consumer.commitSync(offsets);
    }

    private void commit(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> batch) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        ends(batch).forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end)));
        consumer.commitSync(offsets);
    }

    private static Map<TopicPartition, Long> ends(List<ConsumerRecord<String, byte[]>> batch) {
        return batch.stream()
                .collect(Collectors.toMap(KafkaStage::partition, record -> record.offset() + 1, Math::max));
    }

    private static long end(Map<TopicPartition, Long> ends, ConsumerRecord<String, byte[]> record) {
        return ends.getOrDefault(partition(record), record.offset() + 1);
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private void measureLag(KafkaConsumer<String, byte[]> consumer, boolean idle) {
        var assigned = consumer.assignment();
        if (!idle || assigned.isEmpty() || System.nanoTime() < nextLag) return;
        nextLag = System.nanoTime() + LAG_EVERY.toNanos();
        var ends = consumer.endOffsets(assigned, ANSWER);
        lag = assigned.stream()
                .mapToLong(each -> ends.getOrDefault(each, 0L) - consumer.position(each))
                .sum();
    }

    private void waiting(String message) {
        if (check.state() == Check.State.UP)
            log.atWarn()
                    .addKeyValue("stage", definition.name())
                    .addKeyValue("error", message)
                    .log("stage waits");
        check = Check.waiting(definition.name(), message);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the marks of partitions as they come, and forgets them as they go. */
    private final class Assignment implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, byte[]> consumer;

        Assignment(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(begun::remove);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.committed(new HashSet<>(partitions)).forEach((partition, offset) -> {
                if (offset == null) return;
                var attempt = Attempt.parse(offset.metadata());
                if (!attempt.process().equals(clients.process())) begun.put(partition, attempt);
            });
        }
    }
}
