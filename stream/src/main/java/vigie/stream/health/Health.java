package vigie.stream.health;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** How all parts of Vigie are, asked anew each time. Thread-safe. */
public final class Health {

    private final List<Supplier<Check>> parts = new CopyOnWriteArrayList<>();

    public void add(Supplier<Check> part) {
        parts.add(part);
    }

    public List<Check> checks() {
        return parts.stream().map(Supplier::get).toList();
    }
}
