package vigie.stream;

import vigie.stream.health.Check;

/**
 * A running step: reads a batch, applies the step, writes its output, and only then marks the batch as done, so that a record is
 * handled at least once. Closing it waits for the batch at hand.
 */
public interface Stage extends AutoCloseable {

    void start();

    /** Asks it to end after the batch at hand; returns at once. To be followed by {@link #close}. */
    void stop();

    /** How it is; never throws. */
    Check check();

    /** How many records wait before it; -1 while unknown. */
    long lag();

    @Override
    void close();
}
