package vigie.stream;

import java.time.Duration;
import java.util.function.Function;

/**
 * A state that grows from a log in order, and through which that log is written.
 *
 * <p>Readers see the state between two records, never within one. Thread-safe.
 *
 * @param <V> the records of the log
 * @param <S> the state; changed only by the fold
 * @param <R> what the state says of a record: taken, or why not
 */
public interface Fold<V, S, R> extends AutoCloseable {

    /** What a record does to the state. Must depend on nothing but the two. */
    @FunctionalInterface
    interface Folding<V, S, R> {
        R apply(S state, Incoming<V> record);
    }

    /** Looks at the state. The function must copy what it needs: the state goes on changing afterwards. */
    <T> T read(Function<S, T> question);

    /**
     * Writes a record and waits until it is folded.
     *
     * @throws NeighbourDownException when the log does not answer; the record may still have been written
     */
    Appended<R> append(String key, V record);

    /** Waits until the state has seen this position; false when it took longer. */
    boolean await(long position, Duration most);

    /** Position after the last record seen, to hand to {@link #await} of another process. */
    long position();

    @Override
    void close();

    /** A record in its place: what the state said of it, and the position after it. */
    record Appended<R>(R outcome, long position) {}
}
