package vigie.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigie.model.Fetch;
import vigie.model.SourceMemory;
import vigie.stream.Incoming;

/**
 * The memory of every source, with what this process wrote a moment ago and has not read back yet. Thread-safe.
 *
 * <p>When an errand comes again, the log did not keep what it led to: it is then shown the memory from before, so that the same
 * entries count as new once more.
 */
final class OwnMemories {

    private record Own(@Nullable SourceMemory before, SourceMemory after, int partition, long offset) {

        boolean isOf(Incoming<Fetch> errand) {
            return partition == errand.partition() && offset == errand.offset();
        }
    }

    private final Function<String, Optional<SourceMemory>> table;
    private final Map<String, Own> own = new ConcurrentHashMap<>();

    OwnMemories(Function<String, Optional<SourceMemory>> table) {
        this.table = table;
    }

    /** What was remembered of the source before this errand. */
    Optional<SourceMemory> before(String source, Incoming<Fetch> errand) {
        var kept = table.apply(source);
        var written = own.get(source);
        if (written == null) return kept;
        if (kept.isPresent() && kept.get().polledAt().isAfter(written.after.polledAt())) {
            own.remove(source, written);
            return kept;
        }
        return written.isOf(errand) ? Optional.ofNullable(written.before) : Optional.of(written.after);
    }

    void wrote(Incoming<Fetch> errand, @Nullable SourceMemory before, SourceMemory after) {
        own.put(after.source().value(), new Own(before, after, errand.partition(), errand.offset()));
    }
}
