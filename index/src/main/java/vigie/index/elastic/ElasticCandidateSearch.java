package vigie.index.elastic;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import vigie.index.CandidateSearch;
import vigie.index.Composed;
import vigie.index.Document;
import vigie.index.Facts;
import vigie.index.Query;
import vigie.index.SearchPage;
import vigie.model.ItemId;
import vigie.model.StoryId;

/** Reads the index that is searched now, whichever generation that is. What was written shows within a second. Thread-safe. */
public final class ElasticCandidateSearch implements CandidateSearch {

    /** More members than any story has; the best come first. */
    private static final int MOST_MEMBERS = 200;

    private final ElasticConnection connection;
    private final InstantSource clock;
    private final DocumentJson json = new DocumentJson();
    private final SearchAnswer searchAnswer = new SearchAnswer(json);

    public ElasticCandidateSearch(ElasticConnection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public SearchPage search(Query query) {
        return searchAnswer.read(ask("search", SearchQuestion.of(query)));
    }

    @Override
    public QueuePage queue(QueueQuery query) {
        var answer = new QueueAnswer(ask("read the queue", QueueQuestion.of(query, clock.instant())), json);
        if (answer.stories().isEmpty()) return answer.empty();
        return answer.with(ask("read the queue's stories", QueueQuestion.members(query, answer.stories())));
    }

    /** Sees what was written a moment ago, unlike the searches. */
    @Override
    public Optional<Document> find(ItemId item) {
        var found = connection.ask(
                "read a document",
                client -> client.get(get -> get.index(ElasticGenerations.LIVE).id(item.value()), ObjectNode.class));
        return Optional.ofNullable(found.source()).map(json::read).map(Composed::document);
    }

    @Override
    public List<Document> story(StoryId story) {
        var members = SearchRequest.of(search -> search.index(ElasticGenerations.LIVE)
                .query(Filters.is("story", story.value()))
                .sort(sort -> sort.field(field -> field.field("score").order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)))
                .size(MOST_MEMBERS));
        return ask("read a story", members).hits().hits().stream()
                .map(hit -> json.read(Objects.requireNonNull(hit.source())).document())
                .toList();
    }

    @Override
    public Map<String, Long> counts() {
        var states = SearchRequest.of(search -> search.index(ElasticGenerations.LIVE)
                .size(0)
                .aggregations(
                        "states",
                        count -> count.terms(terms -> terms.field("state").size(Facts.State.values().length))));
        return Answers.part(ask("count items", states).aggregations(), "states").sterms().buckets().array().stream()
                .collect(Collectors.toMap(bucket -> bucket.key().stringValue(), bucket -> bucket.docCount()));
    }

    private SearchResponse<ObjectNode> ask(String what, SearchRequest request) {
        return connection.ask(what, client -> client.search(request, ObjectNode.class));
    }
}
