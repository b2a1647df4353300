package vigie.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("vigie data é ");
    }

    @AfterEach
    void removeFolder() throws IOException {
        Disk.deleteTree(folder);
    }

    @Test
    void refusesASecondInstanceNamingFolderAndProcess() {
        try (var first = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(EngineFailure.class)
                    .hasMessageContaining(first.path().toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void opensAgainOnceClosed() {
        DataFolder.open(folder).close();

        DataFolder.open(folder).close();
    }

    @Test
    void keepsSecretsFromOthersAndForTheNextStart() throws IOException {
        String password;
        try (var data = DataFolder.open(folder)) {
            password = data.secrets().get(Secrets.KAFKA);
        }

        try (var again = DataFolder.open(folder)) {
            assertThat(again.secrets().get(Secrets.KAFKA)).isEqualTo(password).hasSizeGreaterThan(20);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(again.secrets().file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesTheFormatOfALaterVersion() throws IOException {
        Files.writeString(folder.resolve("format.properties"), "format=2\n");

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("format 2");
    }

    @Test
    void saysWhichFolderCannotBeWritten() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining(file.resolve("data").toString())
                .hasMessageContaining("--data");
    }

    @Test
    void tellsOtherCommandsWhereItListensWhileItRuns() {
        try (var data = DataFolder.open(folder)) {
            var engines = EngineAddresses.onLoopback(1234, 5678, data.secrets());
            data.announce("http://127.0.0.1:8080", engines);

            var running = DataFolder.findRunning(folder).orElseThrow();

            assertThat(running.http()).isEqualTo("http://127.0.0.1:8080");
            assertThat(running.engines()).isEqualTo(engines);
        }
        assertThat(DataFolder.findRunning(folder)).isEmpty();
    }

    @Test
    void doesNotBelieveWhatAKilledInstanceSaid() throws IOException {
        Files.writeString(folder.resolve("instance.json"), "{}");

        assertThat(DataFolder.findRunning(folder)).isEmpty();
    }

    @Test
    void neverPrintsPasswords() {
        try (var data = DataFolder.open(folder)) {
            assertThat(EngineAddresses.onLoopback(1, 2, data.secrets()).toString())
                    .doesNotContain(data.secrets().get(Secrets.KAFKA))
                    .doesNotContain(data.secrets().get(Secrets.ELASTICSEARCH));
        }
    }

    @Test
    void followsTheCustomOfTheSystemForItsPlace() {
        var place = DataFolder.defaultPath(Map.of("XDG_DATA_HOME", "/elsewhere"));

        assertThat(place).isEqualTo(Path.of(Account.current().isRoot() ? "/var/lib/vigie" : "/elsewhere/vigie"));
    }
}
