package vigie.index;

import org.jspecify.annotations.Nullable;
import vigie.index.Document.Decided;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.StoryMembership;
import vigie.model.Verdict;

/**
 * One piece of what is known of an item, as one record of the log brought it.
 *
 * <p>Its {@code revision} is the record's offset. All pieces of one kind about one item come from one partition, so the larger
 * revision is the newer piece; revisions of different kinds are never compared. A piece without a value says that there is none
 * any more.
 */
public sealed interface Part {

    ItemId id();

    long revision();

    /** The item as fetched. */
    record Fetched(ItemId id, long revision, @Nullable Item item) implements Part {}

    /** What reading it came to. */
    record Judged(ItemId id, long revision, @Nullable Verdict verdict) implements Part {}

    /** The story it tells. */
    record Grouped(ItemId id, long revision, @Nullable StoryMembership membership) implements Part {}

    /** What people decided on it. */
    record Settled(ItemId id, long revision, @Nullable Decided decided) implements Part {}
}
