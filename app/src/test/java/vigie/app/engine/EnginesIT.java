package vigie.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One folder through its life with the real engines; in order, because each start takes ten seconds. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnginesIT {

    private static final long NOBODY = 65_534;

    private static final List<Process> HOSTS = new ArrayList<>();

    private Path folder;
    private DataFolder data;
    private Engines engines;

    @BeforeAll
    void startBoth() throws IOException {
        folder = Files.createTempDirectory("vigie engines ");
        open();
    }

    @AfterAll
    void cleanUp() throws IOException {
        HOSTS.forEach(Process::destroyForcibly);
        close();
        Disk.deleteTree(folder);
    }

    private void open() {
        data = DataFolder.open(folder);
        engines = Engines.start(data, EngineSettings.defaults(), EngineProgress.SILENT);
        engines.awaitReady();
    }

    private void close() {
        engines.close();
        data.close();
    }

    @Test
    @Order(1)
    void startsBothWithLessRightsThanRoot() {
        assertThat(engines.statuses()).allSatisfy(status -> {
            assertThat(status.state()).isEqualTo(EngineStatus.State.READY);
            assertThat(Files.getAttribute(Path.of("/proc/" + status.pid()), "unix:uid"))
                    .isNotEqualTo(0);
        });
    }

    @Test
    @Order(2)
    void elasticsearchAsksForThePassword() throws Exception {
        assertThat(EngineClients.elasticWithoutPassword(engines.addresses(), "/_search")
                        .statusCode())
                .isEqualTo(401);
        assertThat(EngineClients.elastic(engines.addresses(), "GET", "/_search", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    void kafkaAsksForThePassword() {
        var wrong = Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", KafkaEngine.login("guess"));

        assertThatThrownBy(() -> EngineClients.topics(engines.addresses(), wrong))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> EngineClients.topics(engines.addresses(), Map.of()))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    @Order(4)
    void indexesInFrenchWithTheNamesOfAFullServer() throws Exception {
        var settings = """
            {"settings": {"number_of_replicas": 0, "analysis": {
              "filter": {
                "french_stop": {"type": "stop", "stopwords": "_french_"},
                "french_stemmer": {"type": "stemmer", "language": "light_french"}},
              "analyzer": {"vigie": {"type": "custom", "tokenizer": "standard",
                "filter": ["elision", "lowercase", "french_stop", "french_stemmer", "asciifolding"]}}}},
             "mappings": {"properties": {
               "title": {"type": "text", "analyzer": "french"}, "text": {"type": "text", "analyzer": "vigie"}}}}\
            """;
        assertThat(EngineClients.elastic(engines.addresses(), "PUT", "/articles", settings)
                        .body())
                .contains("\"acknowledged\":true");

        EngineClients.elastic(
                engines.addresses(), "PUT", "/articles/_doc/1?refresh=true", "{\"text\":\"L’élue veut des caméras\"}");

        assertThat(EngineClients.elastic(
                                engines.addresses(),
                                "POST",
                                "/articles/_search",
                                "{\"query\":{\"match\":{\"text\":{\"query\":\"elue camera\",\"operator\":\"and\"}}}}")
                        .body())
                .contains("\"_id\":\"1\"");
    }

    @Test
    @Order(5)
    void kafkaTakesLargeRecordsAndOnlyTopicsThatWereMade() throws Exception {
        EngineClients.createTopic(engines.addresses(), "kept");

        assertThat(EngineClients.send(engines.addresses(), "kept", 1_500_000)).isZero();
        assertThatThrownBy(() -> EngineClients.send(engines.addresses(), "mistyped", 10))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    @Order(6)
    void startsAnEngineThatDiedAgain() throws Exception {
        for (var status : engines.statuses()) {
            ProcessHandle.of(status.pid()).orElseThrow().destroyForcibly();
        }

        await(() -> engines.statuses().stream()
                .allMatch(status -> status.state() == EngineStatus.State.READY && status.restarts() == 1));
        assertThat(EngineClients.send(engines.addresses(), "kept", 10)).isEqualTo(1);
        assertThat(EngineClients.elastic(engines.addresses(), "GET", "/articles/_doc/1", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(7)
    void stopsWithinTenSecondsAndKeepsEverything() throws Exception {
        var addresses = engines.addresses();
        var pids = engines.statuses().stream().map(EngineStatus::pid).toList();
        var begin = Instant.now();

        close();

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(pids).noneMatch(EnginesIT::isAlive);
        open();
        assertThat(engines.addresses()).isEqualTo(addresses);
        assertThat(EngineClients.send(addresses, "kept", 10)).isEqualTo(2);
        assertThat(EngineClients.elastic(addresses, "GET", "/articles/_doc/1", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(8)
    void leavesNoOrphanWhenKilledAndRecoversByItself() throws Exception {
        close();
        var killed = host(folder, List.of());
        var pids = readyPids(killed);

        killed.destroyForcibly().waitFor();

        open(); // at once, while the old engines may still be ending
        assertThat(pids).hasSize(2).noneMatch(EnginesIT::isAlive);
        assertThat(EngineClients.send(engines.addresses(), "kept", 10)).isEqualTo(3);
    }

    @Test
    @Order(9)
    void leavesNoOrphanWhenKilledWhileStarting() throws Exception {
        close();
        var killed = host(folder, List.of());
        readLines(killed, "started");
        await(() -> Files.exists(folder.resolve("elasticsearch.pid")) && Files.exists(folder.resolve("kafka.pid")));
        var pids = List.of(pid("kafka.pid"), pid("elasticsearch.pid"));

        killed.destroyForcibly().waitFor();

        await(() -> pids.stream().noneMatch(EnginesIT::isAlive));
        open();
    }

    @Test
    @Order(10)
    void refusesASecondProcessOnTheFolder() throws Exception {
        var second = host(folder, List.of());

        assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isNotZero();
        assertThat(new String(second.getErrorStream().readAllBytes())).contains(folder.toString(), "déjà");
    }

    @Test
    @Order(11)
    void worksForAnOrdinaryUser() throws Exception {
        Assumptions.assumeTrue(Account.current().isRoot(), "only root can become another user");
        var build = Path.of("target").toAbsolutePath();
        Assumptions.assumeTrue(canEnter(build), "another user cannot read " + build);
        var theirs = Files.createTempDirectory("vigie nobody ");
        new Account(NOBODY, NOBODY).own(theirs);
        var become = List.of(
                "setpriv", "--reuid", Long.toString(NOBODY), "--regid", Long.toString(NOBODY), "--clear-groups", "--");
        var host = host(theirs, become);

        try {
            assertThat(readyPids(host))
                    .allSatisfy(pid -> assertThat(Files.getAttribute(Path.of("/proc/" + pid), "unix:uid"))
                            .isEqualTo((int) NOBODY));
        } finally {
            host.destroy();
            host.waitFor();
            await(() -> ProcessHandle.allProcesses()
                    .noneMatch(
                            process -> process.info().commandLine().orElse("").contains(theirs.toString())));
            Disk.deleteTree(theirs);
        }
    }

    @Test
    @Order(12)
    void namesAFixedPortThatIsTaken() throws IOException {
        var port = Integer.parseInt(engines.addresses().kafkaBootstrap().split(":")[1]);
        var other = Files.createTempDirectory("vigie other ");
        var settings = new EngineSettings(EngineFiles.findHome(), 256, 512, port, 0);

        try (var second = DataFolder.open(other)) {
            assertThatThrownBy(() -> Engines.start(second, settings, EngineProgress.SILENT))
                    .isInstanceOf(EngineFailure.class)
                    .hasMessageContaining("port " + port);
        } finally {
            Disk.deleteTree(other);
        }
    }

    @Test
    @Order(13)
    void saysWhatIsMissingWhenAnEngineCannotRun() throws IOException {
        var other = Files.createTempDirectory("vigie empty ");
        var settings = new EngineSettings(other, 256, 512, 0, 0);

        try (var second = DataFolder.open(other);
                var broken = Engines.start(second, settings, EngineProgress.SILENT)) {
            assertThatThrownBy(broken::awaitReady)
                    .isInstanceOf(EngineFailure.class)
                    .hasMessageContaining("Il manque un fichier");
        } catch (CompletionException e) {
            throw new AssertionError("not a sentence", e);
        } finally {
            Disk.deleteTree(other);
        }
    }

    /** A JVM that starts the engines on a folder, from the packaged jars, which another user can read. */
    private static Process host(Path folder, List<String> become) throws IOException {
        var build = Path.of("target").toAbsolutePath();
        var command = new ArrayList<>(become);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dvigie.home=" + build,
                "-cp",
                build + "/vigie.jar:" + build + "/test-classes",
                EngineHost.class.getName(),
                folder.toString()));
        var host = new ProcessBuilder(command).start();
        HOSTS.add(host);
        return host;
    }

    private static List<Long> readyPids(Process host) throws IOException {
        return readLines(host, "ready").stream()
                .filter(line -> line.startsWith("pid "))
                .map(line -> Long.valueOf(line.substring(4)))
                .toList();
    }

    private static List<String> readLines(Process host, String last) throws IOException {
        var lines = new ArrayList<String>();
        BufferedReader reader = host.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.equals(last)) {
                return lines;
            }
        }
        throw new AssertionError("ended without '" + last + "': "
                + new String(host.getErrorStream().readAllBytes()));
    }

    private long pid(String file) throws IOException {
        return Long.parseLong(Files.readString(folder.resolve(file)).split(" ")[0]);
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static boolean canEnter(Path place) throws IOException {
        try {
            new Account(NOBODY, NOBODY).requireWayTo(place);
            return true;
        } catch (EngineFailure e) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        var end = Instant.now().plusSeconds(90);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
