package vigie.classify.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vigie.model.Decision;
import vigie.model.ItemId;
import vigie.model.StoryId;

/** Decisions as a test makes them; none at first. */
public final class DecisionsByHand implements StoryDecisions {

    final Map<StoryId, Decision> decided = new HashMap<>();
    final Map<ItemId, StoryId> takenOut = new HashMap<>();
    final Map<StoryId, StoryId> joined = new HashMap<>();
    private long awaited = -1;

    public void takeOut(ItemId item, StoryId own) {
        takenOut.put(item, own);
    }

    /** The last record of the desk that was waited for. */
    public long awaited() {
        return awaited;
    }

    @Override
    public void await(long offset) {
        awaited = offset;
    }

    @Override
    public Optional<Decision> find(StoryId story) {
        return Optional.ofNullable(decided.get(story));
    }

    @Override
    public StoryId storyOf(ItemId item, StoryId given) {
        var story = takenOut.getOrDefault(item, given);
        return joined.getOrDefault(story, story);
    }
}
