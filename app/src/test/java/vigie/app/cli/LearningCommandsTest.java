package vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigie.app.Vigie;

class LearningCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void simulateTellsHowMuchMustBeRead() throws IOException {
        var history = history(IntStream.range(0, 60)
                .mapToObj(i -> i % 10 == 3 ? town(i) : market(i))
                .collect(Collectors.joining("\n")));

        var code = run("simulate", history.toString());

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("60 textes, dont 6 pertinents", "WSS@95", "100,0 %")
                .contains("but atteint");
    }

    @Test
    void simulateSaysWhichLineItCannotRead() throws IOException {
        var history = history(town(1) + "\nnonsense\n" + market(2));

        assertThat(run("simulate", history.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(history + ", line 2");
    }

    @Test
    void simulateNeedsSomethingToFind() throws IOException {
        var history = history(market(1));

        assertThat(run("simulate", history.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("aucun texte pertinent");
    }

    @Test
    void simulateNamesAFileThatIsNotThere() {
        assertThat(run("simulate", folder.resolve("nothing.jsonl").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("nothing.jsonl ne se lit pas");
    }

    @Test
    void trainOfTheBundledTextsAloneAsksWhereToWrite() {
        assertThat(run("train", "--bundled-only")).isEqualTo(2);
        assertThat(err.toString()).contains("--out DOSSIER");
    }

    @Test
    void trainExplainsItself() {
        assertThat(run("train", "--help")).isZero();
        assertThat(out.toString()).contains("--dry-run", "--[no-]publish", "--bundled-only", "--out");
    }

    private int run(String... arguments) {
        return Vigie.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private Path history(String lines) throws IOException {
        return Files.writeString(folder.resolve("history.jsonl"), lines);
    }

    private static String town(int i) {
        return line(
                i,
                "Valence installe " + i + " caméras",
                "Le conseil municipal de Valence a voté l'achat de caméras de vidéosurveillance.",
                true);
    }

    private static String market(int i) {
        return line(i, "Le marché numéro " + i, "Les étals vont place neuve samedi.", false);
    }

    private static String line(int i, String title, String text, boolean relevant) {
        return "{\"id\":\"n%d\",\"title\":\"%s\",\"text\":\"%s\",\"relevant\":%s}".formatted(i, title, text, relevant);
    }
}
