package vigie.index;

import java.util.List;

/** Writes to the search index. Thread-safe; several writers may work on one index without losing each other's parts. */
public interface CandidateIndex {

    /**
     * Adds these parts to their documents and returns when all are kept. A part that is there already, or older than what is
     * there, changes nothing, so any of this may be repeated.
     *
     * @throws vigie.stream.NeighbourDownException when the search engine does not answer or the index is gone; some of the parts
     *     may be kept by then
     */
    void write(List<Part> parts);
}
