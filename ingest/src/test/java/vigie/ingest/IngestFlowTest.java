package vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vigie.ingest.fetch.HttpFetcher;
import vigie.ingest.fetch.PoliteFetcher;
import vigie.ingest.fetch.Robots;
import vigie.ingest.fetch.Spacing;
import vigie.ingest.fetch.TestServer;
import vigie.ingest.poll.PollPlan;
import vigie.ingest.poll.PollPlanner;
import vigie.model.SourceMemory;
import vigie.stream.StageDefinition;
import vigie.stream.Topics;
import vigie.stream.memory.MemoryEventLog;

@Timeout(30)
class IngestFlowTest {

    private final InstantSource clock = Clock.systemUTC();
    private final TestServer server = new TestServer();
    private final HttpFetcher http = server.fetcher();

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void bringsEveryEntryOfEverySourceInOnce() throws Exception {
        server.gives(
                "/rss",
                "text/xml",
                "<rss version='2.0'><channel><title>t</title><item><title>Un drone au marché</title><link>/a</link></item>"
                        + "<item><title>Le budget est voté</title><link>/perdu</link></item></channel></rss>");
        server.gives(
                "/a",
                "text/html",
                "<article><p>La police municipale a fait voler un drone au-dessus du marché samedi matin.</p></article>");
        server.gives(
                "/actualites",
                "text/html",
                "<ul><li><a href='/n/1'>Vidéoprotection : douze caméras votées</a><li><a href='/n/2'>La piscine rouvre ses portes lundi</a>"
                        + "<li><a href='/n/3'>Inscriptions scolaires : les dates</a></ul>");
        server.gives(
                "/n/",
                "text/html",
                "<main><p>Un texte de la mairie, assez long pour être reconnu comme le texte de la page.</p></main>");
        var sources = List.of(
                Sources.feed(server.at("/rss").toString()),
                Sources.listing(server.at("/actualites").toString()));
        var polite = new PoliteFetcher(http, new Robots(clock), new Spacing(Duration.ZERO, clock));

        try (var log = new MemoryEventLog(clock)) {
            for (var source : sources) log.write(Topics.SOURCES, source.id().value(), source);
            var sourceTable = log.table(Topics.SOURCES);
            var memories = log.table(Topics.SOURCE_MEMORY);
            var plan = new PollPlan(Duration.ofMillis(50), Duration.ofMillis(50));
            var step = new Ingest(polite, clock).step(sourceTable::find, memories::find, plan, FetchStep.PATIENCE);
            var planner = new PollPlanner(PollPlanner.PATIENCE);
            try (var stage = log.stage(StageDefinition.of(FetchStep.NAME, step, Topics.FETCHES))) {
                stage.start();

                until(() -> {
                    planner.handOut(sourceTable.all().values(), memories.all(), clock.instant(), log::write);
                    return polls(log) >= 6;
                });
            }

            assertThat(log.records(Topics.ITEMS))
                    .extracting(record -> record.value().title())
                    .containsExactlyInAnyOrder(
                            "Un drone au marché",
                            "Le budget est voté",
                            "Vidéoprotection : douze caméras votées",
                            "La piscine rouvre ses portes lundi",
                            "Inscriptions scolaires : les dates");
            assertThat(log.records(Topics.ITEMS))
                    .extracting(record -> record.value().text())
                    .filteredOn(String::isEmpty)
                    .hasSize(1); // the lost page
            assertThat(memories.all().values()).extracting(SourceMemory::health).containsOnly(SourceMemory.Health.LIVE);
            assertThat(log.parked(FetchStep.NAME)).isEmpty();
        }
    }

    private static long polls(MemoryEventLog log) {
        return log.records(Topics.SOURCE_MEMORY).size();
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) Thread.sleep(20);
    }
}
