package vigie.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.model.Decision;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.ItemId;
import vigie.model.RecordId;
import vigie.model.StoryId;

/**
 * What people changed of the grouping, as it stands: stories joined, stories linked, articles taken out. Whether a record may still
 * be taken is the desk's matter. Not thread-safe.
 */
final class Regrouping {

    /** @param decidedThen the decision that the other story had when this one went into it */
    private record Join(
            StoryDecided record, StoryId into, @Nullable RecordId decidedThen) {}

    private final Map<StoryId, Join> joins = new HashMap<>();
    private final Map<ItemId, Deque<StoryDecided>> takenOut = new HashMap<>();
    private final Map<RecordId, StoryDecided> inForce = new LinkedHashMap<>();

    /** The story that this one is part of now; itself when it stands on its own. */
    StoryId root(StoryId story) {
        var join = joins.get(story);
        return join == null ? story : root(join.into());
    }

    boolean isJoined(StoryId story) {
        return joins.containsKey(story);
    }

    Set<StoryId> joined() {
        return Set.copyOf(joins.keySet());
    }

    /** Where an item is that was given this story, or last seen in it. */
    StoryId storyOf(ItemId item, StoryId given) {
        var last = takenOut.getOrDefault(item, new ArrayDeque<>()).peekLast();
        return root(last == null ? given : StoryId.foundedBy(last.id()));
    }

    List<StoryDecided> inForce() {
        return new ArrayList<>(inForce.values());
    }

    Optional<StoryDecided> findInForce(RecordId record) {
        return Optional.ofNullable(inForce.get(record));
    }

    /** @param decided the decision that the other story has */
    void take(StoryDecided record, @Nullable StoryDecided decided) {
        inForce.put(record.id(), record);
        switch (record.decision()) {
            case Decision.Joined joined ->
                joins.put(record.story(), new Join(record, joined.into(), decided == null ? null : decided.id()));
            case Decision.TakenOut out ->
                takenOut.computeIfAbsent(out.member().item(), _ -> new ArrayDeque<>())
                        .addLast(record);
            case Decision.Linked _ -> {}
            case Decision.Confirmed _, Decision.Refused _, Decision.PutOff _, Decision.TakenBack _ ->
                throw new IllegalArgumentException("no change of the grouping: " + record.id());
        }
    }

    void takeBack(StoryDecided record) {
        inForce.remove(record.id());
        if (record.decision() instanceof Decision.Joined) joins.remove(record.story());
        if (record.decision() instanceof Decision.TakenOut out)
            takenOut.getOrDefault(out.member().item(), new ArrayDeque<>()).removeLast();
    }

    /** Whether a join is as it was made: the story it made was not decided since. */
    boolean isUndecidedSince(StoryDecided record, @Nullable StoryDecided decidedNow) {
        var join = joins.get(record.story());
        return join != null
                && join.record().equals(record)
                && (decidedNow == null || decidedNow.id().equals(join.decidedThen()));
    }

    boolean isLastTakenOut(StoryDecided record, ItemId item) {
        return record.equals(takenOut.getOrDefault(item, new ArrayDeque<>()).peekLast());
    }

    /** The two stories that such a record is about; the second is the one that it names, or founds. */
    static Stream<StoryId> stories(StoryDecided record) {
        return switch (record.decision()) {
            case Decision.Joined joined -> Stream.of(record.story(), joined.into());
            case Decision.Linked linked -> Stream.of(record.story(), linked.with());
            case Decision.TakenOut _ -> Stream.of(record.story(), StoryId.foundedBy(record.id()));
            case Decision.Confirmed _, Decision.Refused _, Decision.PutOff _, Decision.TakenBack _ ->
                Stream.of(record.story());
        };
    }
}
