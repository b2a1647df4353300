package vigie.classify.text;

import java.util.Arrays;

/**
 * The words of a text, each with its place in the text as it stands, its case, what parts it from the word before, and two
 * hashes: of its folded form, and of that without a plural ending.
 *
 * <p>Words are runs of letters and digits: {@code l'Haÿ-les-Roses} is four. {@code St} and {@code Ste} hash like {@code saint} and
 * {@code sainte}. Letters written apart («V I L L E») are one word. Made in one pass; 64-bit hashes make two words of one hash
 * unlikelier than a disk error, so nothing compares letters afterwards. Immutable, thread-safe.
 */
public final class Words {

    public enum Case {
        LOWER,
        /** Begins with a capital. */
        CAPITAL,
        /** Two letters or more, all capitals. */
        UPPER,
        NUMBER
    }

    private final String text;
    private final int size;
    private final int[] from;
    private final int[] to;
    private final long[] hash;
    private final long[] stem;
    private final byte[] form;

    /** Takes the arrays as they are, which may be longer than the words need. */
    Words(String text, int size, int[] from, int[] to, long[] hash, long[] stem, byte[] form) {
        this.text = text;
        this.size = size;
        this.from = from;
        this.to = to;
        this.hash = hash;
        this.stem = stem;
        this.form = form;
    }

    public static Words of(String text) {
        return new WordScanner(text).scan(text);
    }

    private static final Gap[] GAPS = Gap.values();
    private static final Case[] CASES = Case.values();
    private static final int GAP_BITS = 3;

    /** How a word is written and what stands before it, in one number. */
    static byte form(Gap before, Case shape) {
        return (byte) (shape.ordinal() << GAP_BITS | before.ordinal());
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    /** Where a word begins in the text. */
    public int from(int word) {
        return from[word];
    }

    /** Where a word ends in the text; the end itself is not part of it. */
    public int to(int word) {
        return to[word];
    }

    public long hash(int word) {
        return hash[word];
    }

    public long stem(int word) {
        return stem[word];
    }

    /** What parts a word from the one before; the first word follows a paragraph's end. */
    public Gap gapBefore(int word) {
        return GAPS[form[word] & ((1 << GAP_BITS) - 1)];
    }

    /** What parts a word from the next; the last word stands before a paragraph's end. */
    public Gap gapAfter(int word) {
        return word + 1 < size ? gapBefore(word + 1) : Gap.PARAGRAPH;
    }

    /** Whether a word and the one before may belong to one name. */
    public boolean joins(int word) {
        return gapBefore(word).joins();
    }

    public Case shape(int word) {
        return CASES[form[word] >>> GAP_BITS];
    }

    public boolean isCapital(int word) {
        var shape = shape(word);
        return shape == Case.CAPITAL || shape == Case.UPPER;
    }

    /** A word as it stands in the text. */
    public String word(int word) {
        return text.substring(from[word], to[word]);
    }

    /** A word folded: lower case, no accents. */
    public String folded(int word) {
        return Folding.fold(word(word)).replace(" ", "");
    }

    /** The first word that begins at this place of the text or later. */
    public int firstFrom(int position) {
        var found = Arrays.binarySearch(from, 0, size, position);
        return found >= 0 ? found : -found - 1;
    }
}
