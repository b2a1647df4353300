package vigie.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsTest {

    @Test
    void anotherWeightIsAnotherVersion() {
        var other = Models.of(Map.of(
                Models.RELEVANCE, "relevance\trelevant\tother\nalways\t1\t-1\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(other.version()).isNotEqualTo(Models.bundled().version());
        assertThat(other.get(Models.HIT).size())
                .isEqualTo(Models.bundled().get(Models.HIT).size());
    }

    @Test
    void theirFilesMakeThemAgain() {
        var bundled = Models.bundled();

        assertThat(Models.of(bundled.files()).version()).isEqualTo(bundled.version());
    }

    @Test
    void anUnknownModelIsNamed() {
        assertThatThrownBy(() -> Models.bundled().get("weather")).hasMessageContaining("weather");
    }
}
