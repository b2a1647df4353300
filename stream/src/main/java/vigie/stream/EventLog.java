package vigie.stream;

import java.util.List;
import java.util.function.Consumer;
import vigie.stream.Fold.Folding;
import vigie.stream.health.Check;

/** The log of everything that happened, and the ways to write and read it. Thread-safe. */
public interface EventLog extends AutoCloseable {

    /** Writes records and returns when all are kept. Records of one key keep their order. */
    void write(List<? extends Outgoing<?>> records);

    default <V> void write(Topic<V> topic, String key, V value) {
        write(List.of(new Outgoing<>(topic, key, value)));
    }

    /** A table of a topic; returns when it holds all that was there at the call. */
    <V> Table<V> table(Topic<V> topic);

    /**
     * Reads all that is in a topic at the call, once and without keeping it: records of one partition in their order. One that
     * cannot be read is left out.
     *
     * @return how many were left out
     */
    <V> int scan(Topic<V> topic, Consumer<Incoming<V>> reader);

    /** A state folded from a topic of one partition; returns when it has seen all that was there at the call. */
    <V, S, R> Fold<V, S, R> fold(Topic<V> topic, S state, Folding<V, S, R> folding);

    /** A stage, not yet started. */
    Stage stage(StageDefinition definition);

    /** What this stage set aside, the newest first. */
    List<Parked> parked(String stage);

    Check check();

    @Override
    void close();
}
