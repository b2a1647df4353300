package vigie.classify.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vigie.classify.Shared;

class EvaluationTest {

    private static final String GOLD = """
            {"id":"r1","title":"Cannes vote la vidéosurveillance","text":"Le conseil municipal de Cannes a voté la vidéosurveillance.","class":"positive","relevant":true,"places":[{"insee":"06029","type":"commune"}],"mentioned":[],"technologies":["videosurveillance"],"deployments":[{"insee":"06029","technology":"videosurveillance","status":"voted"}],"doubtful":false}
            {"id":"r2","title":"Le marché de Colmar","text":"Le maire de Colmar ouvre le marché.","class":"plain-negative","relevant":false,"places":[{"insee":"68066","type":"commune"}],"mentioned":[{"insee":"57463"}],"technologies":[],"deployments":[]}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void measuresWhatIsFoundMissedAndWrong() throws IOException {
        var evaluation = new Evaluation(Shared.CLASSIFIER);

        var allRead = run(evaluation, GOLD);

        assertThat(allRead).isTrue();
        assertThat(evaluation.f1("relevance")).isEqualTo(1);
        assertThat(evaluation.f1("main communes")).isEqualTo(1);
        assertThat(evaluation.f1("commune mentions")).isCloseTo(0.8, within(0.001));
        assertThat(evaluation.f1("commune × technology pairs")).isEqualTo(1);
    }

    @Test
    void listsTheErrorsThenTheFigures() throws IOException {
        run(new Evaluation(Shared.CLASSIFIER), GOLD);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("r2  commune mentions: missed [57463], wrong []")
                .contains("relevance of positive: 1 of 1 right")
                .contains("status: right on 1 of 1 pairs found (100 %)");
    }

    @Test
    void aBadLineIsNamed() throws IOException {
        assertThat(run(new Evaluation(Shared.CLASSIFIER), "nonsense\n")).isFalse();
    }

    private boolean run(Evaluation evaluation, String gold) throws IOException {
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return evaluation.run(new BufferedReader(new StringReader(gold)), "gold.jsonl", stream, stream);
    }
}
