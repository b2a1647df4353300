package vigie.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of itself in schema.org's words, as search engines read them. Broken parts are overlooked. Thread-safe. */
final class JsonLd {

    record Facts(
            Optional<String> headline,
            Optional<String> description,
            Optional<String> published,
            Optional<String> author,
            Optional<String> language) {

        static final Facts NONE =
                new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "WebPage",
            "Report",
            "Event",
            "TechArticle");

    /** More parts than any page has; the rest is left unread. */
    private static final int MAX_NODES = 2_000;

    private final JsonMapper json = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** The facts of the first article among the page's data; an article before a web page. */
    Facts read(Document page) {
        var things = page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> parse(script).stream())
                .toList();
        var articles = things.stream().filter(thing -> isOf(thing, ARTICLES) && !isOf(thing, Set.of("WebPage")));
        var pages = things.stream().filter(thing -> isOf(thing, Set.of("WebPage")));
        return Stream.concat(articles, pages).findFirst().map(JsonLd::facts).orElse(Facts.NONE);
    }

    private List<JsonNode> parse(Element script) {
        try {
            return objects(json.readTree(script.data()));
        } catch (JacksonException broken) {
            return List.of();
        }
    }

    /** Every object at the top, in a list, or in a graph. */
    private static List<JsonNode> objects(JsonNode root) {
        var found = new ArrayList<JsonNode>();
        var left = new ArrayDeque<JsonNode>(List.of(root));
        for (var i = 0; i < MAX_NODES && !left.isEmpty(); i++) {
            var node = left.removeFirst();
            if (node.isArray()) node.forEach(left::addLast);
            if (!node.isObject()) continue;
            found.add(node);
            left.addLast(node.path("@graph"));
            left.addLast(node.path("mainEntity"));
        }
        return found;
    }

    private static boolean isOf(JsonNode thing, Set<String> types) {
        var type = thing.path("@type");
        if (type.isString()) return types.contains(type.asString());
        for (var one : type) if (one.isString() && types.contains(one.asString())) return true;
        return false;
    }

    private static Facts facts(JsonNode article) {
        return new Facts(
                text(article.path("headline")),
                text(article.path("description")),
                text(article.path("datePublished")).or(() -> text(article.path("dateCreated"))),
                author(article.path("author")),
                text(article.path("inLanguage")));
    }

    private static Optional<String> author(JsonNode author) {
        if (author.isArray()) return author.isEmpty() ? Optional.empty() : author(author.get(0));
        return author.isObject() ? text(author.path("name")) : text(author);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString()
                ? Optional.of(HtmlText.squeeze(node.asString())).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
