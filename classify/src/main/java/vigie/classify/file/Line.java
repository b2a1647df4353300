package vigie.classify.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.SourceId;
import vigie.model.Territory;

/** Turns one line of JSON into an item: {@code id} or {@code url}, {@code title}, {@code text}; the rest may be left out. */
final class Line {

    private static final URI NOWHERE = URI.create("about:blank");
    private static final SourceId FILE = new SourceId("file");

    private Line() {}

    static Item item(JsonNode line) {
        if (!line.isObject()) throw new IllegalArgumentException("is not an object of «id», «url», «title», «text»");
        var address = address(text(line, "url"));
        var id = text(line, "id");
        if (id.isBlank() && address.equals(NOWHERE)) throw new IllegalArgumentException("has neither «id» nor «url»");
        return new Item(
                id.isBlank() ? ItemId.of(address) : new ItemId(id),
                address,
                text(line, "title"),
                text(line, "summary"),
                text(line, "text"),
                published(text(line, "published")),
                Instant.EPOCH,
                FILE,
                text(line, "source"),
                territory(line),
                null,
                null);
    }

    private static String text(JsonNode line, String key) {
        var value = line.get(key);
        return value == null || value.isNull() ? "" : value.asString();
    }

    /** Addresses in the wild hold spaces and other signs that are not allowed in one. */
    private static URI address(String url) {
        if (url.isBlank()) return NOWHERE;
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            try {
                return new URI(url.strip().replaceAll("[^A-Za-z0-9:/?&=#.,;_~@!$'()*+-]", "_"));
            } catch (URISyntaxException worse) {
                return NOWHERE;
            }
        }
    }

    private static @Nullable Instant published(String text) {
        try {
            return text.isBlank() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Territory territory(JsonNode line) {
        var codes = line.get("territory");
        if (codes == null || !codes.isArray()) return Territory.UNKNOWN;
        var list = new ArrayList<String>();
        for (var code : codes) list.add(code.asString());
        return new Territory(list);
    }
}
