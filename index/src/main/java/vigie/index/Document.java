package vigie.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.PersonId;
import vigie.model.StoryMembership;
import vigie.model.Verdict;

/**
 * All that is known of one item, as the search index holds it. Each part arrives on its own, in any order.
 *
 * @param item as fetched; none when it has not arrived yet, or is too old to be kept
 */
public record Document(
        ItemId id,
        @Nullable Item item,
        @Nullable Verdict verdict,
        @Nullable StoryMembership membership,
        @Nullable Decided decided) {

    /** What people decided on it as a member of its story. */
    public record Decided(Outcome outcome, PersonId by, Instant at) {}

    public enum Outcome {
        CONFIRMED,
        REFUSED
    }
}
