package vigie.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Vigie remembers of a source between two looks: when it looked, what it saw, how that went, when to come back.
 *
 * @param etag and lastModified: the server's validators, sent back to ask only for news
 * @param failures looks in a row that failed; 0 after a success
 * @param problem the last failure in words for an operator, none when all is well
 * @param seen fingerprints of what was seen, the newest first, so that an entry is read once and again only when it changes
 * @param lastNews when it last brought something new
 */
public record SourceMemory(
        SourceId source,
        Instant polledAt,
        Instant nextPoll,
        Health health,
        @Nullable String etag,
        @Nullable String lastModified,
        int failures,
        @Nullable String problem,
        List<Seen> seen,
        @Nullable Instant lastNews) {

    /** How a source is: giving news, silent, refusing us, or failing. */
    public enum Health {
        LIVE,
        QUIET,
        BLOCKED,
        BROKEN
    }

    /** One entry as it was: whose it is, and a fingerprint of what it said. */
    public record Seen(ItemId item, String fingerprint) {}

    public SourceMemory {
        seen = List.copyOf(seen);
    }
}
