package vigie.index.memory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as its words, compared without case, accents, elided articles and plural endings. A rough stand-in for the search
 * engine's French analysis.
 */
record Words(String text, List<Word> list) {

    /** A word as compared, which of the text's words it is, and where it stands. */
    record Word(String key, int position, int from, int to) {}

    private static final Pattern WORD = Pattern.compile(
            "(?:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’])?([\\p{L}\\p{N}]+)", Pattern.CASE_INSENSITIVE);
    /** Words that say nothing of a text; the search engine leaves out more of them. */
    private static final Set<String> EMPTY = Set.of(
            "a", "au", "aux", "ce", "dans", "de", "des", "du", "en", "et", "la", "le", "les", "par", "pour", "sur",
            "un", "une");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    static Words of(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        for (var position = 0; matcher.find(); position++) {
            var key = key(matcher.group(1));
            if (!EMPTY.contains(key)) words.add(new Word(key, position, matcher.start(1), matcher.end(1)));
        }
        return new Words(text, words);
    }

    /** Where these words follow each other: indices of the first ones. */
    List<Integer> find(Words phrase) {
        var found = new ArrayList<Integer>();
        for (var at = 0; at + phrase.list.size() <= list.size(); at++) if (startsAt(at, phrase)) found.add(at);
        return phrase.list.isEmpty() ? List.of() : found;
    }

    private boolean startsAt(int at, Words phrase) {
        for (var i = 0; i < phrase.list.size(); i++) {
            var here = list.get(at + i);
            var wanted = phrase.list.get(i);
            var distance = here.position() - list.get(at).position();
            if (!here.key().equals(wanted.key())
                    || distance != wanted.position() - phrase.list.getFirst().position()) return false;
        }
        return true;
    }

    private static String key(String word) {
        var plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return plain.length() > 3 && (plain.endsWith("s") || plain.endsWith("x"))
                ? plain.substring(0, plain.length() - 1)
                : plain;
    }
}
