package vigie.classify.story;

import java.util.HashSet;
import java.util.Set;
import vigie.classify.text.Folding;

/** The words of a headline that carry meaning, for telling rewrites of one event from other news. */
record TitleWords(String folded, Set<String> words) {

    /** Words that any headline may hold. */
    private static final Set<String> EMPTY = Set.of(
            "les", "des", "une", "dans", "pour", "par", "sur", "aux", "avec", "que", "qui", "est", "son", "ses", "leur",
            "plus", "pas", "elle", "ils", "ont", "vont", "cette", "ces", "entre", "sous", "sans", "mais", "nos", "vos",
            "tout", "tous", "fait", "deux", "trois", "veut");

    /** A name of the outlet after the headline: «… - Ouest-France», «… | Le Journal». */
    private static final String OUTLET = "\\s+[-–—|]\\s+[^-–—|]{2,40}$";

    static TitleWords of(String title) {
        var folded = Folding.fold(title.replaceFirst(OUTLET, ""));
        var words = new HashSet<String>();
        for (var word : folded.split(" ", -1)) if (word.length() > 2 && !EMPTY.contains(word)) words.add(stem(word));
        return new TitleWords(folded, words);
    }

    /** The share of all their words that two headlines have in common. */
    double overlap(TitleWords other) {
        if (words.isEmpty() || other.words.isEmpty()) return 0;
        var common = words.stream().filter(other.words::contains).count();
        return (double) common / (words.size() + other.words.size() - common);
    }

    /** Five letters tell «installe» and «installation» alike, and «caméra» and «caméras». */
    private static String stem(String word) {
        return word.length() > 5 ? word.substring(0, 5) : word;
    }
}
