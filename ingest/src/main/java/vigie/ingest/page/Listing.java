package vigie.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that lists others, such as the news or the decisions of a town.
 *
 * @param entries in the order of the page, each address once
 * @param feeds feeds that the page names as its own
 */
public record Listing(String title, @Nullable String language, List<Entry> entries, List<URI> feeds) {

    public Listing {
        entries = List.copyOf(entries);
        feeds = List.copyOf(feeds);
    }

    /** One link of the list with what stands beside it. */
    public record Entry(
            URI address,
            String title,
            String summary,
            @Nullable Instant published) {}
}
