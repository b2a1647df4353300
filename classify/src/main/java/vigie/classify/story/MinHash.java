package vigie.classify.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vigie.classify.text.Words;
import vigie.model.Signature;

/**
 * Sums a text's wording up in 64 numbers, so that the share of equal ones estimates how much of their wording two texts share.
 *
 * <p>One-permutation MinHash: each group of words is hashed once, the hash chooses one of 64 bins, and each bin keeps its smallest;
 * empty bins borrow from the next filled one (Li, Owen, Zhang 2012; Shrivastava, Li 2014). Pure.
 */
public final class MinHash {

    private static final int BINS = 64;

    /** Groups of three words: copies keep most of them, other texts on the same event hardly any. */
    private static final int GROUP = 3;

    /** Fewer groups than this are a headline, and equal by chance. */
    private static final int MIN_GROUPS = 12;

    private static final int EMPTY = Integer.MAX_VALUE;

    private MinHash() {}

    public static Signature of(Words words) {
        if (words.size() < MIN_GROUPS + GROUP - 1) return Signature.NONE;
        var bins = new int[BINS];
        Arrays.fill(bins, EMPTY);
        for (var i = 0; i + GROUP <= words.size(); i++) {
            var hash = groupHash(words, i);
            var bin = (int) (hash >>> 58);
            var value = (int) hash & Integer.MAX_VALUE;
            if (value < bins[bin]) bins[bin] = value;
        }
        fillEmpty(bins);
        List<Integer> minima = new ArrayList<>(BINS);
        for (var bin : bins) minima.add(bin);
        return new Signature(minima);
    }

    /** The estimated share of word groups that two texts have in common, 0 to 1. */
    public static double similarity(Signature one, Signature other) {
        var size = one.minima().size();
        if (size == 0 || size != other.minima().size()) return 0;
        var equal = 0;
        for (var i = 0; i < size; i++)
            if (one.minima().get(i).equals(other.minima().get(i))) equal++;
        return (double) equal / size;
    }

    private static long groupHash(Words words, int first) {
        var hash = 0L;
        for (var i = first; i < first + GROUP; i++) {
            hash = (hash ^ words.stem(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 31;
        }
        return hash * 0xBF58476D1CE4E5B9L;
    }

    /** A borrowed minimum is changed by how far it came, so that two nearly empty texts do not look alike. */
    private static void fillEmpty(int[] bins) {
        var filled = bins.clone();
        for (var i = 0; i < BINS; i++) {
            if (bins[i] != EMPTY) continue;
            for (var away = 1; away < BINS; away++) {
                var source = bins[(i + away) % BINS];
                if (source != EMPTY) {
                    filled[i] = (source + away * 0x9E3779B1) & Integer.MAX_VALUE;
                    break;
                }
            }
        }
        System.arraycopy(filled, 0, bins, 0, BINS);
    }
}
