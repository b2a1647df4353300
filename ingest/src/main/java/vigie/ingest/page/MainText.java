package vigie.ingest.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import vigie.ingest.text.Dates;

/**
 * Finds the main text of a page: goes down from the body to the smallest element that still holds nearly all of its running text,
 * then keeps the blocks of it that read like text and the short ones between them.
 */
final class MainText {

    record Found(List<Element> roots, List<String> blocks) {

        String text() {
            return String.join("\n\n", blocks);
        }

        /** «Publié le 3 mai 2021» stands at the top of many town pages and nowhere else. */
        Optional<Instant> firstDate() {
            return blocks.stream()
                    .limit(5)
                    .filter(block -> PUBLISHED.matcher(block).find())
                    .map(Dates::parse)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    private static final Pattern PUBLISHED = Pattern.compile(
            "^(?:article )?(?:publi|mis en ligne|post|actualit|posted|published|\\d{1,2}[ /.]\\p{L}*)",
            Pattern.CASE_INSENSITIVE);

    /** A child that holds this share of an element's running text stands for it. */
    private static final double NEARLY_ALL = 0.9;

    /** A marked article is believed when it holds at least this share of the page's running text. */
    private static final double ENOUGH = 0.35;

    /** How pages mark their article, the widest mark that is still about the article first. */
    private static final List<String> MARKS =
            List.of("article", "[itemprop=articleBody]", "main, [role=main], #content, #main-content, .main-content");

    /** Two sentences; less is a teaser. */
    private static final int SHORTEST = 140;

    Found find(Element body, String title) {
        var running = new RunningText(body);
        var root = descend(start(body, running), running);
        var blocks = TextBlocks.of(root).worthReading(title).stream()
                .map(TextBlocks.Block::text)
                .toList();
        return new Found(List.of(root), blocks);
    }

    /** What the page itself marks as its article, when that holds a fair share of the text. */
    private static Element start(Element body, RunningText running) {
        var least = Math.max(SHORTEST, ENOUGH * running.below(body));
        for (var marks : MARKS) {
            var best = body.select(marks).stream().max(Comparator.comparingInt(running::below));
            if (best.isPresent() && running.below(best.get()) >= least) return best.get();
        }
        return body;
    }

    private static Element descend(Element from, RunningText running) {
        var at = from;
        while (true) {
            var nearlyAll = NEARLY_ALL * running.below(at);
            var next = at.children().stream()
                    .filter(child -> child.isBlock() && running.below(child) > nearlyAll)
                    .findFirst();
            if (nearlyAll == 0 || next.isEmpty() || next.get().normalName().equals("p")) return at;
            at = next.get();
        }
    }
}
