package vigie.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
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
            String title,
            String lead,
            Optional<Instant> published,
            Optional<String> language,
            Optional<String> author,
            Optional<URI> canonical) {}

    private static final String LEADS =
            "[itemprop=description]:not(meta), .chapo, .chapeau, .article-chapo, .article__chapo, .standfirst, .article__lead, .article-lead, p.lead, .intro-article";

    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "dcterms.created",
            "dc.date.issued",
            "dc.date",
            "dcterms.date",
            "date",
            "pubdate",
            "publish-date",
            "article.published",
            "sailthru.date",
            "parsely-pub-date");

    private static final List<String> AUTHORS = List.of("author", "article:author", "dc.creator", "parsely-author");

    private static final String TIMES =
            "time[pubdate], [itemprop=datePublished], article time[datetime], main time[datetime], time.published[datetime], time.entry-date[datetime]";

    private static final String BYLINES =
            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline, .author-name, .article__author, .auteur";

    /** A by-line longer than this is something else. */
    private static final int LONGEST_AUTHOR = 100;

    /** Shorter ones are labels. */
    private static final int SHORTEST_LEAD = 30;

    private final JsonLd jsonLd = new JsonLd();

    Stated read(Document page, @Nullable URI base) {
        var data = jsonLd.read(page);
        var metas = new MetaFields(page);
        var title = new PageTitle(page, metas).text();
        return new Stated(
                title.isEmpty() ? data.headline().orElse("") : title,
                lead(page, metas).or(data::description).orElse(""),
                published(page, metas, data),
                language(page, metas).or(() -> data.language().flatMap(Languages::code)),
                author(page, metas, data),
                canonical(page, metas, base));
    }

    private static Optional<String> lead(Document page, MetaFields metas) {
        var own = page.select(LEADS).stream()
                .map(Element::text)
                .map(HtmlText::squeeze)
                .filter(text -> text.length() >= SHORTEST_LEAD)
                .findFirst();
        return own.or(() ->
                metas.of("og:description", "description", "twitter:description").findFirst());
    }

    private static Optional<Instant> published(Document page, MetaFields metas, JsonLd.Facts data) {
        var stated = Stream.concat(data.published().stream(), metas.of(DATES))
                .map(Dates::parse)
                .flatMap(Optional::stream)
                .findFirst();
        return stated.or(() -> page.select(TIMES).stream()
                .map(PageFacts::written)
                .map(Dates::parse)
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static String written(Element time) {
        if (time.hasAttr("datetime")) return time.attr("datetime");
        return time.hasAttr("content") ? time.attr("content") : time.text();
    }

    private static Optional<String> language(Document page, MetaFields metas) {
        var root = page.selectFirst("html");
        var stated = root == null ? Stream.<String>of() : Stream.of(root.attr("lang"), root.attr("xml:lang"));
        var named = metas.of("content-language", "og:locale", "language", "dc.language");
        return Stream.concat(stated, named)
                .map(Languages::code)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> author(Document page, MetaFields metas, JsonLd.Facts data) {
        var stated = Stream.concat(data.author().stream(), metas.of(AUTHORS))
                .filter(PageFacts::isName)
                .findFirst();
        return stated.or(() -> page.select(BYLINES).stream()
                .map(byline -> HtmlText.squeeze(byline.text()).replaceFirst("(?i)^(par|by|de)\\s+", ""))
                .filter(PageFacts::isName)
                .findFirst());
    }

    private static boolean isName(String author) {
        return !author.isBlank()
                && author.length() <= LONGEST_AUTHOR
                && !author.startsWith("http")
                && !author.contains("@");
    }

    private static Optional<URI> canonical(Document page, MetaFields metas, @Nullable URI base) {
        var stated = page.select("link[rel=canonical][href]").stream().map(link -> link.attr("href"));
        return Stream.concat(stated, metas.of("og:url"))
                .flatMap(link -> WebLinks.resolve(link, base).stream())
                .findFirst();
    }
}
