package vigie.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vigie.index.SearchText.Term;

/**
 * The ways a word may be written: «vidéosurveillance», «vidéo-surveillance» and «vidéo surveillance» are one word to a reader, but
 * not to an index, which takes a hyphen for a space.
 */
public final class Spellings {

    /** First halves that French writes now joined, now with a hyphen, in the words this field uses. */
    private static final Pattern PREFIXED = Pattern.compile(
            "(vid[ée]o|cyber|g[ée]o|t[ée]l[ée]|anti|bio|radio|micro|multi|thermo)(\\p{L}{4,})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HYPHENS = Pattern.compile("[-\u2010\u2011]");

    private Spellings() {}

    /** The term as written first, then its other spellings. A phrase has none. */
    public static List<Term> of(Term term) {
        if (term.phrase()) return List.of(term);
        var spellings = new ArrayList<Term>();
        spellings.add(new Term(term.text(), hasHyphen(term.text())));
        var prefixed = PREFIXED.matcher(term.text());
        if (prefixed.matches()) spellings.add(new Term(prefixed.group(1) + " " + prefixed.group(2), true));
        if (hasHyphen(term.text()))
            spellings.add(new Term(HYPHENS.matcher(term.text()).replaceAll(""), false));
        return spellings;
    }

    private static boolean hasHyphen(String word) {
        return HYPHENS.matcher(word).find();
    }
}
