package vigie.index.elastic;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.MgetRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vigie.index.CandidateIndex;
import vigie.index.Composed;
import vigie.index.Part;
import vigie.model.ItemId;
import vigie.stream.NeighbourDownException;

/**
 * Writes documents to one generation of the index: reads what is there, adds the new parts, writes the whole back on the condition
 * that nobody wrote meanwhile, and does the same again for those where somebody did. Thread-safe.
 *
 * <p>It writes to an alias and insists that it is one: Elasticsearch would otherwise make a missing index by itself, without our
 * mappings and without everything written before.
 */
final class ElasticCandidateIndex implements CandidateIndex {

    /** 100 of the longest texts (512 KiB) are 50 MiB, well below the 100 MiB that Elasticsearch takes and its client reads. */
    private static final int CHUNK = 100;
    /** Two writers of one document are rare, ten times in a row something else is wrong. */
    private static final int MOST_ATTEMPTS = 10;

    private static final int CONFLICT = 409;
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    /** A document as it was read, and the mark that shows whether it was written since; none when it is new. */
    private record Stored(
            Composed composed,
            @Nullable Long sequence,
            @Nullable Long term) {}

    private final ElasticConnection connection;
    private final String alias;
    private final DocumentJson json = new DocumentJson();

    ElasticCandidateIndex(ElasticConnection connection, String alias) {
        this.connection = connection;
        this.alias = alias;
    }

    @Override
    public void write(List<Part> parts) {
        var byItem = new LinkedHashMap<ItemId, List<Part>>();
        for (var part : parts)
            byItem.computeIfAbsent(part.id(), _ -> new ArrayList<>()).add(part);
        var items = List.copyOf(byItem.keySet());
        for (var from = 0; from < items.size(); from += CHUNK) {
            writeUntilDone(items.subList(from, Math.min(items.size(), from + CHUNK)), byItem);
        }
    }

    private void writeUntilDone(List<ItemId> items, Map<ItemId, List<Part>> parts) {
        var left = items;
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            left = writeOnce(left, parts);
            if (left.isEmpty()) return;
        }
        var message = "the documents " + left + " were written by others " + MOST_ATTEMPTS + " times in a row";
        throw new NeighbourDownException(message, new IllegalStateException(message));
    }

    /** Those that somebody else wrote meanwhile. */
    private List<ItemId> writeOnce(List<ItemId> items, Map<ItemId, List<Part>> parts) {
        var operations = new ArrayList<BulkOperation>();
        for (var stored : read(items)) {
            var composed = stored.composed;
            for (var part : parts.getOrDefault(composed.document().id(), List.of())) composed = composed.with(part);
            if (!composed.equals(stored.composed)) operations.add(operation(stored, composed));
        }
        return operations.isEmpty() ? List.of() : send(operations);
    }

    private List<Stored> read(List<ItemId> items) {
        var ids = items.stream().map(ItemId::value).toList();
        var request = MgetRequest.of(mget -> mget.index(alias).ids(ids));
        var found = connection
                .ask("read documents", client -> client.mget(request, ObjectNode.class))
                .docs();
        var stored = new ArrayList<Stored>();
        for (var i = 0; i < items.size(); i++) {
            var document = found.get(i);
            if (document.isFailure()) throw failure("read", document.failure().error(), 503);
            var result = document.result();
            var source = result.source();
            stored.add(
                    source == null
                            ? new Stored(Composed.empty(items.get(i)), null, null)
                            : new Stored(json.read(source), result.seqNo(), result.primaryTerm()));
        }
        return stored;
    }

    private BulkOperation operation(Stored stored, Composed composed) {
        var id = composed.document().id().value();
        var document = json.write(composed);
        if (stored.sequence == null)
            return BulkOperation.of(bulk -> bulk.create(create -> create.id(id).document(document)));
        return BulkOperation.of(bulk -> bulk.index(index ->
                index.id(id).document(document).ifSeqNo(stored.sequence).ifPrimaryTerm(stored.term)));
    }

    private List<ItemId> send(List<BulkOperation> operations) {
        var response = connection.ask(
                "write documents",
                client ->
                        client.bulk(bulk -> bulk.index(alias).requireAlias(true).operations(operations)));
        var conflicts = new ArrayList<ItemId>();
        for (var item : response.items()) {
            var error = item.error();
            if (error == null) continue;
            if (item.status() != CONFLICT) throw failure("write " + item.id(), error, item.status());
            conflicts.add(new ItemId(idOf(item)));
        }
        return conflicts;
    }

    private static String idOf(BulkResponseItem item) {
        var id = item.id();
        if (id == null) throw new IllegalStateException("Elasticsearch does not say which document is in conflict");
        return id;
    }

    private RuntimeException failure(String what, ErrorCause error, int status) {
        var message = "cannot " + what + " in " + alias + ": " + error.type() + ", " + error.reason();
        var passing = PASSING.contains(status) || "index_not_found_exception".equals(error.type());
        var cause = new IllegalStateException(message);
        return passing ? new NeighbourDownException(message, cause) : cause;
    }
}
