package vigie.benchmarks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vigie.classify.gazetteer.AllNames.Kind;
import vigie.model.Span;

/**
 * Finds names the plain way, to have something simple to believe in: cuts the text with a regular expression, folds each word with
 * the JDK's normaliser, and looks every run of words up in a hash map, the longest first. Shares no code with the gazetteer.
 *
 * <p>The rules are the gazetteer's: from left to right, the longest name at a word, whose first word of weight has a capital.
 */
final class PlainMatcher {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    private static final String SPACES = "[ \\u00a0\\u202f\"«»“”]*";

    /** What may stand within a name: a hyphen or apostrophe, or spaces with at most one end of line, also after a hyphen. */
    private static final Pattern JOINING = Pattern.compile("[-'’]|" + SPACES + "|-?" + SPACES + "\n" + SPACES);

    private static final Set<String> SMALL = Set.of(
            ("le la les l de du des d en sur sous au aux et a lez communaute agglomeration communes urbaine metropole")
                    .split(" "));

    private final Map<String, Kind> names = new HashMap<>();
    private int longest;

    PlainMatcher(Map<String, Kind> names) {
        names.forEach((name, kind) -> {
            var words = words(name).stream().map(Word::folded).toList();
            this.names.putIfAbsent(String.join(" ", words), kind);
            longest = Math.max(longest, words.size());
        });
    }

    private record Word(int from, int to, String folded, boolean hasCapital, boolean joins) {}

    List<Span> find(String text) {
        var words = words(text);
        var found = new ArrayList<Span>();
        for (var i = 0; i < words.size(); ) {
            var last = i - 1;
            Kind kind = null;
            for (var end = reach(words, i); end > i && kind == null; end--) {
                kind = names.get(joined(words.subList(i, end)));
                last = end - 1;
            }
            var first = kind == Kind.CONTRACTED ? i + 1 : i;
            if (kind != null && (kind == Kind.DEMONYM || isWrittenAsName(words.subList(first, last + 1)))) {
                found.add(new Span(words.get(first).from, words.get(last).to));
                i = last + 1;
            } else {
                i++;
            }
        }
        return found;
    }

    private int reach(List<Word> words, int first) {
        var end = first + 1;
        while (end < words.size() && end - first < longest && words.get(end).joins) end++;
        return end;
    }

    private static String joined(List<Word> words) {
        var text = new StringBuilder();
        for (var word : words) text.append(text.isEmpty() ? "" : " ").append(word.folded);
        return text.toString();
    }

    private static boolean isWrittenAsName(List<Word> words) {
        for (var word : words) if (!SMALL.contains(word.folded)) return word.hasCapital;
        return words.getFirst().hasCapital;
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        var end = 0;
        while (matcher.find()) {
            var joins = !words.isEmpty()
                    && JOINING.matcher(text.substring(end, matcher.start())).matches();
            var capital = Character.isUpperCase(text.charAt(matcher.start()));
            words.add(new Word(matcher.start(), matcher.end(), folded(matcher.group()), capital, joins));
            end = matcher.end();
        }
        return words;
    }

    private static String folded(String word) {
        var bare = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o");
        return switch (bare) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> bare;
        };
    }

    /** A text as those want it who cannot read raw text: folded words, one space around each. */
    static String normalised(String text) {
        return " " + joined(words(text)) + " ";
    }

    static String[] tokens(String text) {
        return words(text).stream().map(Word::folded).toArray(String[]::new);
    }
}
