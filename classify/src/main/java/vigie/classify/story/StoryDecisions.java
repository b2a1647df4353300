package vigie.classify.story;

import java.util.Optional;
import vigie.model.Decision;
import vigie.model.ItemId;
import vigie.model.StoryId;

/** What people decided about stories, as grouping needs to know it. Thread-safe. */
public interface StoryDecisions {

    /**
     * Waits until the desk has taken in the record at this offset of its log.
     *
     * @throws vigie.stream.NeighbourDownException when that takes too long
     */
    void await(long offset);

    /** The decision in force on a story. */
    Optional<Decision> find(StoryId story);

    /** The story that people put an item in; the given one where they left it. */
    StoryId storyOf(ItemId item, StoryId given);
}
