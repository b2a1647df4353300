package vigie.classify.place;

import java.util.Set;
import vigie.classify.gazetteer.Mention;
import vigie.classify.text.Gap;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;

/** The words just before and after a name, folded; empty where a sign or the end of a sentence stands between. */
record Surroundings(
        String before,
        String beforeThat,
        String third,
        String after,
        boolean beforeIsCapital,
        Gap gapBefore,
        Gap gapAfter) {

    private static final Set<String> OF = Set.of("de", "d", "du", "des");
    private static final Set<String> AT = Set.of("a", "au", "aux");

    static Surroundings of(Reading reading, Mention mention) {
        var words = reading.words();
        var first = mention.first();
        var last = mention.last();
        var before = joined(words, first) ? words.folded(first - 1) : "";
        var beforeThat = !before.isEmpty() && joined(words, first - 1) ? words.folded(first - 2) : "";
        var third = !beforeThat.isEmpty() && joined(words, first - 2) ? words.folded(first - 3) : "";
        var after = last + 1 < words.size() && words.gapAfter(last).joins() ? words.folded(last + 1) : "";
        return new Surroundings(
                before,
                beforeThat,
                third,
                after,
                !before.isEmpty() && words.isCapital(first - 1),
                words.gapBefore(first),
                words.gapAfter(last));
    }

    /** «de X», «d'X», «du Mans». */
    boolean isOf() {
        return OF.contains(before);
    }

    /** «à X», «au Mans». */
    boolean isAt() {
        return AT.contains(before);
    }

    /** Whether one of these nouns takes the name as its complement, at most one adjective between: «police municipale de X». */
    boolean completes(Set<String> nouns) {
        return isOf() && (isIn(nouns, beforeThat) || isIn(nouns, third));
    }

    /** The noun or its plural. */
    private static boolean isIn(Set<String> nouns, String word) {
        return nouns.contains(word) || (word.endsWith("s") && nouns.contains(word.substring(0, word.length() - 1)));
    }

    boolean isSentenceStart() {
        return gapBefore.compareTo(Gap.STOP) >= 0 || gapBefore == Gap.LINE;
    }

    private static boolean joined(Words words, int word) {
        return word > 0 && words.gapBefore(word).joins();
    }
}
