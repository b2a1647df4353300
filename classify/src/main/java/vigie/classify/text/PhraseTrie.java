package vigie.classify.text;

import java.util.Arrays;

/**
 * Many phrases, found in a text all at once: a tree whose edges are the hashes of words, kept in one open-addressed table.
 *
 * <p>Each phrase has a number; a phrase added twice keeps its first. Filled by one thread, then read by any number of them.
 */
public final class PhraseTrie {

    /** Which of a word's hashes the phrases are written in. */
    public enum By {
        /** The word as it is, folded: names. */
        WORD,
        /** Without its plural ending: expressions. */
        STEM
    }

    /** Told of each phrase that begins at a word. */
    @FunctionalInterface
    public interface Found {
        /**
         * Told once for each phrase.
         *
         * @param last the last word of the phrase
         */
        void phrase(int number, int first, int last);
    }

    public static final int NONE = -1;

    private final By by;
    private long[] keys;
    private int[] targets;
    private int[] numbers;
    private int nodes = 1;

    public PhraseTrie(By by, int expectedPhrases) {
        this.by = by;
        var capacity = Integer.highestOneBit(Math.max(16, expectedPhrases * 3)) * 2;
        keys = new long[capacity];
        targets = new int[capacity];
        numbers = new int[Math.max(16, expectedPhrases)];
        Arrays.fill(numbers, NONE);
    }

    /** Adds a phrase; returns the number it has, which is another when it was there before. */
    public int add(String phrase, int number) {
        var node = 0;
        var state = WordHash.start();
        var beforeLast = state;
        char last = 0;
        var length = 0;
        for (var i = 0; i <= phrase.length(); i++) {
            var c = i < phrase.length() ? phrase.charAt(i) : ' ';
            var folded = Folding.fold(c);
            if (folded != 0) {
                beforeLast = state;
                state = WordHash.add(state, folded);
                if (Folding.second(c) != 0) state = WordHash.add(state, Folding.second(c));
                last = folded;
                length++;
            } else if (length > 0) {
                var plural = by == By.STEM && WordHash.isPlural(length, last);
                node = step(
                        node, plural ? WordHash.finish(beforeLast) : WordHash.unabbreviated(WordHash.finish(state)));
                state = WordHash.start();
                length = 0;
            }
        }
        if (node == 0) throw new IllegalArgumentException("a phrase needs a word, and «" + phrase + "» has none");
        if (numbers[node] == NONE) numbers[node] = number;
        return numbers[node];
    }

    /** Tells every phrase that begins at this word, the shortest first. */
    public void at(Words words, int first, Found found) {
        var node = 0;
        for (var i = first; i < words.size(); i++) {
            if (i > first && !words.gapBefore(i).joins()) return;
            node = next(node, hash(words, i));
            if (node == NONE) return;
            if (numbers[node] != NONE) found.phrase(numbers[node], first, i);
        }
    }

    /** The longest phrase that begins at this word: its number above 32 bits, its last word below; or {@link #NONE}. */
    public long longestAt(Words words, int first) {
        var node = 0;
        long longest = NONE;
        for (var i = first; i < words.size(); i++) {
            if (i > first && !words.gapBefore(i).joins()) break;
            node = next(node, hash(words, i));
            if (node == NONE) break;
            if (numbers[node] != NONE) longest = (long) numbers[node] << 32 | i;
        }
        return longest;
    }

    /** The longest phrases of a stretch of text, from left to right, none within another. */
    public void longest(Words words, int first, int end, Found found) {
        for (var i = first; i < end; ) {
            var hit = longestAt(words, i);
            var last = (int) hit;
            if (hit != NONE && last < end) {
                found.phrase((int) (hit >>> 32), i, last);
                i = last + 1;
            } else {
                i++;
            }
        }
    }

    private long hash(Words words, int word) {
        return by == By.WORD ? words.hash(word) : words.stem(word);
    }

    private int next(int node, long hash) {
        var key = key(node, hash);
        for (var slot = slot(key); keys[slot] != 0; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) return targets[slot];
        }
        return NONE;
    }

    private int step(int node, long hash) {
        var next = next(node, hash);
        if (next != NONE) return next;
        if (nodes * 2 > keys.length) grow();
        put(key(node, hash), nodes);
        if (nodes == numbers.length) {
            numbers = Arrays.copyOf(numbers, nodes * 2);
            Arrays.fill(numbers, nodes, nodes * 2, NONE);
        }
        return nodes++;
    }

    private void put(long key, int target) {
        var slot = slot(key);
        while (keys[slot] != 0) slot = (slot + 1) & (keys.length - 1);
        keys[slot] = key;
        targets[slot] = target;
    }

    private void grow() {
        var oldKeys = keys;
        var oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        for (var i = 0; i < oldKeys.length; i++) if (oldKeys[i] != 0) put(oldKeys[i], oldTargets[i]);
    }

    private int slot(long key) {
        return (int) (key >>> 17) & (keys.length - 1);
    }

    /** One 64-bit key for an edge. The multiplier is odd, so that different nodes move a hash differently. */
    private static long key(int node, long hash) {
        var mixed = hash + node * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 27;
        return mixed == 0 ? 1 : mixed;
    }
}
