package vigie.classify.gazetteer;

import java.util.Set;
import vigie.classify.text.Words;

/** Whether words are written as a name is: French writes «la garde» and «La Garde», but a demonym in lower case. */
final class Capitals {

    /** Words within names that stay small: L'Haÿ-les-Roses, Aire-sur-la-Lys. */
    private static final Set<String> SMALL = Set.of(
            "le",
            "la",
            "les",
            "l",
            "de",
            "du",
            "des",
            "d",
            "en",
            "sur",
            "sous",
            "au",
            "aux",
            "et",
            "a",
            "lez",
            "communaute",
            "agglomeration",
            "communes",
            "urbaine",
            "metropole");

    private Capitals() {}

    /** The first word of weight has a capital; without a word of weight, the first has. */
    static boolean fit(Words words, Mention mention) {
        if (mention.isDemonym()) return true;
        for (var i = mention.first(); i <= mention.last(); i++) {
            if (words.to(i) - words.from(i) > 14 || !SMALL.contains(words.folded(i))) return words.isCapital(i);
        }
        return words.isCapital(mention.first());
    }
}
