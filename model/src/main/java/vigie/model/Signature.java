package vigie.model;

import java.util.List;

/**
 * A short summary of a text's wording, by which copies of one article recognise each other.
 *
 * @param minima smallest hashes of its word groups, one per hash function; empty for a text too short to compare
 */
public record Signature(List<Integer> minima) {

    public static final Signature NONE = new Signature(List.of());

    public Signature {
        minima = List.copyOf(minima);
    }
}
