package vigie.ingest.feed;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.ingest.page.HtmlText;
import vigie.ingest.text.Body;
import vigie.model.Addresses;

/** Reads a feed of any of the usual kinds: RSS 0.9x to 2.0, RDF, Atom, JSON Feed. Thread-safe. */
public final class FeedReader {

    /** More than any honest feed holds at once; Media Cloud draws the line at the same number. */
    static final int MAX_ENTRIES = 2_000;

    /** 5 MiB, as for everything fetched. */
    static final int MAX_SIZE = 5 * 1024 * 1024;

    private static final Pattern WEB_PAGE = Pattern.compile(
            "^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final FeedXml xml;
    private final XmlFeed xmlFeed;
    private final JsonFeed jsonFeed;

    public FeedReader(HtmlText html) {
        this.xml = new FeedXml(html);
        this.xmlFeed = new XmlFeed(html);
        this.jsonFeed = new JsonFeed(html);
    }

    /**
     * Reads the feed.
     *
     * @param name what errors call it: its address or file
     * @param base where it was fetched, to complete relative links; none when unknown
     * @throws FeedException when these bytes are not a readable feed
     */
    public Feed read(Body body, String name, @Nullable URI base) throws FeedException {
        if (body.size() > MAX_SIZE)
            throw new FeedException(name, "it is larger than " + MAX_SIZE / 1024 / 1024 + " MiB");
        if (!body.isText()) throw new FeedException(name, "this is a document or image, not a feed");
        var text = body.text();
        if (text.isBlank()) throw new FeedException(name, "it is empty");
        return tidy(text.stripLeading().startsWith("{") ? jsonFeed.read(text, name, base) : readXml(text, name, base));
    }

    private Feed readXml(String text, String name, @Nullable URI base) throws FeedException {
        if (isWebPage(text))
            throw new FeedException(
                    name, "this is a web page (HTML), not a feed; watch it as a listing, or look for its feed");
        var parsed = xml.parse(text, name);
        return xmlFeed.read(parsed, name, base);
    }

    /** Whether this text is the start of an HTML page. */
    public static boolean isWebPage(String text) {
        return WEB_PAGE.matcher(text.substring(0, Math.min(text.length(), 4096)))
                .matches();
    }

    /** Every entry once, at most {@link #MAX_ENTRIES}; addresses that several different entries share are marked. */
    private static Feed tidy(Feed feed) {
        var once = new LinkedHashMap<String, FeedEntry>();
        for (var entry : feed.entries()) {
            if (once.size() < MAX_ENTRIES)
                once.putIfAbsent(entry.guid() + "\n" + canonical(entry) + "\n" + entry.title(), entry);
        }
        return new Feed(feed.title(), feed.language(), markShared(once.values()), feed.mended());
    }

    private static List<FeedEntry> markShared(Collection<FeedEntry> entries) {
        var guids = entries.stream()
                .collect(Collectors.groupingBy(
                        FeedReader::canonical,
                        Collectors.mapping(
                                FeedEntry::guid, Collectors.filtering(Objects::nonNull, Collectors.toSet()))));
        return entries.stream()
                .map(entry ->
                        guids.getOrDefault(canonical(entry), Set.of()).size() > 1 ? entry.sharingAddress() : entry)
                .toList();
    }

    /** The entry's address in its one spelling; empty where it has none. */
    private static String canonical(FeedEntry entry) {
        return entry.address() == null
                ? ""
                : Addresses.canonical(entry.address()).toString();
    }
}
