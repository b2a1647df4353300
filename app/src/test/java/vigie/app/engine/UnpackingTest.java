package vigie.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    @TempDir
    Path folder;

    @Test
    void isDoneOnceUntilTheOriginalChanges() throws IOException {
        var original = Files.writeString(folder.resolve("original"), "1");
        var target = folder.resolve("target");
        Unpacking.into(target, List.of(original)).run(draft -> Files.copy(original, draft.resolve("copy")));

        assertThat(Unpacking.into(target, List.of(original)).isDone()).isTrue();
        Files.writeString(original, "22");
        assertThat(Unpacking.into(target, List.of(original)).isDone()).isFalse();
    }

    @Test
    void leavesNothingThatLooksDoneWhenItFails() throws IOException {
        var original = Files.writeString(folder.resolve("original"), "1");
        var unpacking = Unpacking.into(folder.resolve("target"), List.of(original));

        assertThatThrownBy(() -> unpacking.run(draft -> {
                    Files.copy(original, draft.resolve("half"));
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(folder.resolve("target")).doesNotExist();
        unpacking.run(draft -> Files.copy(original, draft.resolve("half")));
        assertThat(unpacking.isDone()).isTrue();
    }

    @Test
    void refusesAnArchiveThatWritesElsewhere() throws IOException {
        var archive = folder.resolve("bad.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("root/../../escaped"));
        }

        assertThatThrownBy(() ->
                        Unpacking.unzip(archive, folder.resolve("in"), name -> true, EngineProgress.SILENT, "engine"))
                .hasMessageContaining("escaped");
    }
}
