package vigie.index.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vigie.index.CandidateIndex;
import vigie.index.Generation;
import vigie.index.Generations;

/**
 * Generations as Elasticsearch indices: each an index of its own with an alias to write to; the alias {@code vigie} points to the
 * one that is searched. Thread-safe.
 */
public final class ElasticGenerations implements Generations {

    /** What is searched. */
    static final String LIVE = "vigie";

    private static final Pattern INDEX = Pattern.compile("vigie-(\\d{1,18})");
    private static final String VERSION = "version";

    private final ElasticConnection connection;
    private final InstantSource clock;
    private final int version;

    public ElasticGenerations(ElasticConnection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
        this.version = describedVersion();
    }

    @Override
    public Optional<Generation> findLive() {
        var exists = connection.ask(
                "look for the search index", client -> client.indices().existsAlias(alias -> alias.name(LIVE)));
        if (!exists.value()) return Optional.empty();
        var pointed = connection.ask(
                "look for the search index", client -> client.indices().getAlias(alias -> alias.name(LIVE)));
        return generations(pointed.aliases().keySet()).max(Generation::compareTo);
    }

    @Override
    public Generation create() {
        var generation = Generation.next(clock.instant(), present());
        connection.ask("make the index " + generation.index(), client -> {
            try (var description = description()) {
                return client.indices()
                        .create(index -> index.withJson(description)
                                .index(generation.index())
                                .aliases(writing(generation), alias -> alias));
            }
        });
        return generation;
    }

    @Override
    public void publish(Generation generation) {
        connection.ask(
                "refresh " + generation.index(),
                client -> client.indices().refresh(refresh -> refresh.index(generation.index())));
        connection.ask(
                "search " + generation.index() + " from now on",
                client -> client.indices()
                        .updateAliases(change -> change.actions(action -> action.remove(remove ->
                                        remove.index("vigie-*").alias(LIVE).mustExist(false)))
                                .actions(action -> action.add(
                                        add -> add.index(generation.index()).alias(LIVE)))));
    }

    @Override
    public void delete(Generation generation) {
        connection.ask(
                "delete " + generation.index(),
                client -> client.indices()
                        .delete(index -> index.index(generation.index()).ignoreUnavailable(true)));
    }

    @Override
    public void deleteOlderThan(Generation generation) {
        for (var other : present()) if (other.compareTo(generation) < 0) delete(other);
    }

    @Override
    public boolean isUpToDate(Generation generation) {
        var mapping = connection.ask(
                "look at " + generation.index(),
                client -> client.indices().getMapping(get -> get.index(generation.index())));
        return mapping.mappings().values().stream()
                .map(record -> record.mappings().meta().get(VERSION))
                .allMatch(found -> found != null && found.to(Integer.class) == version);
    }

    @Override
    public CandidateIndex writer(Generation generation) {
        return new ElasticCandidateIndex(connection, writing(generation));
    }

    /** The alias to write one generation through; it goes when the index goes. */
    private static String writing(Generation generation) {
        return generation.index() + "-write";
    }

    private List<Generation> present() {
        var indices = connection.ask(
                "list the indices", client -> client.indices().getAlias(alias -> alias.index("vigie-*")));
        return generations(indices.aliases().keySet()).sorted().toList();
    }

    private static Stream<Generation> generations(Collection<String> indices) {
        return indices.stream()
                .map(INDEX::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Generation(Long.parseLong(matcher.group(1))));
    }

    private static int describedVersion() {
        try (var description = description()) {
            return JsonMapper.builder()
                    .build()
                    .readTree(description)
                    .at("/mappings/_meta/" + VERSION)
                    .asInt();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the description of the index", e);
        }
    }

    /** Settings, analysis and mappings: {@code index.json}. A change there needs a new version in its {@code _meta}. */
    private static InputStream description() {
        var description = ElasticGenerations.class.getResourceAsStream("index.json");
        if (description == null)
            throw new IllegalStateException("index.json is missing in Vigie's own jar: build it anew");
        return description;
    }
}
