package vigie.index.memory;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import vigie.index.CandidateIndex;
import vigie.index.CandidateSearch;
import vigie.index.Generation;
import vigie.index.Generations;
import vigie.stream.NeighbourDownException;

/** Makings of the index in memory, for tests of what goes on around them. Thread-safe. */
public final class MemoryGenerations implements Generations {

    private final InstantSource clock;
    private final ConcurrentSkipListMap<Generation, MemoryCandidates> present = new ConcurrentSkipListMap<>();
    private volatile @Nullable Generation live;

    public MemoryGenerations(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Generation> findLive() {
        return Optional.ofNullable(live).filter(present::containsKey);
    }

    @Override
    public synchronized Generation create() {
        var generation = Generation.next(clock.instant(), present.keySet());
        present.put(generation, new MemoryCandidates(clock));
        return generation;
    }

    @Override
    public void publish(Generation generation) {
        live = generation;
    }

    @Override
    public void delete(Generation generation) {
        present.remove(generation);
    }

    @Override
    public void deleteOlderThan(Generation generation) {
        present.headMap(generation).clear();
    }

    @Override
    public boolean isUpToDate(Generation generation) {
        return true;
    }

    @Override
    public CandidateIndex writer(Generation generation) {
        return parts -> candidates(generation).write(parts);
    }

    /** Searches one of them. */
    public CandidateSearch searching(Generation generation) {
        return candidates(generation);
    }

    private MemoryCandidates candidates(Generation generation) {
        var candidates = present.get(generation);
        if (candidates == null) throw gone(generation);
        return candidates;
    }

    private static NeighbourDownException gone(Generation generation) {
        var message = "the index " + generation.index() + " is gone";
        return new NeighbourDownException(message, new IllegalStateException(message));
    }
}
