package vigie.classify.lexicon;

import java.util.BitSet;
import java.util.List;
import vigie.classify.text.PhraseTrie;
import vigie.classify.text.Words;

/** All expressions that only tell something about others, found in a text in one pass. Filled by one thread, then read by any. */
final class CueBook {

    /** A little more than the lexicon of today holds. */
    private static final int EXPECTED = 1_500;

    private final PhraseTrie trie = new PhraseTrie(PhraseTrie.By.STEM, EXPECTED);
    private int size;

    CueSet set(List<String> phrases) {
        var numbers = new BitSet();
        for (var phrase : phrases) {
            var number = trie.add(phrase, size);
            if (number == size) size++;
            numbers.set(number);
        }
        return new CueSet(numbers);
    }

    CueHits find(Words words) {
        var hits = new CueHits.Builder(words.size());
        for (var i = 0; i < words.size(); i++) trie.at(words, i, hits::add);
        return hits.build();
    }
}
