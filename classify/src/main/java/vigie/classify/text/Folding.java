package vigie.classify.text;

import java.text.Normalizer;

/**
 * Brings letters to one form, so that case, accents and ligatures make no difference: {@code Œ} is {@code oe}, {@code É} is
 * {@code e}.
 */
public final class Folding {

    /** Letters up to Latin Extended-B cover French and its neighbours; anything beyond stands for itself. */
    private static final int TABLE = 0x250;

    private static final char[] FOLDED = table();

    private Folding() {}

    /** The folded letter or digit, or 0 when the character parts words. {@code œ} gives {@code o}; see {@link #second}. */
    static char fold(char c) {
        if (c < TABLE) return FOLDED[c];
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    /** The second letter of a ligature, or 0. */
    static char second(char c) {
        return switch (c) {
            case 'œ', 'Œ', 'æ', 'Æ' -> 'e';
            case 'ß' -> 's';
            default -> 0;
        };
    }

    /** Accents that stand as characters of their own after their letter, and marks that show nothing. */
    static boolean isMark(char c) {
        return (c >= 0x300 && c <= 0x36F) || c == 0xAD || c == 0x200B || c == 0x200C || c == 0x200D || c == 0xFEFF;
    }

    /** A text folded, its words parted by one space each. */
    public static String fold(String text) {
        var out = new StringBuilder(text.length());
        var gap = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isMark(c)) continue;
            var folded = fold(c);
            if (folded == 0) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) out.append(' ');
            gap = false;
            out.append(folded);
            if (second(c) != 0) out.append(second(c));
        }
        return out.toString();
    }

    private static char[] table() {
        var table = new char[TABLE];
        for (char c = 0; c < TABLE; c++) if (Character.isLetterOrDigit(c)) table[c] = base(c);
        return table;
    }

    private static char base(char c) {
        if (c < 0x80) return Character.toLowerCase(c);
        return switch (c) {
            case 'œ', 'Œ' -> 'o';
            case 'æ', 'Æ' -> 'a';
            case 'ß' -> 's';
            case 'ø', 'Ø' -> 'o';
            case 'ª', 'º' -> 0;
            default ->
                Character.toLowerCase(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0));
        };
    }
}
