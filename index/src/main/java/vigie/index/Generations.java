package vigie.index;

import java.util.Optional;

/**
 * The makings of the search index: which one is searched, and how another takes its place. Thread-safe. Every method throws
 * {@link vigie.stream.NeighbourDownException} when the search engine does not answer.
 */
public interface Generations {

    /** The one that is searched; none before the first, or after someone deleted it. */
    Optional<Generation> findLive();

    /** Makes an empty one that is not searched yet. */
    Generation create();

    /** From now on this one is searched, and no other. The change is instant: no search ever finds none or both. */
    void publish(Generation generation);

    void delete(Generation generation);

    /** Clears away what earlier rebuilds left behind. */
    void deleteOlderThan(Generation generation);

    /** Whether it was made by a Vigie that describes documents as this one does. */
    boolean isUpToDate(Generation generation);

    /** Writes to this one, whether it is searched or not. Never makes an index: writing to a deleted one fails. */
    CandidateIndex writer(Generation generation);

    /** The one that is searched; the first, still empty, is made when there is none. */
    default Generation ensure() {
        return findLive().orElseGet(() -> {
            var first = create();
            publish(first);
            return first;
        });
    }
}
