package vigie.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.model.ItemId;
import vigie.model.StoryId;
import vigie.model.Technology;

/**
 * Reads the search index: the queue, the search page, one item, one story. Thread-safe. Every method throws {@link
 * vigie.stream.NeighbourDownException} when the search engine does not answer.
 */
public interface CandidateSearch {

    /** @throws QuerySyntaxException with a sentence for the person, when the text cannot be understood */
    SearchPage search(Query query);

    /** Open stories, best first, one entry each: its best member first. */
    QueuePage queue(QueueQuery query);

    Optional<Document> find(ItemId item);

    /** The members of a story, the best first. */
    List<Document> story(StoryId story);

    /** How many items there are in the index, by what became of them: a {@linkplain Facts.State#code state} each. */
    Map<String, Long> counts();

    /**
     * @param decided stories that the desk has decided, or this person has put off: the index may not know yet. Any number;
     *     every 10,000 make the question 0.4 MB longer
     * @param place INSEE code of a commune, or code of a département
     */
    record QueueQuery(
            Set<StoryId> decided,
            @Nullable String place,
            @Nullable Technology technology,
            @Nullable String source,
            int from,
            int size) {}

    /** @param total open stories in all, approximate above 1,000 */
    record QueuePage(long total, List<Entry> entries) {

        /** @param outlets names of the sources that tell the story, without repeats */
        public record Entry(StoryId story, Document best, long members, List<String> outlets) {}
    }
}
