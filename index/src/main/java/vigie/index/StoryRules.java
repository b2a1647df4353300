package vigie.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.index.Desk.StoryState;
import vigie.model.Decision;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.PersonId;
import vigie.model.RecordId;

/**
 * What a record does to one story. Pure.
 *
 * <p>A decision, and taking it back, are everyone's: they count a revision, so that two people never decide unknowingly on one
 * story. Putting off is one person's own: it counts none, so that it never makes another person's decision come too late.
 */
final class StoryRules {

    private StoryRules() {}

    /** The story after the record; empty when the record was made on something that changed meanwhile. */
    static Optional<StoryState> next(StoryState state, StoryDecided record) {
        return switch (record.decision()) {
            case Decision.Confirmed _, Decision.Refused _ ->
                isCurrent(state, record) ? decided(state, record, record) : Optional.empty();
            case Decision.PutOff later -> isCurrent(state, record) ? putOff(state, record, later) : Optional.empty();
            case Decision.TakenBack back -> takenBack(state, record, back);
            case Decision.Joined _, Decision.Linked _, Decision.TakenOut _ ->
                throw new IllegalArgumentException("what changes two stories is the desk's matter: " + record.id());
        };
    }

    private static Optional<StoryState> takenBack(StoryState state, StoryDecided record, Decision.TakenBack back) {
        var inForce = state.decided();
        if (inForce != null && inForce.id().equals(back.decision())) {
            return isCurrent(state, record) ? decided(state, record, null) : Optional.empty();
        }
        if (!isPutOffInForce(state, record.by(), back.decision())) return Optional.empty();
        var putOff = new HashMap<>(state.putOff());
        putOff.remove(record.by());
        return Optional.of(
                new StoryState(state.revision(), state.decided(), Map.copyOf(putOff), history(state, record)));
    }

    private static boolean isCurrent(StoryState state, StoryDecided record) {
        return state.revision() == record.revision();
    }

    private static Optional<StoryState> decided(StoryState state, StoryDecided record, @Nullable StoryDecided inForce) {
        return Optional.of(new StoryState(state.revision() + 1, inForce, state.putOff(), history(state, record)));
    }

    private static Optional<StoryState> putOff(StoryState state, StoryDecided record, Decision.PutOff later) {
        var putOff = new HashMap<>(state.putOff());
        putOff.put(record.by(), later.until());
        return Optional.of(
                new StoryState(state.revision(), state.decided(), Map.copyOf(putOff), history(state, record)));
    }

    /** Whether this is the last time this person put the story off, and it still holds. */
    private static boolean isPutOffInForce(StoryState state, PersonId person, RecordId id) {
        return state.putOff().containsKey(person)
                && state.history().reversed().stream()
                        .filter(past -> past.by().equals(person) && past.decision() instanceof Decision.PutOff)
                        .findFirst()
                        .filter(past -> past.id().equals(id))
                        .isPresent();
    }

    private static List<StoryDecided> history(StoryState state, StoryDecided record) {
        var history = new ArrayList<>(state.history());
        history.add(record);
        return List.copyOf(history);
    }
}
