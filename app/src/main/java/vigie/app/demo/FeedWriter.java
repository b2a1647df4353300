package vigie.app.demo;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the feed of one edition, in the format and the encoding its publication has. */
final class FeedWriter {
    private static final String NOTICE = "Démonstration : presse fictive. ";
    private static final int TEASER = 60;
    private static final DateTimeFormatter RSS_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final Edition edition;
    private final Publication publication;
    private final Xml xml;

    private FeedWriter(Edition edition) {
        this.edition = edition;
        this.publication = edition.publication();
        this.xml = new Xml(publication.charset());
    }

    static Page write(Edition edition) {
        return new FeedWriter(edition).page();
    }

    private Page page() {
        switch (publication.format()) {
            case ATOM_FULL, ATOM_TEASER -> atom();
            case RSS_2 -> rss("2.0");
            case RSS_2_FULL -> rss("2.0", "xmlns:content", "http://purl.org/rss/1.0/modules/content/");
            case RSS_0_92 -> rss("0.92");
            case RSS_0_91 -> rss("0.91");
            case RSS_1 -> rdf();
            case LISTING -> throw new IllegalArgumentException(publication.id() + " has no feed");
        }
        return new Page(contentType(), xml.toBytes(), edition.lastChange());
    }

    private String contentType() {
        return switch (publication.format()) {
            case ATOM_FULL, ATOM_TEASER -> "application/atom+xml; charset=" + publication.charset();
            case RSS_2, RSS_2_FULL, LISTING -> "application/rss+xml; charset=" + publication.charset();
            case RSS_1 -> "application/rdf+xml";
            case RSS_0_92, RSS_0_91 -> "text/xml"; // no charset: the reader must look into the document
        };
    }

    static boolean isAtom(Publication publication) {
        return switch (publication.format()) {
            case ATOM_FULL, ATOM_TEASER -> true;
            case RSS_2, RSS_2_FULL, RSS_1, RSS_0_92, RSS_0_91, LISTING -> false;
        };
    }

    private void atom() {
        xml.element("feed", this::atomBody, "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "fr");
    }

    private void atomBody() {
        xml.element("title", publication.name());
        xml.element("subtitle", description());
        xml.element("id", edition.front().toString());
        link("alternate", edition.front().toString());
        link("self", edition.outlet().address().toString());
        xml.element("updated", iso(edition.lastChange().atZone(ZoneOffset.UTC)));
        xml.element("author", () -> xml.element("name", publication.name()));
        edition.articles().forEach(article -> xml.element("entry", () -> entry(article)));
    }

    private void entry(Article article) {
        xml.element("title", article.title());
        link("alternate", edition.address(article).toString());
        xml.element("id", "tag:" + publication.id() + ".invalid,2026:" + article.slug());
        xml.element("updated", iso(edition.published(article)));
        if (publication.format() == Publication.Format.ATOM_TEASER) {
            xml.element("summary", teaser(article), "type", "text");
        } else {
            xml.element("published", iso(edition.published(article)));
            xml.element("summary", article.summary());
            xml.element("content", html(article), "type", "html");
        }
    }

    private void link(String relation, String address) {
        xml.element("link", "", "rel", relation, "href", address);
    }

    private void rss(String version, String... namespace) {
        var attributes = Stream.concat(Stream.of("version", version), Stream.of(namespace));
        xml.element("rss", () -> xml.element("channel", this::rssBody), attributes.toArray(String[]::new));
    }

    private void rssBody() {
        channelHead();
        xml.element("language", "fr");
        edition.articles().forEach(article -> xml.element("item", () -> rssItem(article)));
    }

    private void rssItem(Article article) {
        xml.element("title", article.title());
        xml.element("link", edition.address(article).toString());
        switch (publication.format()) {
            case RSS_0_91 -> xml.element("description", teaser(article));
            case RSS_0_92 -> xml.element("description", article.summary());
            default -> rss2Item(article);
        }
    }

    private void rss2Item(Article article) {
        xml.element("description", article.summary());
        xml.element("guid", publication.id() + "/" + article.slug(), "isPermaLink", "false");
        xml.element("pubDate", RSS_DATE.format(edition.published(article)));
        if (publication.format() == Publication.Format.RSS_2_FULL) {
            xml.element("content:encoded", html(article));
        }
    }

    private void rdf() {
        xml.element(
                "rdf:RDF",
                this::rdfBody,
                "xmlns:rdf",
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                "xmlns",
                "http://purl.org/rss/1.0/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
    }

    private void rdfBody() {
        xml.element(
                "channel",
                this::rdfChannel,
                "rdf:about",
                edition.outlet().address().toString());
        for (var article : edition.articles()) {
            xml.element(
                    "item",
                    () -> rdfItem(article),
                    "rdf:about",
                    edition.address(article).toString());
        }
    }

    private void rdfChannel() {
        channelHead();
        xml.element("items", () -> xml.element("rdf:Seq", this::rdfContents));
    }

    private void rdfContents() {
        edition.articles()
                .forEach(article -> xml.element(
                        "rdf:li", "", "rdf:resource", edition.address(article).toString()));
    }

    private void rdfItem(Article article) {
        xml.element("title", article.title());
        xml.element("link", edition.address(article).toString());
        xml.element("description", article.summary());
        xml.element("dc:date", iso(edition.published(article)));
    }

    private void channelHead() {
        xml.element("title", publication.name());
        xml.element("link", edition.front().toString());
        xml.element("description", description());
    }

    private String description() {
        return NOTICE + publication.motto();
    }

    /** The summary cut in mid-sentence, as feeds that want to be clicked do. */
    private static String teaser(Article article) {
        var summary = article.summary();
        int space = summary.indexOf(' ', TEASER);
        return space < 0 ? summary : summary.substring(0, space) + "…";
    }

    private static String html(Article article) {
        return article.paragraphs().stream()
                .map(paragraph -> "<p>" + HtmlPages.escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String iso(ZonedDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }
}
