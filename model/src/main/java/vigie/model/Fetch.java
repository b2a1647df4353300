package vigie.model;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An errand: fetch this address on behalf of a source.
 *
 * @param known for a page, what the feed or listing already said of it, so that nothing is lost when the page adds nothing
 * @param requestedAt when the errand was given; one older than the source's last poll is dropped as a repeat
 */
public record Fetch(
        SourceId source,
        URI address,
        Purpose purpose,
        @Nullable Item known,
        Instant requestedAt) {

    public enum Purpose {
        /** Look at the source itself: a feed or a listing. */
        POLL,
        /** Read one page that the source pointed to. */
        PAGE
    }
}
