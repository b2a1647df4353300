package vigie.classify.lexicon;

import java.util.BitSet;

/** Expressions that tell one thing, by their numbers. Immutable once the lexicon is read. */
public final class CueSet {

    private final BitSet numbers;

    CueSet(BitSet numbers) {
        this.numbers = numbers;
    }

    public boolean contains(int cue) {
        return numbers.get(cue);
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }
}
