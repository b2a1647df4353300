package vigie.ingest.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.ingest.ItemTexts;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.Source;
import vigie.model.SourceId;

/**
 * One entry of a feed, in plain text.
 *
 * @param guid the name its feed gives it, where it gives one
 * @param address where it can be read, where the feed says so
 * @param text the full text where the feed carries it, else empty; blank lines part its paragraphs
 * @param sharesAddress whether other entries of the feed name the same address, so that the address does not name this one
 */
public record FeedEntry(
        @Nullable String guid,
        @Nullable URI address,
        String title,
        String summary,
        String text,
        @Nullable Instant published,
        @Nullable String author,
        boolean sharesAddress) {

    public FeedEntry {
        if (guid == null && address == null) throw new IllegalArgumentException("an entry needs a guid or an address");
    }

    /** The name of the article: by its address; by guid where it has none of its own. */
    public ItemId id(SourceId source) {
        if (address != null && !(sharesAddress && guid != null)) return ItemId.of(address);
        return ItemId.of(source, guid == null ? title : guid);
    }

    /** The entry as an item of its source. */
    public Item toItem(Source source, @Nullable String language, Instant fetchedAt) {
        return new Item(
                id(source.id()),
                address == null ? source.address() : address,
                title,
                ItemTexts.cut(summary),
                ItemTexts.cut(text),
                published,
                fetchedAt,
                source.id(),
                source.name(),
                source.territory(),
                language,
                author);
    }

    FeedEntry sharingAddress() {
        return new FeedEntry(guid, address, title, summary, text, published, author, true);
    }
}
