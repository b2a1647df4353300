package vigie.classify.text;

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

    /** Bits per phrase in {@link #beginnings}: one word in twenty that begins no phrase is looked up in vain. */
    private static final int BITS = 8;

    private final By by;

    /** Two numbers per edge side by side: its key, 0 where there is none; then its phrase, or {@link #NONE}, above its target. */
    private long[] edges;

    private int nodes = 1;

    /** For the hashes of words that begin a phrase a bit is set. Most words end here, and this is small enough to stay near. */
    private final long[] beginnings;

    public PhraseTrie(By by, int expectedPhrases) {
        this.by = by;
        var size = Integer.highestOneBit(Math.max(16, expectedPhrases) * 2 - 1);
        edges = new long[size * 4];
        beginnings = new long[size * BITS / Long.SIZE];
    }

    /** Adds a phrase; returns the number it has, which is another when it was there before. */
    public int add(String phrase, int number) {
        var node = 0;
        var edge = NONE;
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
                var hash = plural ? WordHash.finish(beforeLast) : WordHash.unabbreviated(WordHash.finish(state));
                edge = step(node, hash);
                node = target(edge);
                state = WordHash.start();
                length = 0;
            }
        }
        if (edge == NONE) throw new IllegalArgumentException("a phrase needs a word, and «" + phrase + "» has none");
        if (number(edge) == NONE) edges[edge + 1] = value(number, node);
        return number(edge);
    }

    /** Tells every phrase that begins at this word, the shortest first. */
    public void at(Words words, int first, Found found) {
        if (!mayBegin(hash(words, first))) return;
        var edge = edge(0, hash(words, first));
        for (var i = first; edge != NONE; edge = edge(target(edge), hash(words, i))) {
            if (number(edge) != NONE) found.phrase(number(edge), first, i);
            if (++i == words.size() || !words.joins(i)) return;
        }
    }

    /** The longest phrase that begins at this word: its number above 32 bits, its last word below; or {@link #NONE}. */
    public long longestAt(Words words, int first) {
        if (!mayBegin(hash(words, first))) return NONE;
        long longest = NONE;
        var edge = edge(0, hash(words, first));
        for (var i = first; edge != NONE; edge = edge(target(edge), hash(words, i))) {
            if (number(edge) != NONE) longest = (long) number(edge) << 32 | i;
            if (++i == words.size() || !words.joins(i)) break;
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

    private boolean mayBegin(long hash) {
        return (beginnings[(int) (hash >>> 32) & (beginnings.length - 1)] >>> hash & 1) != 0;
    }

    /** Where the edge with this word stands, or {@link #NONE}. */
    private int edge(int node, long hash) {
        var key = key(node, hash);
        var at = slot(key);
        while (edges[at] != key) {
            if (edges[at] == 0) return NONE;
            at = after(at);
        }
        return at;
    }

    private int step(int node, long hash) {
        var known = edge(node, hash);
        if (known != NONE) return known;
        if (nodes * 4 > edges.length) grow();
        if (node == 0) beginnings[(int) (hash >>> 32) & (beginnings.length - 1)] |= 1L << hash;
        return put(key(node, hash), value(NONE, nodes++));
    }

    private int put(long key, long value) {
        var at = slot(key);
        while (edges[at] != 0) at = after(at);
        edges[at] = key;
        edges[at + 1] = value;
        return at;
    }

    private void grow() {
        var old = edges;
        edges = new long[old.length * 2];
        for (var i = 0; i < old.length; i += 2) if (old[i] != 0) put(old[i], old[i + 1]);
    }

    private int slot(long key) {
        return (int) (key >>> 17) & (edges.length - 2);
    }

    private int after(int slot) {
        return (slot + 2) & (edges.length - 2);
    }

    private static long value(int number, int target) {
        return (long) number << 32 | target;
    }

    private int number(int edge) {
        return (int) (edges[edge + 1] >>> 32);
    }

    private int target(int edge) {
        return (int) edges[edge + 1];
    }

    /** One 64-bit key for an edge. The multiplier is odd, so that different nodes move a hash differently. */
    private static long key(int node, long hash) {
        var mixed = hash + node * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 27;
        return mixed == 0 ? 1 : mixed;
    }
}
