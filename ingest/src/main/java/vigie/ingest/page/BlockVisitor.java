package vigie.ingest.page;

import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import vigie.ingest.page.TextBlocks.Block;

/** Walks below an element and tells of every block of text with the block element it stands in. */
final class BlockVisitor implements NodeVisitor {

    private final BiConsumer<Element, Block> listener;
    private final StringBuilder current = new StringBuilder();
    private Element container;
    private int linked;
    private int inLink;
    private boolean afterBreak;

    private BlockVisitor(Element root, BiConsumer<Element, Block> listener) {
        this.container = root;
        this.listener = listener;
    }

    static void visit(Element root, BiConsumer<Element, Block> listener) {
        var visitor = new BlockVisitor(root, listener);
        root.traverse(visitor);
        visitor.end();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) add(text.getWholeText());
        else if (node instanceof Element element) start(element);
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (element.normalName().equals("a")) inLink--;
        if (!element.isBlock()) return;
        end();
        if (depth > 0 && element.parent() != null) container = element.parent();
    }

    private void start(Element element) {
        if (element.isBlock()) {
            end();
            container = element;
        }
        if (element.normalName().equals("a")) inLink++;
        if (element.normalName().equals("br")) lineBreak();
    }

    /** Two line breaks in a row part paragraphs. */
    private void lineBreak() {
        if (afterBreak) end();
        else current.append(' ');
        afterBreak = true;
    }

    private void add(String text) {
        if (!text.isBlank()) afterBreak = false;
        current.append(text);
        if (inLink > 0) linked += text.strip().length();
    }

    private void end() {
        var text = HtmlText.squeeze(current.toString());
        if (!text.isEmpty()) listener.accept(container, new Block(container.normalName(), text, linked));
        current.setLength(0);
        linked = 0;
        afterBreak = false;
    }
}
