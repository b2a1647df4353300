package vigie.app.demo;

import java.net.URI;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the web pages of the fictional press: plain semantic HTML, with a banner that says what it is. */
final class HtmlPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu 'à' H 'h' mm", Locale.FRENCH);

    private HtmlPages() {}

    /** The page that introduces every publication. */
    static String index(List<Edition> editions) {
        var links = editions.stream()
                .map(edition -> "<li>%s <small>%s</small></li>"
                        .formatted(
                                link(edition.front(), edition.publication().name()),
                                escape(edition.publication().motto())))
                .collect(Collectors.joining("\n"));
        return page(
                "La presse de la démonstration",
                "",
                "<main><h1>La presse de la démonstration</h1><ul>%s</ul></main>".formatted(links));
    }

    /** The list of what a publication has published so far. */
    static String listing(Edition edition) {
        var items = edition.articles().stream()
                .map(article -> listed(edition, article))
                .collect(Collectors.joining("\n"));
        return page(
                "Actualités et délibérations | " + edition.publication().name(),
                feedLink(edition),
                header(edition) + "<main><h1>Actualités</h1>\n<ul class=\"actualites\">\n" + items + "\n</ul></main>"
                        + footer(edition));
    }

    static String article(Edition edition, Article article) {
        var head = "<link rel=\"canonical\" href=\"%s\">\n<meta name=\"description\" content=\"%s\">\n%s"
                .formatted(edition.address(article), escape(article.summary()), feedLink(edition));
        return page(
                article.title() + " | " + edition.publication().name(),
                head,
                header(edition) + "<main>" + story(edition, article) + aside(edition, article) + "</main>"
                        + footer(edition));
    }

    /** The page for an address that is not there, or not there yet. */
    static String missing() {
        return page(
                "Page introuvable",
                "",
                "<main><h1>Page introuvable</h1><p><a href=\"/\">Toute la presse</a></p></main>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String page(String title, String head, String body) {
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                %s
                </head>
                <body>
                <p role="note"><strong>Démonstration : presse fictive</strong></p>
                %s
                </body>
                </html>
                """.formatted(escape(title), head, body);
    }

    private static String header(Edition edition) {
        return """
                <header><p>%s</p><p>%s</p></header>
                <nav aria-label="Rubriques"><ul>
                <li><a href="/">Toute la presse</a></li>
                <li>%s</li>
                <li><a href="#mentions">Mentions légales</a></li>
                </ul></nav>
                """.formatted(
                        link(edition.front(), edition.publication().name()),
                        escape(edition.publication().motto()),
                        link(edition.front(), "Actualités"));
    }

    private static String listed(Edition edition, Article article) {
        return "<li>%s %s<p>%s</p></li>"
                .formatted(
                        time(edition.published(article)),
                        link(edition.address(article), article.title()),
                        escape(article.summary()));
    }

    private static String story(Edition edition, Article article) {
        var paragraphs = article.paragraphs().stream()
                .map(paragraph -> "<p>" + escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <article>
                <h1>%s</h1>
                <p>Publié le %s</p>
                <p class="chapo">%s</p>
                %s
                </article>
                """.formatted(
                escape(article.title()), time(edition.published(article)), escape(article.summary()), paragraphs);
    }

    private static String aside(Edition edition, Article article) {
        var links = edition.neighboursOf(article).stream()
                .map(other -> "<li>" + link(edition.address(other), other.title()) + "</li>")
                .collect(Collectors.joining("\n"));
        return "<aside><h2>À lire aussi</h2><ul>\n" + links + "\n</ul></aside>";
    }

    private static String footer(Edition edition) {
        return """

                <footer id="mentions"><p>%s est un titre inventé pour une démonstration.
                Aucun de ces textes n’est un article réel.</p></footer>
                """.formatted(escape(edition.publication().name()));
    }

    private static String feedLink(Edition edition) {
        var outlet = edition.outlet();
        if (outlet.kind() == Outlet.Kind.LISTING) {
            return "";
        }
        var type = FeedWriter.isAtom(edition.publication()) ? "application/atom+xml" : "application/rss+xml";
        return "<link rel=\"alternate\" type=\"%s\" href=\"%s\">".formatted(type, outlet.address());
    }

    private static String link(URI address, String text) {
        return "<a href=\"%s\">%s</a>".formatted(address.getPath(), escape(text));
    }

    private static String time(ZonedDateTime date) {
        return "<time datetime=\"%s\">%s</time>"
                .formatted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date), DAY.format(date));
    }
}
