package vigie.review.desk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.index.Registry;
import vigie.model.Decision;
import vigie.model.Evidence;
import vigie.model.ItemId;
import vigie.model.PlaceTag;
import vigie.model.RecordId;
import vigie.model.Status;
import vigie.model.StoryId;
import vigie.model.Technology;

/**
 * All that the desk shows: the queue, and maybe a story.
 *
 * @param done what the person just did
 */
public record DeskView(
        Queue queue, @Nullable Story story, @Nullable Done done) {

    /**
     * The rows of one page of the queue.
     *
     * @param total open stories under this filter
     */
    public record Queue(QueueFilter filter, long total, List<Row> rows, boolean isUnknown) {
        public boolean hasMore() {
            return total > (long) (filter.page() + 1) * QueueFilter.PAGE;
        }
    }

    /**
     * One story in the queue.
     *
     * @param place none when the commune is to be found
     */
    public record Row(
            StoryId story,
            String address,
            @Nullable String place,
            String departement,
            Status status,
            @Nullable Technology technology,
            String quote,
            String outlet,
            int otherOutlets,
            Instant date,
            boolean isPlaceDoubtful,
            boolean isCurrent) {}

    /**
     * The story being read.
     *
     * @param revision of the story as the person sees it
     * @param record the id that the decision will have, so that sending it twice decides once
     * @param next the story after it in the queue
     * @param decided the decision in force, as an opinion
     */
    public record Story(
            StoryId id,
            long revision,
            RecordId record,
            Article article,
            Draft draft,
            boolean showsGaps,
            List<Telling> tellings,
            List<Registry.Deployment> known,
            int position,
            @Nullable StoryId previous,
            @Nullable StoryId next,
            @Nullable Opinion decided,
            @Nullable Clash clash) {}

    /** The article as it was fetched, with what was found in it. */
    public record Article(
            String title,
            URI address,
            String sourceName,
            Instant date,
            List<Highlights.Paragraph> paragraphs,
            boolean isExcerpt,
            double score,
            List<Evidence> evidence,
            List<PlaceTag> places,
            String versions) {}

    /** Another article that tells the story. */
    public record Telling(
            ItemId item, String sourceName, String title, URI address, Instant date, String why, boolean isRead) {}

    /** What someone decided. */
    public record Opinion(String pseudonym, Decision decision, Instant at, RecordId record, boolean mayTakeBack) {}

    /** Someone was faster: what the person meant to do, and what stands. */
    public record Clash(String meant, @Nullable Opinion other) {

        /** Taking a decision back, which leaves no finding of the person's own behind. */
        static final String TAKE_BACK = "annuler";
    }

    /**
     * What the person just did, and what they may take back.
     *
     * @param undo the record to take back, none when there is nothing
     */
    public record Done(
            @Nullable StoryId story,
            String title,
            @Nullable Decision decision,
            @Nullable RecordId undo,
            boolean wasUndone) {}
}
