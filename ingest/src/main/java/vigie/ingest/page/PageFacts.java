package vigie.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vigie.ingest.text.Dates;
import vigie.ingest.text.Languages;
import vigie.ingest.text.WebLinks;

/** What a page says of itself in its head, its JSON-LD and the marks in its text; read before anything is taken out of it. */
final class PageFacts {

    record Stated(
            String title, String lead, Optional<Instant> published, Optional<String> language, Optional<String> author, Optional<URI> canonical) {}

    private static final String LEADS =
            "[itemprop=description]:not(meta), .chapo, .chapeau, .article-chapo, .article__chapo, .standfirst, .article__lead, .article-lead, p.lead, .intro-article";

    private static final String DATES = "meta[property=article:published_time], meta[property=og:article:published_time], meta[itemprop=datePublished],"
            + " meta[name=dcterms.created], meta[name=DC.date.issued], meta[name=DC.date], meta[name=dcterms.date], meta[name=date],"
            + " meta[name=pubdate], meta[name=publish-date], meta[name=article.published], meta[name=sailthru.date], meta[name=parsely-pub-date]";

    private static final String AUTHORS = "meta[name=author], meta[name=article:author], meta[property=author], meta[name=dc.creator], meta[name=parsely-author]";

    private static final String BYLINES = "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline, .author-name, .article__author, .auteur";

    /** A by-line longer than this is something else. */
    private static final int LONGEST_AUTHOR = 100;

    private final JsonLd jsonLd = new JsonLd();

    Stated read(Document page, @Nullable URI base) {
        var data = jsonLd.read(page);
        var title = new PageTitle(page).text();
        return new Stated(
                title.isEmpty() ? data.headline().orElse("") : title,
                lead(page).or(data::description).orElse(""),
                published(page, data),
                language(page).or(() -> data.language().flatMap(Languages::code)),
                author(page, data),
                canonical(page, base));
    }

    private static Optional<String> lead(Document page) {
        var own = page.select(LEADS).stream().map(Element::text).map(HtmlText::squeeze).filter(text -> text.length() >= 30);
        var given = meta(page, "meta[property=og:description], meta[name=description], meta[name=twitter:description]");
        return Stream.concat(own, given).findFirst();
    }

    private static Optional<Instant> published(Document page, JsonLd.Facts data) {
        var stated = Stream.concat(data.published().stream(), meta(page, DATES));
        var marked = page.select("time[pubdate], time[itemprop=datePublished], [itemprop=datePublished], article time[datetime], main time[datetime], time.published[datetime], time.entry-date[datetime]")
                .stream()
                .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.hasAttr("content") ? time.attr("content") : time.text());
        return Stream.concat(stated, marked).map(Dates::parse).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> language(Document page) {
        var root = page.selectFirst("html");
        var stated = Stream.of(root == null ? "" : root.attr("lang"), root == null ? "" : root.attr("xml:lang"));
        var meta = meta(page, "meta[http-equiv=content-language], meta[property=og:locale], meta[name=language], meta[name=dc.language]");
        return Stream.concat(stated, meta).map(Languages::code).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> author(Document page, JsonLd.Facts data) {
        var bylines = page.select(BYLINES).stream().map(Element::text).map(HtmlText::squeeze).map(text -> text.replaceFirst("(?i)^(par|by|de)\\s+", ""));
        return Stream.of(data.author().stream(), meta(page, AUTHORS), bylines)
                .flatMap(authors -> authors)
                .filter(author -> !author.isBlank() && author.length() <= LONGEST_AUTHOR && !author.startsWith("http") && !author.contains("@"))
                .findFirst();
    }

    private static Optional<URI> canonical(Document page, @Nullable URI base) {
        var stated = page.select("link[rel=canonical][href]").stream().map(link -> link.attr("href"));
        return Stream.concat(stated, meta(page, "meta[property=og:url]")).flatMap(link -> WebLinks.resolve(link, base).stream()).findFirst();
    }

    static Stream<String> meta(Document page, String selector) {
        return page.select(selector).stream().map(meta -> HtmlText.squeeze(meta.attr("content"))).filter(content -> !content.isEmpty());
    }
}
