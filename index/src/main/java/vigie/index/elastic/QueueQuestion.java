package vigie.index.elastic;

import static vigie.index.Facts.State.CANDIDATE;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vigie.index.CandidateSearch.QueueQuery;
import vigie.index.QueueRank;
import vigie.model.StoryId;

/**
 * The queue's questions to Elasticsearch: first for open candidates, one hit for each story, ordered as {@link QueueRank} says; then
 * for the other members of the stories found. Asking for both at once makes Elasticsearch repeat the long list of decided stories
 * for every story of the page.
 */
final class QueueQuestion {

    /** Names of the parts of the answer. */
    static final String STORIES = "stories";

    static final String STORY = "story";
    static final String OUTLET = "outlet";

    /** Outlets are named from so many members of each story on the average; more are counted only. */
    private static final int MOST_MEMBERS = 50;
    /** What Elasticsearch takes in one list of terms by default ({@code index.max_terms_count}); more go into several lists. */
    private static final int MOST_TERMS = 65_536;

    private QueueQuestion() {}

    static SearchRequest of(QueueQuery query, Instant now) {
        return SearchRequest.of(search -> search.index(ElasticGenerations.LIVE)
                .query(ranked(undecided(query), now))
                .sort(bestFirst())
                .from(query.from())
                .size(query.size())
                .collapse(story -> story.field(STORY))
                .aggregations(
                        STORIES,
                        count -> count.cardinality(
                                stories -> stories.field(STORY).precisionThreshold(1_000))));
    }

    /** How many members each of these stories has, and the outlets of the best ones. */
    static SearchRequest members(QueueQuery query, List<String> stories) {
        var filters = open(query);
        filters.add(Filters.isAnyOf(STORY, stories));
        return SearchRequest.of(search -> search.index(ElasticGenerations.LIVE)
                .query(all -> all.bool(bool -> bool.filter(filters)))
                .sort(sort -> sort.field(field -> field.field("score").order(SortOrder.Desc)))
                .size(stories.size() * MOST_MEMBERS)
                .source(source -> source.fetch(false)) // whole texts would be read to find two words
                .docvalueFields(value -> value.field(STORY))
                .docvalueFields(value -> value.field(OUTLET))
                .aggregations(
                        STORIES,
                        count -> count.terms(terms -> terms.field(STORY).size(stories.size()))));
    }

    private static List<SortOptions> bestFirst() {
        return List.of(
                SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
                SortOptions.of(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc))));
    }

    private static Query undecided(QueueQuery query) {
        return Query.of(all -> all.bool(bool -> bool.filter(open(query)).mustNot(decided(query.decided()))));
    }

    private static List<Query> open(QueueQuery query) {
        var filters = new ArrayList<>(Filters.about(query.place(), query.technology(), query.source()));
        filters.add(Filters.isIn(CANDIDATE));
        filters.add(Filters.exists(STORY));
        return filters;
    }

    private static List<Query> decided(Set<StoryId> stories) {
        var ids = stories.stream().map(StoryId::value).toList();
        var lists = new ArrayList<Query>();
        for (var from = 0; from < ids.size(); from += MOST_TERMS) {
            lists.add(Filters.isAnyOf(STORY, ids.subList(from, Math.min(ids.size(), from + MOST_TERMS))));
        }
        return lists;
    }

    private static Query ranked(Query open, Instant now) {
        var score = FunctionScore.of(function ->
                function.fieldValueFactor(factor -> factor.field("score").missing(0.0)));
        var freshness = FunctionScore.of(function -> function.exp(decay -> decay.date(date -> date.field("date")
                        .placement(place -> place.origin(Filters.millis(now))
                                .offset(seconds(QueueRank.FRESH_FOR))
                                .scale(seconds(QueueRank.HALF_LIFE))
                                .decay(0.5))))
                .weight(QueueRank.FRESHNESS_WEIGHT));
        return Query.of(query -> query.functionScore(ranked -> ranked.query(open)
                .functions(score, freshness)
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Replace)));
    }

    private static Time seconds(Duration duration) {
        return Time.of(time -> time.time(duration.toSeconds() + "s"));
    }
}
