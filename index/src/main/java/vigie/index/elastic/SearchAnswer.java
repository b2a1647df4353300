package vigie.index.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vigie.index.Facts;
import vigie.index.SearchPage;
import vigie.index.SearchPage.Count;
import vigie.index.SearchPage.Facets;
import vigie.index.SearchPage.Marked;
import vigie.index.SearchPage.MonthCount;

/** Reads Elasticsearch's answer to a {@link SearchQuestion}. */
record SearchAnswer(DocumentJson json) {

    SearchPage read(SearchResponse<ObjectNode> response) {
        var total = response.hits().total();
        var hits = response.hits().hits().stream().map(this::hit).toList();
        return new SearchPage(total == null ? hits.size() : total.value(), hits, facets(response.aggregations()));
    }

    private SearchPage.Hit hit(Hit<ObjectNode> hit) {
        var document = json.read(Objects.requireNonNull(hit.source())).document();
        var title = marked(hit, "title")
                .findFirst()
                .orElseGet(() -> Marked.plain(Facts.of(document).title()));
        var fragments = Stream.concat(marked(hit, "text"), marked(hit, "summary"))
                .distinct() // short articles say the same in both
                .limit(2)
                .toList();
        return new SearchPage.Hit(document, title, fragments);
    }

    private static Stream<Marked> marked(Hit<ObjectNode> hit, String field) {
        return hit.highlight().getOrDefault(field, List.of()).stream().map(Marks::read);
    }

    private static Facets facets(Map<String, Aggregate> counts) {
        return new Facets(
                counts(Answers.part(counts, SearchQuestion.TECHNOLOGIES)),
                counts(Answers.part(counts, SearchQuestion.COMMUNES)),
                counts(Answers.part(counts, SearchQuestion.OUTLETS)),
                months(Answers.part(counts, SearchQuestion.MONTHS)));
    }

    /** A key whose name has changed over time counts once, under its most frequent name. */
    private static List<Count> counts(Aggregate terms) {
        var byKey = new LinkedHashMap<String, Count>();
        for (var bucket : terms.sterms().buckets().array()) {
            var text = bucket.key().stringValue();
            var split = text.indexOf(DocumentJson.LABEL);
            var key = split < 0 ? text : text.substring(0, split);
            var count = new Count(key, text.substring(split + 1), bucket.docCount());
            byKey.merge(key, count, (more, less) -> new Count(key, more.label(), more.count() + less.count()));
        }
        return List.copyOf(byKey.values());
    }

    private static List<MonthCount> months(Aggregate histogram) {
        return histogram.dateHistogram().buckets().array().stream()
                .map(bucket -> new MonthCount(day(bucket.key()), bucket.docCount()))
                .toList();
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), Filters.FRANCE);
    }
}
