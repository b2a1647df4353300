package vigie.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigie.ingest.page.HtmlText;
import vigie.ingest.text.Dates;
import vigie.ingest.text.Languages;
import vigie.ingest.text.WebLinks;

/** JSON Feed (jsonfeed.org, versions 1 and 1.1) into entries. Thread-safe. */
final class JsonFeed {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HtmlText html;
    private final EntryTexts texts;

    JsonFeed(HtmlText html) {
        this.html = html;
        this.texts = new EntryTexts(html);
    }

    Feed read(String text, String name, @Nullable URI base) throws FeedException {
        var root = parse(text, name);
        if (!root.path("items").isArray())
            throw new FeedException(name, "this is JSON, but no JSON Feed: it has no list called items");
        var entries = new ArrayList<FeedEntry>();
        for (var item : root.path("items")) entry(item, base).ifPresent(entries::add);
        return new Feed(
                line(root, "title"), Languages.code(line(root, "language")).orElse(null), entries, false);
    }

    private JsonNode parse(String text, String name) throws FeedException {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            var place =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            throw new FeedException(name, "not well-formed" + place + " (" + e.getOriginalMessage() + ")", e);
        }
    }

    private Optional<FeedEntry> entry(JsonNode item, @Nullable URI base) {
        var guid = string(item, "id");
        var address = WebLinks.resolve(string(item, "url"), base)
                .or(() -> WebLinks.resolve(string(item, "external_url"), base));
        var markup = html.paragraphs(string(item, "content_html"));
        var text = markup.isEmpty() ? string(item, "content_text").strip() : markup;
        var summary = line(item, "summary");
        var title = texts.title(line(item, "title"), summary, text);
        if (guid.isBlank() && address.isEmpty()) return Optional.empty();
        return Optional.of(new FeedEntry(
                guid.isBlank() ? null : guid,
                address.orElse(null),
                title,
                summary,
                text,
                Dates.parse(string(item, "date_published"))
                        .or(() -> Dates.parse(string(item, "date_modified")))
                        .orElse(null),
                author(item).orElse(null),
                false));
    }

    private Optional<String> author(JsonNode item) {
        return texts.author(string(item.path("authors").path(0), "name"))
                .or(() -> texts.author(string(item.path("author"), "name")));
    }

    /** Plain text by the standard: no markup to decode. */
    private static String line(JsonNode node, String field) {
        return string(node, field).replaceAll("\\s+", " ").strip();
    }

    private static String string(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}
