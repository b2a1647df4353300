package vigie.classify.text;

/** What stands between a word and the one before it, from the closest tie to the widest break. */
public enum Gap {
    APOSTROPHE,
    HYPHEN,
    SPACE,
    /** The end of a line, but not of a paragraph. */
    LINE,
    /** A comma, bracket, colon, slash or other sign. */
    SIGN,
    /** A full stop, question or exclamation mark. */
    STOP,
    /** A blank line, or the beginning of the text. */
    PARAGRAPH;

    /** Whether two words across it may belong to one name. */
    public boolean joins() {
        return compareTo(LINE) <= 0;
    }
}
