package vigie.classify.lexicon;

import java.util.Arrays;
import java.util.BitSet;

/** The telling expressions of one text, in the order of their first words. Immutable. */
public final class CueHits {

    public static final CueHits NONE = new Builder(0).build();

    private final int[] cue;
    private final int[] first;
    private final int[] last;

    private CueHits(int[] cue, int[] first, int[] last) {
        this.cue = cue;
        this.first = first;
        this.last = last;
    }

    /** Whether one of these stands within the words from one up to, not including, another. */
    public boolean any(CueSet set, int from, int to) {
        return find(set, from, to) >= 0;
    }

    public boolean any(CueSet set) {
        return any(set, 0, Integer.MAX_VALUE);
    }

    /** The number, within this text, of the first hit of these within the words; -1 when there is none. */
    public int find(CueSet set, int from, int to) {
        for (var i = start(from); i < first.length && first[i] < to; i++) {
            if (last[i] < to && set.contains(cue[i])) return i;
        }
        return -1;
    }

    public int find(CueSet set) {
        return find(set, 0, Integer.MAX_VALUE);
    }

    /** How many different ones of these stand within the words. */
    public int countDifferent(CueSet set, int from, int to) {
        var seen = new BitSet();
        for (var i = start(from); i < first.length && first[i] < to; i++) {
            if (last[i] < to && set.contains(cue[i])) seen.set(cue[i]);
        }
        return seen.cardinality();
    }

    public int countDifferent(CueSet set) {
        return countDifferent(set, 0, Integer.MAX_VALUE);
    }

    /** Whether one of these ends just before a word, with at most so many words between. */
    public boolean endsBefore(CueSet set, int word, int most, int from) {
        for (var i = start(Math.max(from, word - most - 6)); i < first.length && first[i] < word; i++) {
            if (first[i] >= from && last[i] < word && word - last[i] - 1 <= most && set.contains(cue[i])) return true;
        }
        return false;
    }

    public int first(int hit) {
        return first[hit];
    }

    public int last(int hit) {
        return last[hit];
    }

    private int start(int word) {
        var low = 0;
        var high = first.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (first[middle] < word) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    static final class Builder {
        private int size;
        private int[] cue;
        private int[] first;
        private int[] last;

        Builder(int words) {
            cue = new int[Math.max(16, words / 4)];
            first = new int[cue.length];
            last = new int[cue.length];
        }

        void add(int number, int firstWord, int lastWord) {
            if (size == cue.length) {
                cue = Arrays.copyOf(cue, size * 2);
                first = Arrays.copyOf(first, size * 2);
                last = Arrays.copyOf(last, size * 2);
            }
            cue[size] = number;
            first[size] = firstWord;
            last[size++] = lastWord;
        }

        CueHits build() {
            return new CueHits(Arrays.copyOf(cue, size), Arrays.copyOf(first, size), Arrays.copyOf(last, size));
        }
    }
}
