package vigie.index.elastic;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vigie.index.CandidateSearch.QueuePage;

/** Reads Elasticsearch's answer to a {@link QueueQuestion}. */
record QueueAnswer(DocumentJson json) {

    QueuePage read(SearchResponse<ObjectNode> response) {
        var stories = Answers.part(response.aggregations(), QueueQuestion.STORIES).cardinality().value();
        return new QueuePage(stories, response.hits().hits().stream().map(this::entry).toList());
    }

    private QueuePage.Entry entry(Hit<ObjectNode> best) {
        var document = json.read(Objects.requireNonNull(best.source())).document();
        var story = Objects.requireNonNull(document.membership()).story();
        var members = Answers.part(best.innerHits(), QueueQuestion.MEMBERS).hits();
        var outlets = members.hits().stream().flatMap(QueueAnswer::outlet).distinct().toList();
        var total = members.total();
        return new QueuePage.Entry(story, document, total == null ? members.hits().size() : total.value(), outlets);
    }

    private static Stream<String> outlet(Hit<JsonData> member) {
        var source = member.source();
        if (source == null) return Stream.of();
        var label = source.to(ObjectNode.class).path(QueueQuestion.OUTLET).asString("");
        return Stream.of(label.substring(label.indexOf(DocumentJson.LABEL) + 1));
    }
}
