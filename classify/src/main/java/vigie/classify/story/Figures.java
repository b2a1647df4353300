package vigie.classify.story;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigie.classify.text.Gap;
import vigie.classify.text.Words;
import vigie.classify.text.Words.Case;

/**
 * Reads the numbers a text tells, in digits or in words: {@code 300 000}, {@code 2,1 millions}, {@code trois cent mille}, {@code
 * quatre-vingt-dix}. One paper writes a sum in words and the next in digits, but both keep it. Pure.
 */
final class Figures {

    private static final int TWENTY = 20;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1_000;
    private static final int MILLION = 1_000_000;

    private static final Map<String, Integer> SPELLED = Map.ofEntries(
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16),
            Map.entry("vingt", TWENTY),
            Map.entry("vingts", TWENTY),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60),
            Map.entry("cent", HUNDRED),
            Map.entry("cents", HUNDRED),
            Map.entry("mille", THOUSAND),
            Map.entry("million", MILLION),
            Map.entry("millions", MILLION),
            Map.entry("dizaine", 10),
            Map.entry("douzaine", 12),
            Map.entry("quinzaine", 15),
            Map.entry("vingtaine", TWENTY),
            Map.entry("trentaine", 30),
            Map.entry("quarantaine", 40),
            Map.entry("cinquantaine", 50),
            Map.entry("soixantaine", 60),
            Map.entry("centaine", HUNDRED));

    private static final Set<String> ONES = Set.of("un", "une", "onze");

    /** Longer runs of digits are telephone or file numbers. */
    private static final int MOST_DIGITS = 9;

    /** @param end the word after it */
    record Figure(long value, int end) {}

    private Figures() {}

    /** The number that begins at this word. */
    static Optional<Figure> at(Words words, int word) {
        if (words.shape(word) == Case.NUMBER) return digits(words, word);
        return SPELLED.containsKey(words.folded(word)) ? Optional.of(spelled(words, word)) : Optional.empty();
    }

    private static Optional<Figure> digits(Words words, int first) {
        var text = new StringBuilder(words.word(first));
        var end = first + 1;
        while (isGroupOfThree(words, first, end)) text.append(words.word(end++));
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) return Optional.empty();
        var value = Long.parseLong(text.toString());
        if (isMillions(words, end)) return Optional.of(new Figure(value * MILLION, end + 1));
        if (isAfterComma(words, end) && isMillions(words, end + 1)) {
            var tenths = words.word(end).charAt(0) - '0'; // finer is not told of millions
            return Optional.of(new Figure(value * MILLION + tenths * MILLION / 10, end + 2));
        }
        return Optional.of(new Figure(value, end));
    }

    private static Figure spelled(Words words, int first) {
        var total = 0L;
        var below = 0L; // what a following «mille» or «million» multiplies
        var end = first;
        for (; end < words.size() && (end == first || words.gapBefore(end).joins()); end++) {
            var value = SPELLED.getOrDefault(words.folded(end), 0);
            if (value >= THOUSAND) {
                total += Math.max(below, 1) * value;
                below = 0;
            } else if (value == HUNDRED) below = Math.max(below, 1) * HUNDRED;
            else if (value == TWENTY && below % HUNDRED == 4) below += 4 * TWENTY - 4;
            else if (value > 0) below += value;
            else if (isAndOne(words, end)) below += words.folded(++end).equals("onze") ? 11 : 1;
            else break;
        }
        return new Figure(total + below, end);
    }

    private static boolean isGroupOfThree(Words words, int first, int word) {
        return word < words.size()
                && words.shape(word) == Case.NUMBER
                && words.to(word) - words.from(word) == 3
                && words.to(first) - words.from(first) <= 3
                && words.from(word) - words.to(word - 1) == 1
                && (words.gapBefore(word) == Gap.SPACE || words.text().charAt(words.to(word - 1)) == '.');
    }

    private static boolean isAfterComma(Words words, int word) {
        return word < words.size()
                && words.shape(word) == Case.NUMBER
                && words.from(word) - words.to(word - 1) == 1
                && words.text().charAt(words.to(word - 1)) == ',';
    }

    private static boolean isMillions(Words words, int word) {
        return word < words.size() && SPELLED.getOrDefault(words.folded(word), 0) == MILLION;
    }

    private static boolean isAndOne(Words words, int word) {
        return words.folded(word).equals("et")
                && word + 1 < words.size()
                && words.gapBefore(word + 1).joins()
                && ONES.contains(words.folded(word + 1));
    }
}
