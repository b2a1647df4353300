package vigie.review.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.index.Desk;
import vigie.index.Document;
import vigie.index.Document.Decided;
import vigie.index.Document.Outcome;
import vigie.model.Decision;
import vigie.model.DeskRecord;
import vigie.model.DeskRecord.StoryDecided;
import vigie.stream.Fold;

/** Tells what the desk decided on articles and where people put them, which the search index may not know yet. */
public final class Standing {

    private Standing() {}

    /** The same documents, each with the story it is in and the decision that stands now. */
    public static List<Document> correct(Fold<DeskRecord, Desk, Desk.Outcome> desk, List<Document> documents) {
        return desk.read(now ->
                documents.stream().map(document -> correct(now, document)).toList());
    }

    private static Document correct(Desk desk, Document document) {
        var membership = document.membership();
        if (membership == null) return document;
        var story = desk.storyOf(document.id(), membership.givenStory());
        var decided = desk.story(story).decided();
        return new Document(
                document.id(), document.item(), document.verdict(), membership.in(story), decided(decided, document));
    }

    private static @Nullable Decided decided(@Nullable StoryDecided record, Document document) {
        if (record == null) return null;
        return switch (record.decision()) {
            case Decision.Confirmed _ -> new Decided(Outcome.CONFIRMED, record.by(), record.at());
            case Decision.Refused _ -> new Decided(Outcome.REFUSED, record.by(), record.at());
            case Decision.PutOff _, Decision.TakenBack _, Decision.Joined _, Decision.Linked _, Decision.TakenOut _ ->
                document.decided();
        };
    }
}
