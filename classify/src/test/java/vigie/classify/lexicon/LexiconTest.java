package vigie.classify.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vigie.classify.Shared;
import vigie.model.Status;
import vigie.model.Technology;

class LexiconTest {

    @Test
    void theBundledOneKnowsEveryTechnologyStatusAndContext() {
        for (var technology : Technology.values()) {
            assertThat(Shared.LEXICON.expressionTrie()).isNotNull();
            assertThat(named(technology)).as(technology.slug()).isTrue();
        }
        for (var status : Status.values()) {
            if (status != Status.UNKNOWN)
                assertThat(Shared.LEXICON.status(status).sure().isEmpty())
                        .as(status.slug())
                        .isFalse();
        }
        for (var context : Context.values())
            assertThat(Shared.LEXICON.context(context).isEmpty())
                    .as(context.slug())
                    .isFalse();
    }

    @Test
    void anUnknownKeyStopsItAndNamesTheKnownOnes() {
        assertThatThrownBy(() -> read("version: '1'\ntechnologys: []\n"))
                .hasMessageContaining("essai.yaml")
                .hasMessageContaining("technologys")
                .hasMessageContaining("technologies");
    }

    @Test
    void anUnknownTechnologyStopsItAndNamesTheKnownOnes() {
        assertThatThrownBy(() -> read("version: '1'\ntechnologies:\n  - slug: camera\n    sure: [caméra]\n"))
                .hasMessageContaining("camera")
                .hasMessageContaining("videosurveillance");
    }

    @Test
    void aMissingVersionStopsIt() {
        assertThatThrownBy(() -> read("actors: [mairie]\n")).hasMessageContaining("version");
    }

    @Test
    void somethingElseThanAListIsNamedWithItsPlace() {
        assertThatThrownBy(() -> read("version: '1'\nactors: mairie\n")).hasMessageContaining("actors");
    }

    @Test
    void brokenYamlIsNamed() {
        assertThatThrownBy(() -> read("version: [")).hasMessageContaining("essai.yaml");
    }

    private static boolean named(Technology technology) {
        for (var i = 0; ; i++) {
            try {
                for (var expression : Shared.LEXICON.expressions(i))
                    if (expression.technology() == technology) return true;
            } catch (IndexOutOfBoundsException end) {
                return false;
            }
        }
    }

    private static Lexicon read(String yaml) {
        return Lexicon.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "essai.yaml");
    }
}
