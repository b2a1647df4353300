package vigie.classify.text;

/**
 * What each character is to a reader of words, in one number: its folded letter in the lower half, marks above. A text is read with
 * one look per character.
 */
final class Signs {

    /** The marks of all letters of a word and-ed together tell whether it is a number, or without small letters. */
    static final int DIGIT = 1 << 16;

    /** A capital or a digit. */
    static final int NOT_SMALL = 1 << 17;

    static final int CAPITAL = 1 << 18;

    /** Folds to two letters, and so to none here: {@link Folding} knows them. */
    static final int LIGATURE = 1 << 19;

    /** Belongs to the letter before it. */
    static final int MARK = 1 << 20;

    private static final int LETTER = Character.MAX_VALUE | LIGATURE;

    private static final int GAP_BITS = 21;
    private static final Gap[] GAPS = Gap.values();

    /** French and its neighbours. */
    private static final int TABLE = 0x250;

    private static final int[] SIGNS = table();

    private Signs() {}

    static int of(char c) {
        return c < TABLE ? SIGNS[c] : look(c);
    }

    static boolean isLetter(int sign) {
        return (sign & LETTER) != 0;
    }

    /** What two words are parted by that have only this sign, which is no letter, between them. */
    static Gap gap(int sign) {
        return GAPS[sign >>> GAP_BITS];
    }

    private static int[] table() {
        var table = new int[TABLE];
        for (char c = 0; c < TABLE; c++) table[c] = look(c);
        return table;
    }

    private static int look(char c) {
        var folded = Folding.fold(c);
        if (folded == 0) return Folding.isMark(c) ? MARK | parting(Gap.SPACE) : parting(gap(c));
        var isDigit = c >= '0' && c <= '9';
        var isCapital = Character.isUpperCase(c);
        return (Folding.second(c) == 0 ? folded : LIGATURE)
                | (isDigit ? DIGIT : 0)
                | (isCapital ? CAPITAL : 0)
                | (isDigit || isCapital ? NOT_SMALL : 0);
    }

    private static int parting(Gap gap) {
        return gap.ordinal() << GAP_BITS;
    }

    private static Gap gap(char c) {
        return switch (c) {
            case ' ', '\t', '\r', 0xA0, 0x202F, 0x2009 -> Gap.SPACE;
            // Quotation marks part no expression: «caméras "intelligentes"».
            case '"', '«', '»', '“', '”' -> Gap.SPACE;
            case '-', 0x2010, 0x2011 -> Gap.HYPHEN;
            case '\'', '’', 'ʼ', '`', '´' -> Gap.APOSTROPHE;
            case '\n' -> Gap.LINE;
            case '.', '!', '?', '…' -> Gap.STOP;
            default -> Gap.SIGN;
        };
    }
}
