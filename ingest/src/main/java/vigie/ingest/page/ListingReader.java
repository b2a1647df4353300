package vigie.ingest.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import vigie.ingest.text.Body;
import vigie.ingest.text.Languages;
import vigie.ingest.text.WebLinks;

/** Reads the entries of a listing page: those a CSS selector names, or those it finds by itself. Thread-safe. */
public final class ListingReader {

    /** A first look at a town's page may find years of news; the newest come first. */
    static final int MAX_ENTRIES = 200;

    /**
     * Reads the list.
     *
     * @param selector of the links, or of elements that hold them; none to look for the list
     */
    public Listing read(Body body, URI address, @Nullable String selector) {
        var document = HtmlText.parse(body.text());
        var base = Optional.ofNullable(PageReader.base(document, address)).orElse(address);
        var feeds = feeds(document, base);
        var title = new PageTitle(document, new MetaFields(document)).text();
        var language = language(document);
        var links =
                selector == null ? new ListFinder(base).find(Boilerplate.remove(document)) : select(document, selector);
        var entries = new ListEntries(base, address)
                .of(links).stream().limit(MAX_ENTRIES).toList();
        return new Listing(title, language, entries, feeds);
    }

    /** Whether this is a selector at all, to be told when a person writes it. */
    public static boolean isSelector(String selector) {
        try {
            new Element("div").select(selector);
            return true;
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return false;
        }
    }

    private static List<Element> select(Document document, String selector) {
        if (!isSelector(selector)) return List.of();
        return document.select(selector).stream()
                .flatMap(found -> found.normalName().equals("a") ? Stream.of(found) : found.select("a[href]").stream())
                .toList();
    }

    private static List<URI> feeds(Document document, URI base) {
        return document.select("link[rel~=(?i)\\balternate\\b][type~=(?i)(rss|atom|feed\\+json)][href]").stream()
                .flatMap(link -> WebLinks.resolve(link.attr("href"), base).stream())
                .distinct()
                .toList();
    }

    private static @Nullable String language(Document document) {
        var root = document.selectFirst("html");
        return root == null ? null : Languages.code(root.attr("lang")).orElse(null);
    }
}
