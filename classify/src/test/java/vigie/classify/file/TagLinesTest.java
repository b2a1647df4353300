package vigie.classify.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vigie.classify.Shared;

class TagLinesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final TagLines stage = new TagLines(Shared.CLASSIFIER);

    @Test
    void writesOneLineOfTags() throws IOException {
        var allRead = run("""
                {"id":"a1","url":"https://journal.example/1","title":"Cannes double ses caméras","text":"La ville de Cannes aura 336 caméras de vidéosurveillance."}
                """);

        var line = JsonMapper.builder().build().readTree(text(out));
        assertThat(allRead).isTrue();
        assertThat(line.path("id").asString()).isEqualTo("a1");
        assertThat(line.path("relevant").asBoolean()).isTrue();
        assertThat(line.path("score").asDouble()).isBetween(0.5, 1.0);
        assertThat(line.at("/places/0/insee").asString()).isEqualTo("06029");
        assertThat(line.at("/places/0/role").asString()).isEqualTo("main");
        assertThat(line.at("/places/0/kind").asString()).isEqualTo("commune");
        assertThat(line.at("/places/0/spans/0/1").asInt()).isEqualTo("Cannes".length());
        assertThat(line.at("/technologies/0/slug").asString()).isEqualTo("videosurveillance");
        assertThat(line.at("/deployments/0/quote").asString())
                .isEqualTo("La ville de Cannes aura 336 caméras de vidéosurveillance.");
        assertThat(line.path("cameraCount").asInt()).isEqualTo(336);
    }

    @Test
    void aBadLineIsNamedAndTheOthersGoOn() throws IOException {
        var allRead = run("""
                {"id":"a1","title":"Un","text":"…"}
                {"id": broken
                [1, 2]
                {"title":"sans nom"}
                {"id":"a5","url":"pas une adresse !","title":"Cinq","text":null}
                """);

        assertThat(allRead).isFalse();
        assertThat(text(out).lines()).hasSize(2);
        assertThat(text(errors).lines())
                .hasSize(3)
                .allSatisfy(error -> assertThat(error).startsWith("essai.jsonl, line "));
        assertThat(text(errors))
                .contains("line 2")
                .contains("line 3")
                .contains("line 4: cannot tag it, since it has neither «id» nor «url»");
    }

    @Test
    void keepsTheOrderAndSkipsEmptyLines() throws IOException {
        run("""
                {"id":"b"}

                {"id":"a"}
                """);

        assertThat(text(out).lines().map(line -> line.substring(0, 9)))
                .containsExactly("{\"id\":\"b\"", "{\"id\":\"a\"");
    }

    @Test
    void whatIsNotRelevantStillSaysWhereItIs() throws IOException {
        run("{\"id\":\"a\",\"title\":\"Le marché de Colmar\",\"text\":\"Le maire de Colmar ouvre le marché.\"}");

        assertThat(text(out))
                .contains("\"relevant\":false")
                .contains("\"insee\":\"68066\"")
                .contains("\"deployments\":[]");
    }

    private boolean run(String lines) throws IOException {
        return stage.run(
                new BufferedReader(new StringReader(lines)),
                "essai.jsonl",
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
