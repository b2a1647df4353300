package vigie.classify.text;

/** A few words, to be recognised in a text however they are written. Filled by one thread, then read by any number of them. */
public final class WordSet {

    private long[] hashes = new long[64];
    private int size;

    /** All words of some texts. */
    public static WordSet of(String... texts) {
        var set = new WordSet();
        for (var text : texts) {
            var words = Words.of(text);
            for (var i = 0; i < words.size(); i++) set.add(words.hash(i));
        }
        return set;
    }

    public boolean contains(Words words, int word) {
        var hash = words.hash(word);
        return hashes[slot(hash)] == hash;
    }

    public void add(long hash) {
        if (size * 2 >= hashes.length) grow();
        var slot = slot(hash);
        if (hashes[slot] == hash) return;
        hashes[slot] = hash;
        size++;
    }

    private void grow() {
        var old = hashes;
        hashes = new long[old.length * 2];
        for (var hash : old) if (hash != 0) hashes[slot(hash)] = hash;
    }

    /** Where a hash stands, or would. */
    private int slot(long hash) {
        var slot = (int) (hash >>> 32) & (hashes.length - 1);
        while (hashes[slot] != 0 && hashes[slot] != hash) slot = (slot + 1) & (hashes.length - 1);
        return slot;
    }
}
