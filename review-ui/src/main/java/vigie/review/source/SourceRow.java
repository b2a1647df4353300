package vigie.review.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.model.Source;

/**
 * A source and how it is.
 *
 * @param health {@code live}, {@code quiet}, {@code blocked}, {@code broken}, {@code paused} or {@code new}
 * @param problem what went wrong last, in words
 */
public record SourceRow(
        Source source,
        String health,
        @Nullable Instant lastNews,
        @Nullable Instant nextPoll,
        @Nullable String problem,
        int failures) {

    public String symbol() {
        return switch (health) {
            case "paused", "new" -> "h-quiet";
            default -> "h-" + health;
        };
    }

    public boolean needsHand() {
        return health.equals("blocked") || health.equals("broken");
    }
}
