package vigie.index.elastic;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vigie.index.Composed;
import vigie.index.Composed.Revisions;
import vigie.index.Document;
import vigie.index.Facts;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.Place;
import vigie.model.StoryMembership;
import vigie.model.Technology;
import vigie.model.Verdict;
import vigie.stream.JsonCodec;

/**
 * A document as Elasticsearch keeps it: fields to find it by, and the parts themselves, unindexed, to read it back.
 *
 * <p>A candidate's text stands once, in the field that is searched: its item part goes without and gets it back on reading. Texts
 * are by far the largest thing kept. Thread-safe.
 */
final class DocumentJson {

    /** Stands between key and name in fields that are counted with their names; in no key and no name. */
    static final char LABEL = '\t';

    private static final String TEXT = "text";
    private static final String PARTS = "parts";

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final JsonCodec<Item> items = new JsonCodec<>(Item.class);
    private final JsonCodec<Verdict> verdicts = new JsonCodec<>(Verdict.class);
    private final JsonCodec<StoryMembership> memberships = new JsonCodec<>(StoryMembership.class);
    private final JsonCodec<Document.Decided> decisions = new JsonCodec<>(Document.Decided.class);

    ObjectNode write(Composed composed) {
        var json = JsonNodeFactory.instance.objectNode();
        var document = composed.document();
        var facts = Facts.of(document);
        json.put("id", document.id().value()).put("title", facts.title()).put("summary", facts.summary());
        if (!facts.text().isEmpty()) json.put(TEXT, facts.text());
        addFilters(json, facts);
        json.set("revisions", revisions(composed.revisions()));
        json.set(PARTS, parts(document, facts));
        return json;
    }

    Composed read(ObjectNode json) {
        var parts = json.path(PARTS);
        var document = new Document(
                new ItemId(json.path("id").asString()),
                item(parts.get("item"), json.get(TEXT)),
                decode(verdicts, parts.get("verdict")),
                decode(memberships, parts.get("membership")),
                decode(decisions, parts.get("decided")));
        return new Composed(document, revisions(json.path("revisions")));
    }

    private static void addFilters(ObjectNode json, Facts facts) {
        put(json, "place", facts.placeCodes());
        put(
                json,
                "commune",
                facts.places().stream()
                        .filter(place -> place.kind() == Place.Kind.COMMUNE)
                        .map(place -> label(place.insee(), place.name()))
                        .toList());
        put(
                json,
                "technology",
                facts.technologies().stream().map(Technology::slug).toList());
        put(json, "vendor", facts.vendors());
        if (facts.source() != null) {
            json.put("source", facts.source().value())
                    .put("outlet", label(facts.source().value(), facts.sourceName()));
        }
        putDate(json, facts.date());
        if (facts.story() != null) json.put("story", facts.story().value());
        json.put("score", facts.score()).put("state", facts.state().code()).put("searchable", facts.searchable());
    }

    private static void put(ObjectNode json, String field, Collection<String> values) {
        var array = json.putArray(field);
        values.forEach(array::add);
    }

    private static void putDate(ObjectNode json, @Nullable Instant date) {
        if (date != null) json.put("date", date.toEpochMilli());
    }

    private static String label(String key, String name) {
        return key + LABEL + name.replace(LABEL, ' ');
    }

    private ObjectNode parts(Document document, Facts facts) {
        var parts = JsonNodeFactory.instance.objectNode();
        var item = document.item();
        put(parts, "item", items, item);
        if (item != null && !item.text().isEmpty() && item.text().equals(facts.text()))
            parts.withObject("/item").remove(TEXT);
        put(parts, "verdict", verdicts, document.verdict());
        put(parts, "membership", memberships, document.membership());
        put(parts, "decided", decisions, document.decided());
        return parts;
    }

    private <V> void put(ObjectNode parts, String name, JsonCodec<V> codec, @Nullable V value) {
        if (value != null) parts.set(name, mapper.readTree(codec.encode(value)));
    }

    private @Nullable Item item(@Nullable JsonNode part, @Nullable JsonNode text) {
        if (part instanceof ObjectNode item && text != null && !item.has(TEXT)) item.set(TEXT, text);
        return decode(items, part);
    }

    private <V> @Nullable V decode(JsonCodec<V> codec, @Nullable JsonNode part) {
        return part == null ? null : codec.decode(mapper.writeValueAsBytes(part));
    }

    private static ObjectNode revisions(Revisions revisions) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("item", revisions.item())
                .put("verdict", revisions.verdict())
                .put("membership", revisions.membership())
                .put("decided", revisions.decided());
    }

    private static Revisions revisions(JsonNode json) {
        return new Revisions(
                revision(json, "item"),
                revision(json, "verdict"),
                revision(json, "membership"),
                revision(json, "decided"));
    }

    private static long revision(JsonNode json, String part) {
        return json.path(part).asLong(Revisions.NEVER);
    }
}
