package vigie.classify.text;

import java.util.Arrays;
import vigie.classify.text.Words.Case;

/** Finds the words of one text in one pass. For one use, by one thread. */
final class WordScanner {

    /** «V I L L E»: fewer single letters in a row are initials or an enumeration. */
    private static final int MIN_SPACED = 4;

    /** French has a word for every six characters, signs and spaces counted. */
    private static final int CHARACTERS_OF_A_WORD = 5;

    private final char[] text;
    private int size;
    private int[] from;
    private int[] to;
    private long[] hash;
    private long[] stem;
    private byte[] form;

    WordScanner(String text) {
        this.text = text.toCharArray();
        var guess = 16 + text.length() / CHARACTERS_OF_A_WORD;
        from = new int[guess];
        to = new int[guess];
        hash = new long[guess];
        stem = new long[guess];
        form = new byte[guess];
    }

    Words scan(String whole) {
        var gap = Gap.PARAGRAPH;
        for (var at = nextWord(0); at < text.length; ) {
            var end = add(at, gap);
            at = nextWord(end);
            gap = gapBetween(end, at);
        }
        return new Words(whole, size, from, to, hash, stem, form);
    }

    private int nextWord(int at) {
        var next = at;
        while (next < text.length && !Signs.isLetter(Signs.of(text[next]))) next++;
        return next;
    }

    /** Takes the word at this place; returns where it ends. Nearly all time is spent in the inner loop, so it holds the least. */
    private int add(int start, Gap gap) {
        var text = this.text;
        var state = WordHash.start();
        var beforeLast = state;
        char last = 0;
        var all = -1;
        var marks = 0;
        var at = start;
        for (; at < text.length; at++) {
            int sign = Signs.of(text[at]);
            for (; (char) sign != 0; sign = Signs.of(text[at])) {
                last = (char) sign;
                beforeLast = state;
                state = WordHash.add(state, last);
                all &= sign;
                if (++at == text.length) break;
            }
            if (at == text.length) break;
            if ((sign & Signs.LIGATURE) != 0) {
                last = Folding.fold(text[at]);
                beforeLast = state;
                state = WordHash.add(WordHash.add(state, last), Folding.second(text[at]));
                all &= sign;
            } else if ((sign & Signs.MARK) != 0) {
                marks++;
            } else {
                break;
            }
        }
        if (at - start == 1 && spacedEnd(start) > 0) return addSpaced(start, spacedEnd(start), gap);
        var length = at - start - marks;
        var whole = WordHash.unabbreviated(WordHash.finish(state));
        add(
                start,
                at,
                whole,
                WordHash.isPlural(length, last) ? WordHash.finish(beforeLast) : whole,
                Words.form(gap, shape(Signs.of(text[start]), length, all)));
        return at;
    }

    /** Letters written apart are read as if they were not. */
    private int addSpaced(int start, int end, Gap gap) {
        var together = Words.of(new String(text, start, end - start).replaceAll("[ \n]", ""));
        add(start, end, together.hash(0), together.stem(0), Words.form(gap, Case.UPPER));
        return end;
    }

    private void add(int start, int end, long whole, long withoutEnding, byte written) {
        if (size == from.length) grow();
        from[size] = start;
        to[size] = end;
        hash[size] = whole;
        stem[size] = withoutEnding;
        form[size] = written;
        size++;
    }

    private static Case shape(int first, int length, int all) {
        if ((all & Signs.DIGIT) != 0) return Case.NUMBER;
        if (length > 1 && (all & Signs.NOT_SMALL) != 0) return Case.UPPER;
        return (first & Signs.CAPITAL) != 0 ? Case.CAPITAL : Case.LOWER;
    }

    private void grow() {
        var more = size * 2;
        from = Arrays.copyOf(from, more);
        to = Arrays.copyOf(to, more);
        hash = Arrays.copyOf(hash, more);
        stem = Arrays.copyOf(stem, more);
        form = Arrays.copyOf(form, more);
    }

    private Gap gapBetween(int end, int start) {
        if (start - end == 1) return isAbbreviated(end) ? Gap.SPACE : Signs.gap(Signs.of(text[end]));
        var widest = Gap.SPACE;
        var lines = 0;
        for (var i = end; i < start; i++) {
            switch (Signs.gap(Signs.of(text[i]))) {
                case LINE -> lines++;
                case STOP -> widest = isAbbreviated(i) ? widest : Gap.STOP;
                case SIGN -> widest = max(widest, Gap.SIGN);
                case HYPHEN -> widest = isDivision(i, end, start) ? widest : max(widest, Gap.SIGN);
                default -> {}
            }
        }
        if (lines > 1) return Gap.PARAGRAPH;
        return lines == 1 ? max(widest, Gap.LINE) : widest;
    }

    /** A hyphen just after the word, before the line's end. */
    private boolean isDivision(int at, int end, int start) {
        return text[at] == text[end] && holdsLineEnd(end, start);
    }

    private boolean holdsLineEnd(int from, int to) {
        for (var i = from; i < to; i++) if (text[i] == '\n') return true;
        return false;
    }

    /** The full stop of «St. Étienne» ends no sentence. */
    private boolean isAbbreviated(int at) {
        return text[at] == '.' && size > 0 && WordHash.isAbbreviation(hash[size - 1], at - from[size - 1]);
    }

    /** Where a run of letters written apart ends, or 0 when there is none here. */
    private int spacedEnd(int start) {
        var letters = 0;
        var at = start;
        while (at < text.length && (Signs.of(text[at]) & Signs.CAPITAL) != 0 && isAlone(at)) {
            letters++;
            at += 2;
        }
        return letters >= MIN_SPACED ? at - 1 : 0;
    }

    private boolean isAlone(int at) {
        var before = at == 0 || !Signs.isLetter(Signs.of(text[at - 1]));
        return before && (at + 1 == text.length || text[at + 1] == ' ' || text[at + 1] == '\n');
    }

    private static Gap max(Gap a, Gap b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
