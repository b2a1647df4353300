package vigie.classify.gazetteer;

import vigie.classify.text.WordSet;
import vigie.classify.text.Words;

/**
 * Whether words are written as a name is: French writes «la garde» and «La Garde», but a demonym in lower case. Filled by one
 * thread, then read by any number of them.
 */
final class Capitals {

    /** Words within names that stay small: L'Haÿ-les-Roses, Aire-sur-la-Lys. */
    private final WordSet small = WordSet.of(
            "le la les l de du des d en sur sous au aux et a lez",
            "communauté agglomération communes urbaine métropole");

    private final WordSet demonyms = new WordSet();

    void addDemonym(String name) {
        demonyms.add(Words.of(name).hash(0));
    }

    /** Whether a name may begin here. Quick to say, so that the names themselves need not be searched at most words. */
    boolean mayBegin(Words words, int word) {
        return words.isCapital(word)
                || (small.contains(words, word) && mayGoOn(words, word + 1))
                || demonyms.contains(words, word);
    }

    /** «la Rochelle», «aux Ulis», but not «la rue». */
    private boolean mayGoOn(Words words, int word) {
        return word < words.size() && words.joins(word) && (words.isCapital(word) || small.contains(words, word));
    }

    /** The first word of weight has a capital; without a word of weight, the first has. */
    boolean fit(Words words, int first, int last) {
        for (var i = first; i <= last; i++) if (!small.contains(words, i)) return words.isCapital(i);
        return words.isCapital(first);
    }
}
