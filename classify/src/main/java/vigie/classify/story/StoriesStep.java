package vigie.classify.story;

import java.util.List;
import vigie.model.Candidate;
import vigie.model.ItemId;
import vigie.model.StoryMembership;
import vigie.model.Verdict;
import vigie.stream.Incoming;
import vigie.stream.Outgoing;
import vigie.stream.Step;
import vigie.stream.Table;
import vigie.stream.Topics;

/**
 * Candidates in, the story of each out. Rejected items have none. For one thread: grouping needs one order.
 *
 * <p>What it has just given stands in the grouping's own memory, so it need not wait until the table has read it back; a batch that
 * comes again finds every item's story there and repeats it.
 */
public final class StoriesStep implements Step {

    private final StoryGrouping grouping;
    private final Step each;

    /** @param known all memberships given so far; read completely before this is made, and asked again for items of long ago */
    public StoriesStep(Table<StoryMembership> known) {
        grouping = new StoryGrouping(known.all().values(), item -> known.find(item.value()));
        each = Step.each(Topics.VERDICTS, this::story);
    }

    @Override
    public List<Outgoing<?>> apply(List<Incoming<?>> batch) throws Exception {
        return each.apply(batch);
    }

    private List<Outgoing<?>> story(Incoming<Verdict> record) {
        if (!(record.value() instanceof Candidate candidate)) return List.of();
        ItemId item = candidate.item();
        return List.of(new Outgoing<>(Topics.STORIES, item.value(), grouping.assign(candidate)));
    }
}
