package vigie.model;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item that does not report surveillance technology in French public space; kept, so that anyone may ask why. */
public record Rejected(
        ItemId item,
        URI address,
        String title,
        String summary,
        SourceId source,
        String sourceName,
        @Nullable Instant published,
        double score,
        Reason reason,
        Versions versions)
        implements Verdict {

    public enum Reason {
        NO_TECHNOLOGY,
        NOT_FRENCH,
        ABROAD,
        LOW_SCORE
    }
}
