package vigie.index.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigie.index.Stories.ANNE;
import static vigie.index.Stories.NOON;
import static vigie.index.Stories.candidate;
import static vigie.index.Stories.confirmed;
import static vigie.index.Stories.decided;
import static vigie.index.Stories.id;
import static vigie.index.Stories.item;
import static vigie.index.Stories.membership;

import co.elastic.clients.json.JsonData;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigie.index.CandidateSearch.QueueQuery;
import vigie.index.Desk;
import vigie.index.Generation;
import vigie.index.IndexService;
import vigie.index.Part;
import vigie.index.Query;
import vigie.index.Rebuild;
import vigie.index.Stories;
import vigie.index.elastic.ElasticAddress.Credentials;
import vigie.model.DeskRecord;
import vigie.model.Item;
import vigie.stream.Fold;
import vigie.stream.NeighbourDownException;
import vigie.stream.Topics;
import vigie.stream.health.Check;
import vigie.stream.memory.MemoryEventLog;

/** What only the real Elasticsearch can show. */
@Tag("slow")
class ElasticEngineTest {

    private static final AtomicLong SECOND = new AtomicLong();

    private ElasticServer server;
    private ElasticConnection connection;
    private ElasticGenerations generations;
    private ElasticCandidateSearch search;
    private Generation live;

    @BeforeEach
    void makeAnEmptyIndex() throws Exception {
        server = ElasticServer.start();
        connection = server.connect();
        generations = new ElasticGenerations(connection, () -> NOON.plusSeconds(SECOND.getAndIncrement()));
        search = new ElasticCandidateSearch(connection, () -> NOON);
        live = generations.create();
        generations.publish(live);
        generations.deleteOlderThan(live);
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void losesNoPartWhenSeveralWritersWorkOnTheSameDocuments() throws Exception {
        var items = IntStream.range(0, 40).mapToObj(i -> "n" + i).toList();
        List<Callable<Void>> writers = List.of(
                () -> write(items, name -> new Part.Fetched(id(name), 1, item(name, "Titre", "Texte"))),
                () -> write(
                        items,
                        name -> new Part.Judged(id(name), 1, candidate(name).build())),
                () -> write(items, name -> new Part.Grouped(id(name), 1, membership(name, name))),
                () -> write(
                        items.reversed(),
                        name -> new Part.Judged(
                                id(name), 2, candidate(name).scored(0.9).build())));

        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            for (var done : threads.invokeAll(writers)) done.get();
        }

        for (var name : items) {
            var document = search.find(id(name)).orElseThrow();
            assertThat(document.item()).isNotNull();
            assertThat(document.membership()).isNotNull();
            assertThat(document.verdict().score()).isEqualTo(0.9);
        }
    }

    @Test
    void neverMakesAnIndexByWritingToALostOne() {
        var writer = generations.writer(live);
        generations.delete(live);

        assertThatThrownBy(() -> writer.write(
                        List.of(new Part.Judged(id("a"), 1, candidate("a").build()))))
                .isInstanceOf(NeighbourDownException.class);

        assertThat(generations.findLive()).isEmpty();
        assertThatThrownBy(() -> search.search(Query.of("drones"))).isInstanceOf(NeighbourDownException.class);
        assertThatThrownBy(() -> search.find(id("a"))).isInstanceOf(NeighbourDownException.class);
    }

    @Test
    void tellsAnIndexOfAnotherVersionFromItsOwn() {
        assertThat(generations.isUpToDate(live)).isTrue();

        connection.ask(
                "change the mapping",
                client -> client.indices()
                        .putMapping(mapping -> mapping.index(live.index()).meta("version", JsonData.of(0))));

        assertThat(generations.isUpToDate(live)).isFalse();
    }

    @Test
    void findsTheOneGenerationThatIsSearched() {
        var next = generations.create();

        assertThat(next).isGreaterThan(live);
        assertThat(generations.findLive()).hasValue(live);
        generations.publish(next);
        assertThat(generations.findLive()).hasValue(next);
        generations.deleteOlderThan(next);
        assertThat(generations.ensure()).isEqualTo(next);
        generations.delete(live); // deleting what is gone is no error
    }

