package vigie.ingest.page;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vigie.ingest.text.Body;
import vigie.ingest.text.WebLinks;

/** Reads a web page: title, lead, main text, date, language, author, links. Never throws for what a page holds. Thread-safe. */
public final class PageReader {

    private final PageFacts facts = new PageFacts();
    private final MainText mainText = new MainText();

    /**
     * Reads the page.
     *
     * @param address where it was fetched; none when unknown
     */
    public Page read(Body body, @Nullable URI address) {
        var document = HtmlText.parse(body.text());
        var base = base(document, address);
        var stated = facts.read(document, base);
        var cleaned = Boilerplate.remove(document);
        var main = mainText.find(cleaned, stated.title());
        return new Page(
                CanonicalLink.believed(stated.canonical(), address),
                stated.title(),
                stated.lead(),
                main.text(),
                stated.published().or(() -> main.firstDate()).orElse(null),
                stated.language().orElse(null),
                stated.author().orElse(null),
                links(main.roots(), base));
    }

    /** Where relative links start from: what the page says, else where it was fetched. */
    static @Nullable URI base(Document document, @Nullable URI address) {
        var stated = document.selectFirst("base[href]");
        return stated == null
                ? address
                : WebLinks.resolve(stated.attr("href"), address).orElse(address);
    }

    private static List<URI> links(List<Element> roots, @Nullable URI base) {
        return roots.stream()
                .flatMap(root -> root.select("a[href]").stream())
                .flatMap(link -> WebLinks.resolve(link.attr("href"), base).stream())
                .distinct()
                .toList();
    }
}
