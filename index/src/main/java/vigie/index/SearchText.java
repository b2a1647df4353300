package vigie.index;

import java.util.ArrayList;
import java.util.List;

/**
 * A search text understood: words, "exact phrases", +must, -mustnot.
 *
 * <p>Up to three words are all needed; of more, three quarters. A plus makes a word or phrase needed, a phrase without a sign is
 * needed too, a minus excludes. A lone sign between spaces is punctuation. French and English quotation marks do the same.
 *
 * @param needed must all be found
 * @param words of these, {@link #wordsNeeded} must be found
 * @param excluded none of these may be found
 */
public record SearchText(List<Term> needed, List<Term> words, List<Term> excluded) {

    /** @param phrase whether its words must follow each other */
    public record Term(String text, boolean phrase) {}

    /** 1,000 characters: longer than any question, shorter than a pasted article. */
    private static final int LONGEST = 1_000;

    public SearchText {
        needed = List.copyOf(needed);
        words = List.copyOf(words);
        excluded = List.copyOf(excluded);
    }

    /** @throws QuerySyntaxException when it cannot be understood */
    public static SearchText parse(String text) {
        if (text.length() > LONGEST) {
            throw new QuerySyntaxException(
                    "too-long", "the search text is longer than " + LONGEST + " characters: shorten it");
        }
        var reading = new Reading(text);
        while (reading.skipSpace()) reading.term();
        return new SearchText(reading.needed, reading.words, reading.excluded);
    }

    public boolean isEmpty() {
        return needed.isEmpty() && words.isEmpty() && excluded.isEmpty();
    }

    /** How many of the words must be found. */
    public int wordsNeeded() {
        return words.size() <= 3 ? words.size() : words.size() * 3 / 4;
    }

    /** The state of one parse: where it is, and what it has found. */
    private static final class Reading {
        private static final String OPENING = "\"«“";
        private static final String CLOSING = "\"»”";

        private final String text;
        private final List<Term> needed = new ArrayList<>();
        private final List<Term> words = new ArrayList<>();
        private final List<Term> excluded = new ArrayList<>();
        private int at;

        Reading(String text) {
            this.text = text.strip();
        }

        boolean skipSpace() {
            while (at < text.length() && isSpace(text.charAt(at))) at++;
            return at < text.length();
        }

        void term() {
            var sign = text.charAt(at);
            if (sign == '+' || sign == '-') at++;
            if (at == text.length() || isSpace(text.charAt(at))) return; // a lone sign
            var term = OPENING.indexOf(text.charAt(at)) >= 0 ? phrase() : word();
            if (term.text().chars().noneMatch(Character::isLetterOrDigit)) return;
            listFor(sign, term).add(term);
        }

        private List<Term> listFor(char sign, Term term) {
            if (sign == '-') return excluded;
            return sign == '+' || term.phrase() ? needed : words;
        }

        private Term phrase() {
            var from = at + 1;
            var to = from;
            while (to < text.length() && CLOSING.indexOf(text.charAt(to)) < 0) to++;
            if (to == text.length()) {
                throw new QuerySyntaxException(
                        "unclosed-quote",
                        "the quotation mark at character " + from + " is not closed: close it or leave it out");
            }
            at = to + 1;
            return new Term(text.substring(from, to).strip(), true);
        }

        private Term word() {
            var from = at;
            while (at < text.length() && !isSpace(text.charAt(at)) && OPENING.indexOf(text.charAt(at)) < 0) at++;
            return new Term(text.substring(from, at), false);
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
