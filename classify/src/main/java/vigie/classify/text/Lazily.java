package vigie.classify.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when it is first asked for, once: models and tables that many runs never need. Thread-safe. */
public final class Lazily<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    public Lazily(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var there = made;
        return there == null ? make() : there;
    }

    private synchronized T make() {
        var there = made;
        if (there == null) {
            there = maker.get();
            made = there;
        }
        return there;
    }
}