    @Test
    void keepsTheLongestTextsAndTheStrangestCharacters() {
        var text = "é\u0000\uE000 \uD83D\uDE81 \"<script>\t".repeat(25_000);
        var longest = item("a", "Titre \uE001", text.substring(0, Item.MAX_TEXT / 2));
        generations
                .writer(live)
                .write(List.of(
                        new Part.Fetched(id("a"), 1, longest),
                        new Part.Judged(
                                id("a"),
                                1,
                                candidate("a").titled("Titre \uE001 script").build())));
        refresh();

        assertThat(search.find(id("a")).orElseThrow().item()).isEqualTo(longest);
        assertThat(search.search(Query.of("script")).hits()).hasSize(1);
    }

    @Test
    void writesAndQueuesWhatAYearBrings() {
        var parts = new ArrayList<Part>();
        for (var i = 0; i < 3_000; i++) {
            parts.add(new Part.Judged(
                    id("n" + i), i, candidate("n" + i).scored(i / 3_000.0).build()));
            parts.add(new Part.Grouped(id("n" + i), i, membership("n" + i, "n" + i / 3)));
        }
        generations.writer(live).write(parts);
        refresh();
        var decided = IntStream.range(0, 70_000)
                .mapToObj(i -> Stories.story("decided" + i))
                .collect(Collectors.toSet());
        decided.add(Stories.story("n999"));

        var page = search.queue(new QueueQuery(decided, null, null, null, 0, 20));

        assertThat(search.counts()).containsEntry("candidate", 3_000L);
        assertThat(page.total()).isBetween(980L, 1_020L);
        assertThat(page.entries()).hasSize(20);
        assertThat(page.entries().getFirst().best().id()).isEqualTo(id("n2996"));
        assertThat(page.entries().getFirst().members()).isEqualTo(3);
    }

    @Test
    void servesFromALogAcrossRebuildAndLoss() throws Exception {
        var log = new MemoryEventLog(() -> NOON);
        Fold<DeskRecord, Desk, Desk.Outcome> desk =
                log.fold(Topics.DESK, new Desk(), (state, record) -> state.apply(record.value()));
        for (var i = 0; i < 20; i++)
            log.write(Topics.VERDICTS, id("n" + i).value(), candidate("n" + i).build());
        desk.append("1", decided("1", ANNE, "n0", 0, confirmed("n0")));
        try (var service = new IndexService(log, generations, desk)) {
            service.start();
            awaitCounts(19, 1);

            var rebuilt = new Rebuild(log, generations, desk, Duration.ofSeconds(4)).run(_ -> {});
            awaitCounts(19, 1);
            assertThat(generations.findLive()).hasValue(rebuilt.generation());

            generations.delete(rebuilt.generation());
            log.write(Topics.VERDICTS, id("late").value(), candidate("late").build());
            awaitCounts(20, 1);
            assertThat(service.check().state()).isEqualTo(Check.State.UP);
        } finally {
            log.close();
        }
    }

    @Test
    void saysWhyItIsNotLetIn() {
        try (var stranger = new ElasticConnection(
                new ElasticAddress(server.url(), new Credentials.Password("vigie", "wrong"), null))) {
            assertThat(stranger.check().state()).isEqualTo(Check.State.WAITING);
            assertThat(stranger.check().message())
                    .contains("refuses user vigie")
                    .doesNotContain("wrong");
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        try (var nobody = new ElasticConnection(new ElasticAddress(URI.create("http://127.0.0.1:1"), null, null))) {
            assertThat(nobody.check().state()).isEqualTo(Check.State.WAITING);
            assertThat(nobody.check().message()).contains("http://127.0.0.1:1 does not answer");
            assertThatThrownBy(() -> new ElasticCandidateSearch(nobody, () -> NOON).counts())
                    .isInstanceOf(NeighbourDownException.class);
        }
    }

    private void refresh() {
        connection.ask("refresh", client -> client.indices().refresh(refresh -> refresh.index(live.index())));
    }

    private Void write(List<String> items, Function<String, Part> part) {
        for (var from = 0; from < items.size(); from += 10) {
            generations
                    .writer(live)
                    .write(items.subList(from, from + 10).stream().map(part).toList());
        }
        return null;
    }

    private void awaitCounts(long candidates, long confirmed) throws InterruptedException {
        var deadline = Instant.now().plusSeconds(30);
        while (!counted("candidate", candidates) || !counted("confirmed", confirmed)) {
            assertThat(Instant.now()).as("still not indexed").isBefore(deadline);
            Thread.sleep(100);
        }
    }

    private boolean counted(String state, long wanted) {
        try {
            return search.counts().getOrDefault(state, 0L) == wanted;
        } catch (NeighbourDownException e) {
            return false;
        }
    }
}
