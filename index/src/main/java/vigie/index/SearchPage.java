package vigie.index;

import java.time.LocalDate;
import java.util.List;

/**
 * One page of results, and how all results are spread.
 *
 * @param total of all results, exact
 */
public record SearchPage(long total, List<Hit> hits, Facets facets) {

    public SearchPage {
        hits = List.copyOf(hits);
    }

    /**
     * @param title with the words that were found marked
     * @param fragments stretches of the text around what was found; empty when nothing was searched
     */
    public record Hit(Document document, Marked title, List<Marked> fragments) {}

    /** Text of which some runs were searched for. */
    public record Marked(List<Run> runs) {
        public static Marked plain(String text) {
            return new Marked(List.of(new Run(text, false)));
        }

        public record Run(String text, boolean found) {}
    }

    /** How many results have each value, the most frequent first. */
    public record Facets(List<Count> technologies, List<Count> places, List<Count> sources, List<MonthCount> months) {}

    /**
     * @param key slug, INSEE code or source id, as a {@link Query} takes it
     * @param label the name to show; equals the key for technologies
     */
    public record Count(String key, String label, long count) {}

    /** @param month its first day */
    public record MonthCount(LocalDate month, long count) {}
}
