package vigie.stream.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.Incoming;
import vigie.stream.Outgoing;
import vigie.stream.Parked;
import vigie.stream.Stage;
import vigie.stream.StageDefinition;
import vigie.stream.Table;
import vigie.stream.Topic;
import vigie.stream.Topics;
import vigie.stream.health.Check;

/** The log on Apache Kafka, embedded or a cluster. Thread-safe. */
public final class KafkaEventLog implements EventLog {

    private final KafkaConnection connection;
    private final KafkaClients clients;
    private final Admin admin;
    private final RecordWriter writer;
    private final Parking parking;
    private final List<Supplier<Check>> readers = new CopyOnWriteArrayList<>();

    private KafkaEventLog(KafkaConnection connection) {
        this.connection = connection;
        clients = new KafkaClients(connection);
        admin = clients.admin();
        writer = new RecordWriter(clients.producer());
        parking = new Parking(admin, clients, writer);
    }

    /**
     * Connects and makes the topics that are missing.
     *
     * @throws vigie.stream.NeighbourDownException when Kafka does not answer
     */
    public static KafkaEventLog open(KafkaConnection connection) {
        var log = new KafkaEventLog(connection);
        try {
            KafkaTopics.ensure(log.admin, Topics.all());
            return log;
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    @Override
    public void write(List<? extends Outgoing<?>> records) {
        writer.write(records);
    }

    @Override
    public <V> Table<V> table(Topic<V> topic) {
        var table = new KafkaTable<>(topic, clients.reader());
        readers.add(table::check);
        return table;
    }

    @Override
    public <V> int scan(Topic<V> topic, Consumer<Incoming<V>> reader) {
        return new TopicScan<>(topic, reader).run(clients.reader());
    }

    @Override
    public <V, S, R> Fold<V, S, R> fold(Topic<V> topic, S state, Fold.Folding<V, S, R> folding) {
        var fold = new KafkaFold<>(topic, state, folding, clients.reader(), writer);
        readers.add(fold::check);
        return fold;
    }

    @Override
    public Stage stage(StageDefinition definition) {
        return new KafkaStage(definition, clients, writer, parking);
    }

    @Override
    public List<Parked> parked(String stage) {
        return parking.list(stage);
    }

    @Override
    public Check check() {
        try {
            admin.describeCluster().clusterId().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            return Check.waiting("log", connection + " does not answer; trying again");
        }
        var broken = readers.stream()
                .map(Supplier::get)
                .filter(check -> check.state() != Check.State.UP)
                .findFirst();
        return broken.map(check -> Check.down("log", check.message())).orElse(Check.up("log"));
    }

    /** Stages, tables and folds are closed by whoever opened them, before this. */
    @Override
    public void close() {
        writer.close();
        admin.close(Duration.ofSeconds(1));
    }
}
