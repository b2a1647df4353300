package vigie.classify.language;

import java.util.ArrayList;
import java.util.List;
import vigie.model.Span;

/** Cuts a text where sentences surely end: blank lines, and ends of lines that do not merely wrap a paragraph. */
final class Blocks {

    /** A longer block is cut all the same: no honest sentence is that long, and the work per sentence stays bounded. */
    private static final int LONGEST = 5_000;

    private Blocks() {}

    static List<Span> of(String text) {
        var blocks = new ArrayList<Span>();
        var start = 0;
        for (var i = 0; i <= text.length(); i++) {
            if (i == text.length() || isEnd(text, i) || i - start >= LONGEST) {
                add(text, start, i, blocks);
                start = i;
            }
        }
        return blocks;
    }

    private static boolean isEnd(String text, int at) {
        return text.charAt(at) == '\n' && !wraps(text, at);
    }

    /** A line wraps when the next begins with a small letter: headings and list entries begin with something else. */
    private static boolean wraps(String text, int newline) {
        var next = newline + 1;
        while (next < text.length() && text.charAt(next) == ' ') next++;
        return next < text.length() && Character.isLowerCase(text.charAt(next));
    }

    private static void add(String text, int from, int to, List<Span> blocks) {
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
        if (to > from) blocks.add(new Span(from, to));
    }
}
