package vigie.review.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vigie.index.Desk;
import vigie.model.Decision;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.PersonId;
import vigie.model.RecordId;

/** Finds the last decision of a person that still stands, so that they can go back step by step without limit. Pure. */
final class Undo {

    private Undo() {}

    static Optional<StoryDecided> last(Desk desk, PersonId person) {
        var mine = desk.decisionsBy(person);
        var takenBack = new HashSet<RecordId>();
        for (var record : mine)
            if (record.decision() instanceof Decision.TakenBack back) takenBack.add(back.decision());
        return mine.reversed().stream()
                .filter(record -> !takenBack.contains(record.id()) && stands(desk, record))
                .findFirst();
    }

    /** Whether the decision still has its effect, so that taking it back changes nothing of another person's. */
    static boolean stands(Desk desk, StoryDecided record) {
        var state = desk.story(record.story());
        return switch (record.decision()) {
            case Decision.Confirmed _, Decision.Refused _ ->
                state.decided() != null && state.decided().id().equals(record.id());
            case Decision.PutOff _ -> state.putOff().containsKey(record.by()) && isLatestOf(state.history(), record);
            case Decision.Joined _, Decision.Linked _, Decision.TakenOut _ -> desk.canBeTakenBack(record);
            case Decision.TakenBack _ -> false;
        };
    }

    private static boolean isLatestOf(List<StoryDecided> history, StoryDecided record) {
        return history.reversed().stream()
                .filter(past -> past.by().equals(record.by()) && past.decision() instanceof Decision.PutOff)
                .findFirst()
                .filter(record::equals)
                .isPresent();
    }
}
