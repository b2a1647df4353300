package vigie.index.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vigie.index.Facts;
import vigie.index.SearchPage.Marked;
import vigie.index.SearchText;
import vigie.index.SearchText.Term;
import vigie.index.Spellings;

/** Whether a document is what a search text asks for, how well, and where its words stand. */
record TextMatch(SearchText asked) {

    /** How much text to show around a find. */
    private static final int FRAGMENT = 180;

    boolean matches(Facts facts) {
        var fields = fields(facts);
        return asked.needed().stream().allMatch(term -> isEmpty(term) || isIn(fields, term))
                && asked.excluded().stream().noneMatch(term -> isIn(fields, term))
                && asked.words().stream()
                                .filter(term -> isEmpty(term) || isIn(fields, term))
                                .count()
                        >= asked.wordsNeeded();
    }

    /** Finds in the title count three times, in the summary twice. */
    double score(Facts facts) {
        return 3.0 * spans(facts.title()).size()
                + 2.0 * spans(facts.summary()).size()
                + spans(facts.text()).size();
    }

    Marked mark(String text) {
        return mark(text, 0, text.length());
    }

    /** The stretch around the first find in the summary or the text. */
    List<Marked> fragments(Facts facts) {
        return Stream.of(facts.text(), facts.summary())
                .filter(text -> !spans(text).isEmpty())
                .limit(1)
                .map(text -> around(text, spans(text).getFirst()[0]))
                .toList();
    }

    private Marked around(String text, int find) {
        var from = find < FRAGMENT / 2 ? 0 : text.indexOf(' ', find - FRAGMENT / 2) + 1;
        var to = Math.min(text.length(), Math.max(find, from) + FRAGMENT);
        return mark(text, Math.min(from, find), to);
    }

    private Marked mark(String text, int from, int to) {
        var runs = new ArrayList<Marked.Run>();
        var at = from;
        for (var span : spans(text)) {
            if (span[0] < at || span[1] > to) continue;
            if (span[0] > at) runs.add(new Marked.Run(text.substring(at, span[0]), false));
            runs.add(new Marked.Run(text.substring(span[0], span[1]), true));
            at = span[1];
        }
        if (at < to) runs.add(new Marked.Run(text.substring(at, to), false));
        return new Marked(runs);
    }

    /** From and to of each find, in order. */
    private List<int[]> spans(String text) {
        var words = Words.of(text);
        return Stream.concat(asked.needed().stream(), asked.words().stream())
                .flatMap(term -> phrases(term).stream())
                .flatMap(phrase -> words.find(phrase).stream().map(first -> span(words, first, phrase)))
                .sorted(Comparator.comparingInt(span -> span[0]))
                .toList();
    }

    private static int[] span(Words words, int first, Words phrase) {
        var last = first + phrase.list().size() - 1;
        return new int[] {words.list().get(first).from(), words.list().get(last).to()};
    }

    /** A word of which nothing is left («de», «la») is taken as found. */
    private static boolean isEmpty(Term term) {
        return phrases(term).stream().allMatch(phrase -> phrase.list().isEmpty());
    }

    private static boolean isIn(List<Words> fields, Term term) {
        return phrases(term).stream()
                .anyMatch(phrase ->
                        fields.stream().anyMatch(field -> !field.find(phrase).isEmpty()));
    }

    private static List<Words> phrases(Term term) {
        return Spellings.of(term).stream()
                .map(spelling -> Words.of(spelling.text()))
                .toList();
    }

    private static List<Words> fields(Facts facts) {
        return Stream.of(facts.title(), facts.summary(), facts.text())
                .map(Words::of)
                .toList();
    }
}
