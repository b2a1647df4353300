package vigie.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import vigie.classify.story.StoryDecisions;
import vigie.index.Desk;
import vigie.model.Decision;
import vigie.model.DeskRecord;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.ItemId;
import vigie.model.StoryId;
import vigie.stream.Fold;
import vigie.stream.NeighbourDownException;

/** Tells grouping what people decided about stories: the desk's answers, which {@code classify} may not ask for itself. */
record DeskStories(Fold<DeskRecord, Desk, Desk.Outcome> desk) implements StoryDecisions {

    /** The fold reads the same log in the same process, so it is never far behind. */
    private static final Duration FOLD_LIMIT = Duration.ofSeconds(10);

    @Override
    public void await(long offset) {
        if (desk.await(offset + 1, FOLD_LIMIT)) return;
        var message = "the desk has not been read up to record " + offset + " within " + FOLD_LIMIT.toSeconds() + " s";
        throw new NeighbourDownException(message, new TimeoutException(message));
    }

    @Override
    public Optional<Decision> find(StoryId story) {
        return desk.read(now -> Optional.ofNullable(now.story(story).decided()).map(StoryDecided::decision));
    }

    @Override
    public StoryId storyOf(ItemId item, StoryId given) {
        return desk.read(now -> now.storyOf(item, given));
    }
}
