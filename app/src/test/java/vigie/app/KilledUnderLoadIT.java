package vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigie.app.engine.DataFolder;

/** While articles keep coming, each engine and Vigie itself are killed without warning; nothing is missing or double afterwards. */
@Tag("slow")
class KilledUnderLoadIT {

    private static final int ARTICLES = 240;
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final List<Process> started = new ArrayList<>();
    private LittlePress press;
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        press = LittlePress.open();
        folder = Files.createTempDirectory("vigie killed ");
    }

    @AfterEach
    void close() throws InterruptedException {
        started.forEach(Process::destroy);
        for (var process : started) process.waitFor(15, TimeUnit.SECONDS);
        press.close();
    }

    @Test
    void everyArticleIsThereExactlyOnce() throws Exception {
        publish(0, ARTICLES / 4);
        var vigie = start();
        run("source", "add", press.feed().toString(), "--name", "La Petite Gazette", "--territory", "92");
        awaitArticles(20);

        kill(engine("kafka"));
        publish(ARTICLES / 4, ARTICLES / 2);
        awaitArticles(ARTICLES / 4);
        kill(engine("elasticsearch"));
        publish(ARTICLES / 2, ARTICLES * 3 / 4);
        awaitArticles(ARTICLES / 2);
        vigie.destroyForcibly().waitFor();
        publish(ARTICLES * 3 / 4, ARTICLES);
        start();

        awaitArticles(ARTICLES);
        assertThat(addressesFound()).doesNotHaveDuplicates().hasSize(ARTICLES);
        assertThat(orphansOf(vigie.pid())).isEmpty();
    }

    private void publish(int from, int to) {
        for (var i = from; i < to; i++) {
            var relevant = i % 3 == 0;
            var what = relevant
                    ? "Suresnes installe " + (20 + i) + " caméras de vidéosurveillance"
                    : "Le marché numéro " + i + " change de place";
            press.publish(
                    "a" + i,
                    what,
                    "Article numéro " + i + ". "
                            + (relevant ? "Le conseil municipal de Suresnes a voté." : "Les étals iront rue Haute."));
        }
    }

    private Process start() throws Exception {
        var process = toLog(java("run")).start();
        started.add(process);
        Api.await("Vigie runs", PATIENCE, () -> {
            try (var api = new Api(address())) {
                return api.get("/health").body().contains("\"part\":\"log\"");
            }
        });
        return process;
    }

    private void run(String... arguments) throws Exception {
        var process = toLog(java(arguments)).start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** Its words go to a file: the test's own output belongs to the test runner. */
    private ProcessBuilder toLog(ProcessBuilder builder) {
        var log = folder.resolveSibling(folder.getFileName() + ".log").toFile();
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    }

    private ProcessBuilder java(String... arguments) {
        var home = System.getProperty("vigie.home", "target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-Dvigie.home=" + home,
                "-jar",
                home + File.separator + "vigie.jar"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().put("VIGIE_WEB_PORT", "0");
        builder.environment().put("VIGIE_INGEST_ALLOW", press.hostAndPort());
        builder.environment().put("VIGIE_INGEST_POLL_AT_MOST", "PT1S");
        builder.environment().put("VIGIE_INGEST_POLL_AT_LEAST", "PT2S");
        builder.environment().put("VIGIE_INGEST_SPACING", "PT0S");
        return builder;
    }

    private URI address() {
        return URI.create(DataFolder.findRunning(folder).orElseThrow().http());
    }

    private void awaitArticles(int least) {
        Api.await(least + " articles are searchable", PATIENCE, () -> {
            try (var api = new Api(address())) {
                return api.total("") >= least;
            }
        });
    }

    private List<String> addressesFound() throws Exception {
        var found = new ArrayList<String>();
        try (var api = new Api(address())) {
            for (var page = 0; found.size() < ARTICLES && page <= ARTICLES / 20; page++) {
                api.search("", page)
                        .path("items")
                        .forEach(item -> found.add(item.path("url").asString()));
            }
        }
        return found;
    }

    /** The engine's own process, as Vigie wrote it down to find it again. */
    private ProcessHandle engine(String name) throws IOException {
        var written = Files.readString(folder.resolve(name + ".pid"));
        var pid = Long.parseLong(written.split("\\s+")[0]);
        return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError(name + " does not run"));
    }

    private static void kill(ProcessHandle process) throws Exception {
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    /** Processes on this folder that do not belong to the Vigie running now. */
    private List<String> orphansOf(long killed) {
        var running = started.getLast();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .filter(process ->
                        process.pid() != running.pid() && running.descendants().noneMatch(process::equals))
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse(""))
                .toList();
    }
}
