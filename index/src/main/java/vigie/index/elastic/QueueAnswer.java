package vigie.index.elastic;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigie.index.CandidateSearch.QueuePage;
import vigie.index.Document;

/** Reads Elasticsearch's answers to a {@link QueueQuestion}. */
final class QueueAnswer {

    private final long total;
    private final Map<String, Document> best = new LinkedHashMap<>();

    /** @param response to the first question */
    QueueAnswer(SearchResponse<ObjectNode> response, DocumentJson json) {
        total = Answers.part(response.aggregations(), QueueQuestion.STORIES)
                .cardinality()
                .value();
        for (var hit : response.hits().hits()) {
            var source = Objects.requireNonNull(hit.source());
            best.put(
                    source.path(QueueQuestion.STORY).asString(),
                    json.read(source).document());
        }
    }

    /** The stories of the page, in order. */
    List<String> stories() {
        return List.copyOf(best.keySet());
    }

    /** The page when there is no story on it. */
    QueuePage empty() {
        return new QueuePage(total, List.of());
    }

    /** @param members the answer to the second question */
    QueuePage with(SearchResponse<ObjectNode> members) {
        var counts = counts(members);
        var outlets = outlets(members);
        return new QueuePage(
                total,
                best.entrySet().stream()
                        .map(entry -> entry(
                                entry.getValue(),
                                counts.getOrDefault(entry.getKey(), 1L),
                                outlets.getOrDefault(entry.getKey(), Set.of())))
                        .toList());
    }

    private static QueuePage.Entry entry(Document best, long members, Set<String> outlets) {
        return new QueuePage.Entry(
                Objects.requireNonNull(best.membership()).story(), best, members, List.copyOf(outlets));
    }

    private static Map<String, Long> counts(SearchResponse<ObjectNode> members) {
        var counts = new LinkedHashMap<String, Long>();
        for (var bucket : Answers.part(members.aggregations(), QueueQuestion.STORIES)
                .sterms()
                .buckets()
                .array()) {
            counts.put(bucket.key().stringValue(), bucket.docCount());
        }
        return counts;
    }

    /** In the order of the best members. */
    private static Map<String, Set<String>> outlets(SearchResponse<ObjectNode> members) {
        var outlets = new LinkedHashMap<String, Set<String>>();
        for (var hit : members.hits().hits()) {
            var label = value(hit, QueueQuestion.OUTLET);
            outlets.computeIfAbsent(value(hit, QueueQuestion.STORY), _ -> new LinkedHashSet<>())
                    .add(label.substring(label.indexOf(DocumentJson.LABEL) + 1));
        }
        return outlets;
    }

    private static String value(Hit<ObjectNode> hit, String field) {
        return Answers.part(hit.fields(), field).to(ArrayNode.class).path(0).asString();
    }
}
