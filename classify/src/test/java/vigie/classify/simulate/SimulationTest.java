package vigie.classify.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigie.classify.Shared;

class SimulationTest {

    private static final double RECALL = 0.95;

    /** One in ten reports cameras of a town; the others do not, or are look-alikes that only volunteers can tell. */
    private static final String HISTORY = IntStream.range(0, 100)
            .mapToObj(i -> i % 10 == 3 ? town(i) : i % 2 == 0 ? market(i) : club(i))
            .collect(Collectors.joining("\n"));

    private final StringWriter errors = new StringWriter();

    @Test
    void aQueueThatLearnsSavesMostOfTheReading() throws IOException {
        var curve = read(HISTORY).withLearning();

        assertThat(curve.texts()).isEqualTo(100);
        assertThat(curve.relevantTexts()).isEqualTo(10);
        assertThat(curve.workSaved(RECALL)).isGreaterThan(0.6);
        assertThat(curve.recallAfter(1)).isEqualTo(1);
    }

    @Test
    void itLearnsWhatTheClassifierDoesNotKnow() throws IOException {
        // no text speaks of surveillance, so the classifier has no opinion; volunteers want the jumble sales
        var history = IntStream.range(0, 100)
                .mapToObj(i -> i == 3 || i == 13 || i >= 85 ? sale(i) : market(i))
                .collect(Collectors.joining("\n"));
        var simulation = read(history);

        assertThat(simulation.withoutLearning().toRead(RECALL)).isEqualTo(100);
        assertThat(simulation.withLearning().toRead(RECALL)).isLessThan(50);
    }

    @Test
    void everyTextIsReadOnceAndTheSameHistoryGivesTheSameCurve() throws IOException {
        var once = read(HISTORY);

        assertThat(once.withLearning())
                .isEqualTo(once.withLearning())
                .isEqualTo(read(HISTORY).withLearning());
        assertThat(once.withLearning().texts()).isEqualTo(once.withoutLearning().texts());
    }

    @Test
    void aHistoryOfOneKindNeedsNoModel() throws IOException {
        var history = HISTORY.replace("\"relevant\":true", "\"relevant\":false");

        assertThat(read(history).withLearning().toRead(RECALL)).isZero();
    }

    @Test
    void aBadLineIsNamedAndTheOthersGoOn() throws IOException {
        var simulation = new Simulation(Shared.CLASSIFIER);

        var allRead = simulation.read(lines("nonsense\n\n" + town(1) + "\n"), "history.jsonl", new PrintWriter(errors));

        assertThat(allRead).isFalse();
        assertThat(errors.toString()).startsWith("history.jsonl, line 1:");
        assertThat(simulation.withLearning().texts()).isEqualTo(1);
    }

    private Simulation read(String history) throws IOException {
        var simulation = new Simulation(Shared.CLASSIFIER);
        assertThat(simulation.read(lines(history), "history.jsonl", new PrintWriter(errors)))
                .isTrue();
        return simulation;
    }

    private static BufferedReader lines(String text) {
        return new BufferedReader(new StringReader(text));
    }

    private static String town(int i) {
        return line(
                i,
                "Valence installe " + i + " caméras",
                "Le conseil municipal de Valence a voté l'achat de " + i
                        + " caméras de vidéosurveillance pour le quartier " + quarter(i) + ".",
                true);
    }

    private static String club(int i) {
        return line(
                i,
                "Club photo : " + i + " caméras exposées",
                "Le club photo de Valence expose " + i + " caméras de vidéosurveillance anciennes dans la salle "
                        + quarter(i) + ".",
                false);
    }

    private static String market(int i) {
        return line(i, "Le marché numéro " + i, "Les étals vont rue " + quarter(i) + " samedi.", false);
    }

    private static String sale(int i) {
        return line(i, "La brocante numéro " + i, "Les chineurs vont rue " + quarter(i) + " dimanche.", true);
    }

    private static String quarter(int i) {
        return "Q" + new Random(i).nextInt(1_000);
    }

    private static String line(int i, String title, String text, boolean relevant) {
        return "{\"id\":\"n%d\",\"title\":\"%s\",\"text\":\"%s\",\"relevant\":%s}".formatted(i, title, text, relevant);
    }
}
