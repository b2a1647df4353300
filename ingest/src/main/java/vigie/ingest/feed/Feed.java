package vigie.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read: what it calls itself and its entries, in its own order.
 *
 * @param mended whether it was not well-formed and had to be mended before it could be read
 */
public record Feed(String title, @Nullable String language, List<FeedEntry> entries, boolean mended) {

    public Feed {
        entries = List.copyOf(entries);
    }
}
