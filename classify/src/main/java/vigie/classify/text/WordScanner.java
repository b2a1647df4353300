package vigie.classify.text;

import java.util.Arrays;
import vigie.classify.text.Words.Case;

/** Finds the words of one text in one pass. For one use, by one thread. */
final class WordScanner {

    /** «V I L L E»: fewer single letters in a row are initials or an enumeration. */
    private static final int MIN_SPACED = 4;

    private final String text;
    private int size;
    private int[] from;
    private int[] to;
    private long[] hash;
    private long[] stem;
    private Gap[] gap;
    private Case[] shape;

    WordScanner(String text) {
        this.text = text;
        var guess = Math.max(16, text.length() / 5);
        from = new int[guess];
        to = new int[guess];
        hash = new long[guess];
        stem = new long[guess];
        gap = new Gap[guess];
        shape = new Case[guess];
    }

    Words scan() {
        var at = 0;
        var previousEnd = -1;
        while (at < text.length()) {
            if (Folding.fold(text.charAt(at)) == 0) {
                at++;
                continue;
            }
            var parting = previousEnd < 0 ? Gap.PARAGRAPH : gapBetween(previousEnd, at);
            var spacedEnd = spacedEnd(at);
            at = add(at, spacedEnd, parting);
            previousEnd = at;
        }
        return new Words(text, size, from, to, hash, stem, gap, shape);
    }

    /** Takes the word at this place; up to the given end when its letters are written apart, else up to its own. */
    private int add(int start, int spacedEnd, Gap parting) {
        if (size == from.length) grow();
        var state = WordHash.start();
        var beforeLast = state;
        char last = 0;
        var length = 0;
        var upper = 0;
        var digits = 0;
        var at = start;
        for (; at < text.length(); at++) {
            var c = text.charAt(at);
            var folded = Folding.fold(c);
            if (folded == 0) {
                if (Folding.isMark(c) || at < spacedEnd) continue;
                break;
            }
            if (spacedEnd > 0 && at >= spacedEnd) break;
            beforeLast = state;
            state = WordHash.add(state, folded);
            var second = Folding.second(c);
            if (second != 0) state = WordHash.add(state, second);
            last = folded;
            length++;
            if (Character.isUpperCase(c)) upper++;
            else if (c >= '0' && c <= '9') digits++;
        }
        from[size] = start;
        to[size] = at;
        hash[size] = WordHash.unabbreviated(WordHash.finish(state));
        stem[size] = WordHash.isPlural(length, last) ? WordHash.finish(beforeLast) : hash[size];
        gap[size] = parting;
        shape[size] = shape(start, length, upper, digits);
        size++;
        return at;
    }

    private Case shape(int start, int length, int upper, int digits) {
        if (digits == length) return Case.NUMBER;
        if (length > 1 && upper + digits == length) return Case.UPPER;
        return Character.isUpperCase(text.charAt(start)) ? Case.CAPITAL : Case.LOWER;
    }

    private void grow() {
        var more = size * 2;
        from = Arrays.copyOf(from, more);
        to = Arrays.copyOf(to, more);
        hash = Arrays.copyOf(hash, more);
        stem = Arrays.copyOf(stem, more);
        gap = Arrays.copyOf(gap, more);
        shape = Arrays.copyOf(shape, more);
    }

    private Gap gapBetween(int end, int start) {
        if (start - end == 1) return ofOne(text.charAt(end), end);
        var widest = Gap.SPACE;
        var lines = 0;
        for (var i = end; i < start; i++) {
            var c = text.charAt(i);
            if (c == '\n') lines++;
            else if (!isSpace(c) && !Folding.isMark(c) && !isAbbreviated(c, i))
                widest = max(widest, isStop(c) ? Gap.STOP : signIn(c, end, start));
        }
        if (lines > 1) return Gap.PARAGRAPH;
        return lines == 1 ? max(widest, Gap.LINE) : widest;
    }

    private Gap ofOne(char c, int at) {
        if (isSpace(c)) return Gap.SPACE;
        if (isHyphen(c)) return Gap.HYPHEN;
        if (isApostrophe(c)) return Gap.APOSTROPHE;
        if (c == '\n') return Gap.LINE;
        if (isAbbreviated(c, at)) return Gap.SPACE;
        return isStop(c) ? Gap.STOP : Gap.SIGN;
    }

    /** A hyphen at a line's end parts nothing; an apostrophe with a space neither; any other sign does. */
    private Gap signIn(char c, int end, int start) {
        var closes =
                isHyphen(c) && text.charAt(end) == c && text.indexOf('\n', end) >= 0 && text.indexOf('\n', end) < start;
        return closes || isApostrophe(c) ? Gap.SPACE : Gap.SIGN;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    /** The full stop of «St. Étienne» ends no sentence. */
    private boolean isAbbreviated(char c, int at) {
        return c == '.' && size > 0 && WordHash.isAbbreviation(hash[size - 1], at - from[size - 1]);
    }

    /** Where a run of letters written apart ends, or 0 when there is none here. */
    private int spacedEnd(int start) {
        var letters = 0;
        var at = start;
        while (at < text.length() && Character.isUpperCase(text.charAt(at)) && isAlone(at)) {
            letters++;
            at += 2;
        }
        return letters >= MIN_SPACED ? at - 1 : 0;
    }

    private boolean isAlone(int at) {
        var before = at == 0 || Folding.fold(text.charAt(at - 1)) == 0;
        return before && (at + 1 == text.length() || text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\n');
    }

    private static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '\t', '\r', 0xA0, 0x202F, 0x2009 -> true;
            // Quotation marks part no expression: «caméras "intelligentes"».
            case '"', '«', '»', '“', '”' -> true;
            default -> false;
        };
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == 0x2010 || c == 0x2011;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '`' || c == '´';
    }

    private static Gap max(Gap a, Gap b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
