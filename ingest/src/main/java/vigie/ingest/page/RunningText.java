package vigie.ingest.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How many characters of running text stand below each element of a page; counted once for all. */
final class RunningText {

    private final Map<Element, Integer> counts = new HashMap<>();

    RunningText(Element root) {
        BlockVisitor.visit(root, (element, block) -> {
            if (block.isRunning()) count(root, element, block.text().length());
        });
    }

    int below(Element element) {
        return counts.getOrDefault(element, 0);
    }

    private void count(Element root, Element from, int length) {
        for (var at = from; at != null; at = at.equals(root) ? null : at.parent())
            counts.merge(at, length, Integer::sum);
    }
}
