package vigie.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearModelTest {

    private static final LinearModel RAIN = new LinearModel(
            "rain", List.of("wet", "dry"), Map.of("clouds", new double[] {1, -1}, "sun", new double[] {-2, 2}));

    @Test
    void signsAddUpToAProbability() {
        assertThat(RAIN.probability(new Features().add("clouds"), "wet")).isCloseTo(0.88, within(0.01));
        assertThat(RAIN.probability(new Features().add("clouds").add("sun"), "wet"))
                .isCloseTo(0.12, within(0.01));
    }

    @Test
    void unknownSignsSayNothing() {
        assertThat(RAIN.probability(new Features().add("moon"), "wet")).isEqualTo(0.5);
        assertThat(RAIN.weight("moon", "wet", "dry")).isZero();
        assertThat(RAIN.weight("sun", "dry", "wet")).isEqualTo(4);
    }

    @Test
    void anUnknownOutcomeIsImpossible() {
        assertThat(RAIN.probability(new Features().add("clouds"), "snow")).isZero();
    }

    @Property
    void aModelSurvivesBeingWrittenAndRead(
            @ForAll @Size(max = 20) List<@AlphaChars @StringLength(min = 1, max = 12) String> signs,
            @ForAll @DoubleRange(min = -9, max = 9) double weight) {
        var rounded = Math.round(weight * 1000) / 1000.0;
        var weights = new java.util.HashMap<String, double[]>();
        for (var sign : signs) weights.put(sign, new double[] {rounded, -rounded});
        var model = new LinearModel("any", List.of("yes", "no"), weights);

        var read = read(new String(model.bytes(), StandardCharsets.UTF_8));

        assertThat(read.bytes()).isEqualTo(model.bytes());
        for (var sign : signs) assertThat(read.weight(sign, "yes", "no")).isCloseTo(2 * rounded, within(1e-9));
    }

    @Property
    void probabilitiesAlwaysSumToOne(@ForAll @DoubleRange(min = -1e6, max = 1e6) double weight) {
        var model = new LinearModel("any", List.of("a", "b", "c"), Map.of("x", new double[] {weight, 0, -weight}));

        var chances = model.probabilities(new Features().add("x"));

        assertThat(Arrays.stream(chances).sum()).isCloseTo(1, within(1e-9));
        assertThat(chances).doesNotContain(Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rain", "rain\twet", "rain\twet\tdry\nclouds\t1", "rain\twet\tdry\nclouds\tmuch\t1"})
    void aBrokenFileIsRefusedByName(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rain.tsv");
    }

    private static LinearModel read(String file) {
        return LinearModel.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "rain.tsv");
    }
}
