package vigie.classify.language;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tools that only one thread may use at a time, handed from one to the next. OpenNLP 2.5 wants it so; one per thread would be
 * kept by threads that never come back. Thread-safe.
 */
final class Shared<T> {

    private final ConcurrentLinkedQueue<T> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<T> maker;

    Shared(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Lends a tool for one piece of work. One that failed may be in any state, so it is not used again. */
    <R> R with(Function<T, R> work) {
        var idleOne = idle.poll();
        var tool = idleOne == null ? maker.get() : idleOne;
        var result = work.apply(tool);
        idle.add(tool);
        return result;
    }
}
