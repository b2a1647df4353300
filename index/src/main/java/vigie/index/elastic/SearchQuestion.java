package vigie.index.elastic;

import static vigie.index.Facts.State.CANDIDATE;
import static vigie.index.Facts.State.CONFIRMED;
import static vigie.index.Facts.State.REFUSED;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigie.index.SearchText;

/** The search page's question to Elasticsearch. */
final class SearchQuestion {

    /** Names of the counts in the answer. */
    static final String TECHNOLOGIES = "technologies";

    static final String COMMUNES = "communes";
    static final String OUTLETS = "outlets";
    static final String MONTHS = "months";

    /** More than a person reads through in a list of filters. */
    private static final int MOST_COUNTS = 50;
    /** About two lines of a result. */
    private static final int FRAGMENT = 180;

    private SearchQuestion() {}

    /** @throws vigie.index.QuerySyntaxException when the text cannot be understood */
    static SearchRequest of(vigie.index.Query query) {
        var text = SearchText.parse(query.text());
        return SearchRequest.of(search -> search.index(ElasticGenerations.LIVE)
                .query(condition(query, text))
                .trackTotalHits(total -> total.enabled(true))
                .from(query.page() * query.size())
                .size(query.size())
                .sort(order(query.order(), text))
                .highlight(marks())
                .aggregations(counts()));
    }

    private static Query condition(vigie.index.Query query, SearchText text) {
        var filters = new ArrayList<>(Filters.about(query.place(), query.technology(), query.source()));
        filters.add(Filters.isTrue("searchable"));
        if (query.from() != null || query.to() != null) filters.add(Filters.between(query.from(), query.to()));
        switch (query.only()) {
            case EVERYTHING -> {}
            case CANDIDATES -> filters.add(Filters.isIn(CANDIDATE, CONFIRMED, REFUSED));
            case CONFIRMED -> filters.add(Filters.isIn(CONFIRMED));
        }
        return Query.of(all -> all.bool(bool -> bool.must(TextQuery.of(text)).filter(filters)));
    }

    private static List<SortOptions> order(vigie.index.Query.Order order, SearchText text) {
        var newest = List.of(
                SortOptions.of(sort -> sort.field(field -> field.field("date").order(SortOrder.Desc))),
                SortOptions.of(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc))));
        if (order == vigie.index.Query.Order.NEWEST || text.isEmpty()) return newest;
        var best = new ArrayList<>(List.of(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)))));
        best.addAll(newest);
        return best;
    }

    private static Highlight marks() {
        var whole = HighlightField.of(field -> field.numberOfFragments(0));
        var parts = HighlightField.of(field -> field.numberOfFragments(2).fragmentSize(FRAGMENT));
        return Highlight.of(highlight -> highlight
                .preTags(Marks.BEGIN)
                .postTags(Marks.END)
                .fields(NamedValue.of("title", whole), NamedValue.of("text", parts), NamedValue.of("summary", parts)));
    }

    private static Map<String, Aggregation> counts() {
        return Map.of(
                TECHNOLOGIES, terms("technology"),
                COMMUNES, terms("commune"),
                OUTLETS, terms("outlet"),
                MONTHS,
                        Aggregation.of(count -> count.dateHistogram(histogram -> histogram
                                .field("date")
                                .calendarInterval(CalendarInterval.Month)
                                .timeZone(Filters.FRANCE.getId())
                                .minDocCount(1))));
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(count -> count.terms(terms -> terms.field(field).size(MOST_COUNTS)));
    }
}
