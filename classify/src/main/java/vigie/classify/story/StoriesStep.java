package vigie.classify.story;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vigie.model.Candidate;
import vigie.model.Decision;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.StoryMembership;
import vigie.model.Verdict;
import vigie.stream.Incoming;
import vigie.stream.Outgoing;
import vigie.stream.Step;
import vigie.stream.Table;
import vigie.stream.Topics;

/**
 * Candidates in, the story of each out. Rejected items have none. When people join stories or take an article out, the articles
 * concerned come out again, each with the story it is in now. For one thread: grouping needs one order.
 *
 * <p>What it has just given stands in the grouping's own memory, so it need not wait until the table has read it back; a batch that
 * comes again finds every item's story there and repeats it.
 */
public final class StoriesStep implements Step {

    private final StoryGrouping grouping;
    private final Table<StoryMembership> known;
    private final StoryDecisions decisions;
    private final Step each;

    /** @param known all memberships given so far; read completely before this is made, and asked again for items of long ago */
    public StoriesStep(Table<StoryMembership> known, StoryDecisions decisions) {
        this.known = known;
        this.decisions = decisions;
        grouping = new StoryGrouping(known.all().values(), item -> known.find(item.value()), decisions);
        each = Step.each(Topics.VERDICTS, this::story);
    }

    @Override
    public List<Outgoing<?>> apply(List<Incoming<?>> batch) throws Exception {
        var out = new ArrayList<>(each.apply(batch));
        var regrouped = lastRegrouping(batch);
        if (regrouped.isPresent()) {
            decisions.await(regrouped.getAsLong());
            grouping.regroup(known.all().values()).forEach(membership -> out.add(outgoing(membership)));
        }
        return out;
    }

    private List<Outgoing<?>> story(Incoming<Verdict> record) {
        return record.value() instanceof Candidate candidate
                ? List.of(outgoing(grouping.assign(candidate)))
                : List.of();
    }

    /** One look through all memberships does for a whole batch. */
    private static OptionalLong lastRegrouping(List<Incoming<?>> batch) {
        return batch.stream()
                .filter(record -> record.value() instanceof StoryDecided decided && mayRegroup(decided.decision()))
                .mapToLong(Incoming::offset)
                .max();
    }

    private static boolean mayRegroup(Decision decision) {
        return switch (decision) {
            case Decision.Joined _, Decision.TakenOut _, Decision.TakenBack _ -> true;
            case Decision.Confirmed _, Decision.Refused _, Decision.PutOff _, Decision.Linked _ -> false;
        };
    }

    private static Outgoing<StoryMembership> outgoing(StoryMembership membership) {
        return new Outgoing<>(Topics.STORIES, membership.item().value(), membership);
    }
}
