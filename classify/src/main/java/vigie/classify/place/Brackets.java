package vigie.classify.place;

import java.util.Optional;
import vigie.classify.gazetteer.Mention;
import vigie.classify.text.Folding;
import vigie.classify.text.Words;

/** Reads what stands in brackets after a name: «Saint-Denis (93)», «Craponne (Rhône)», «Gap (05000)». */
final class Brackets {

    /** The longest name of a département, with room: Alpes-de-Haute-Provence has 23 letters. */
    private static final int LONGEST = 30;

    private Brackets() {}

    /** The folded words in brackets right after a name. */
    static Optional<String> departementAfter(Mention mention, Words words) {
        var text = words.text();
        var at = words.to(mention.last());
        while (at < text.length() && text.charAt(at) == ' ') at++;
        if (at >= text.length() || text.charAt(at) != '(') return Optional.empty();
        var close = text.indexOf(')', at);
        if (close < 0 || close - at > LONGEST) return Optional.empty();
        var inside = Folding.fold(text.substring(at + 1, close));
        return Departements.isOne(inside) ? Optional.of(inside) : Optional.empty();
    }
}
