package vigie.classify.deployment;

import java.util.Map;
import vigie.classify.text.Gap;
import vigie.classify.text.Words;
import vigie.classify.text.Words.Case;

/** Reads whole numbers as French writes them: 1 300, 1.300, douze, une trentaine. */
final class Numbers {

    static final int NONE = -1;

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
            Map.entry("vingt", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60),
            Map.entry("cent", 100),
            Map.entry("dizaine", 10),
            Map.entry("douzaine", 12),
            Map.entry("quinzaine", 15),
            Map.entry("vingtaine", 20),
            Map.entry("trentaine", 30),
            Map.entry("quarantaine", 40),
            Map.entry("cinquantaine", 50),
            Map.entry("soixantaine", 60),
            Map.entry("centaine", 100));

    /** 999 999: no town has more cameras, and longer runs of digits are telephone numbers. */
    private static final int MOST_DIGITS = 6;

    private Numbers() {}

    /** The number that ends at this word, or {@link #NONE}. */
    static int endingAt(Words words, int word) {
        if (words.shape(word) != Case.NUMBER) return SPELLED.getOrDefault(words.folded(word), NONE);
        var digits = words.word(word);
        var isGroup =
                digits.length() == 3 && word > 0 && words.shape(word - 1) == Case.NUMBER && isThousands(words, word);
        if (isGroup && words.to(word - 1) - words.from(word - 1) <= 3) digits = words.word(word - 1) + digits;
        return digits.length() > MOST_DIGITS ? NONE : parse(digits);
    }

    private static boolean isThousands(Words words, int word) {
        var one = words.from(word) - words.to(word - 1) == 1;
        return one && (words.gapBefore(word) == Gap.SPACE || words.text().charAt(words.to(word - 1)) == '.');
    }

    /** Digits of other scripts count as letters here. */
    private static int parse(String digits) {
        var value = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) return NONE;
            value = value * 10 + digit;
        }
        return value;
    }
}
