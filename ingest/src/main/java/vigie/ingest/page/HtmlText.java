package vigie.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Turns snippets of HTML, as feeds carry them, into plain text. Stateless. */
public final class HtmlText {

    /** Deeper nesting than any page needs; what lies below is flattened. */
    static final int MAX_DEPTH = 256;

    private static final String UNREAD =
            "script, style, noscript, template, iframe, object, svg, button, select, textarea";

    /** Tags decoded away, entities decoded, all on one line. */
    public String line(String html) {
        return String.join(" ", blocks(html)).strip();
    }

    /** The same with a blank line between paragraphs. */
    public String paragraphs(String html) {
        return String.join("\n\n", blocks(html));
    }

    /** Named and numbered characters decoded; tags stay. */
    public String unescape(String text) {
        return Parser.unescapeEntities(text, false);
    }

    private static List<String> blocks(String html) {
        if (html.isBlank()) return List.of();
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) return nonBlank(html);
        var body = parse(html).body();
        body.select(UNREAD).remove();
        return blocks(body);
    }

    /** A document from text, however deep its nesting. */
    static org.jsoup.nodes.Document parse(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    }

    /** The paragraphs below an element: a new one starts wherever a block element starts or ends, or two line breaks meet. */
    static List<String> blocks(Element root) {
        var reading = new Reading();
        root.traverse(reading);
        reading.endBlock();
        return reading.blocks;
    }

    /** Text on one line, single spaces, no invisible characters. */
    static String squeeze(String text) {
        var out = new StringBuilder(text.length());
        var space = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isInvisible(c)) continue;
            if (isSpace(c)) {
                space = !out.isEmpty();
                continue;
            }
            if (space) out.append(' ');
            space = false;
            out.append(c);
        }
        return out.toString();
    }

    /** Zero-width characters and soft hyphens, which would part words from their likes. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static List<String> nonBlank(String text) {
        var line = squeeze(text);
        return line.isEmpty() ? List.of() : List.of(line);
    }

    private static final class Reading implements NodeVisitor {
        private final List<String> blocks = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private boolean afterBreak;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) add(text.getWholeText());
            else if (node instanceof Element element) start(element);
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) endBlock();
        }

        private void add(String text) {
            if (!text.isBlank()) afterBreak = false;
            current.append(text);
        }

        private void start(Element element) {
            if (element.isBlock()) endBlock();
            if (!element.normalName().equals("br")) return;
            if (afterBreak) endBlock();
            else current.append(' ');
            afterBreak = true;
        }

        void endBlock() {
            blocks.addAll(nonBlank(current.toString()));
            current.setLength(0);
            afterBreak = false;
        }
    }
}
