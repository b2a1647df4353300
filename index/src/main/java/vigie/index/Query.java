package vigie.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigie.model.Technology;

/**
 * What someone searches in the monitored coverage.
 *
 * @param text words, "exact phrases", +must, -mustnot; empty finds everything
 * @param place INSEE code of a commune, or code of a département
 * @param only restricts to candidates, or to confirmed ones
 * @param page from 0
 * @param size results a page, 1 to 100
 */
public record Query(
        String text,
        @Nullable String place,
        @Nullable Technology technology,
        @Nullable String source,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Only only,
        Order order,
        int page,
        int size) {

    public enum Only {
        EVERYTHING,
        CANDIDATES,
        CONFIRMED
    }

    public enum Order {
        RELEVANCE,
        NEWEST
    }

    /** Elasticsearch pages up to 10,000 results without a cursor. */
    private static final int DEEPEST = 10_000;

    public Query {
        if (size < 1 || size > 100) throw new IllegalArgumentException("a page holds 1 to 100 results, not " + size);
        if (page < 0 || (page + 1) * size > DEEPEST)
            throw new IllegalArgumentException("only the first " + DEEPEST + " results can be paged");
    }

    public static Query of(String text) {
        return new Query(text, null, null, null, null, null, Only.EVERYTHING, Order.RELEVANCE, 0, 20);
    }
}
