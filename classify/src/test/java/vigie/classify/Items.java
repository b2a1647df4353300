package vigie.classify;

import java.net.URI;
import java.time.Instant;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.SourceId;
import vigie.model.Territory;

/** Items for tests: what matters is written in the test, the rest is here. */
public final class Items {

    public static final Instant AUTUMN = Instant.parse("2026-10-05T08:00:00Z");

    private Items() {}

    public static Item article(String title, String text) {
        return from("https://journal.example/2026/article", title, text, Territory.UNKNOWN);
    }

    public static Item headline(String title) {
        return article(title, "");
    }

    public static Item local(Territory territory, String title, String text) {
        return from("https://journal.example/2026/article", title, text, territory);
    }

    public static Item from(String address, String title, String text, Territory territory) {
        var uri = URI.create(address);
        return new Item(
                ItemId.of(uri),
                uri,
                title,
                "",
                text,
                AUTUMN,
                AUTUMN,
                new SourceId("journal"),
                "Le Journal d'essai",
                territory,
                null,
                null);
    }

    /** The same article as told by a source at an hour. */
    public static Item told(String source, Instant at, String title, String text) {
        var uri = URI.create("https://" + source + ".example/" + Integer.toHexString((title + text + at).hashCode()));
        return new Item(
                ItemId.of(uri),
                uri,
                title,
                "",
                text,
                at,
                at,
                new SourceId(source),
                source,
                Territory.UNKNOWN,
                null,
                null);
    }
}
