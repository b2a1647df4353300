package vigie.review.search;

import java.util.List;
import vigie.index.SearchPage.Facets;

/**
 * A search and what it found.
 *
 * @param errorKey the sentence that says what the search text lacks; empty when it is understood
 * @param isDown whether the search engine does not answer
 */
public record SearchView(
        SearchForm form,
        long total,
        List<ResultView> results,
        Facets facets,
        Histogram histogram,
        String errorKey,
        boolean isDown) {

    static final Facets NO_FACETS = new Facets(List.of(), List.of(), List.of(), List.of());
    static final Histogram NO_HISTOGRAM = new Histogram(List.of(), List.of(), List.of(), "");

    static SearchView failed(SearchForm form, String errorKey) {
        return new SearchView(form, 0, List.of(), NO_FACETS, NO_HISTOGRAM, errorKey, false);
    }

    static SearchView down(SearchForm form) {
        return new SearchView(form, 0, List.of(), NO_FACETS, NO_HISTOGRAM, "", true);
    }
}
