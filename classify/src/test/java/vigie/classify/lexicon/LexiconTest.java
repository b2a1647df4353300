package vigie.classify.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void noExpressionStandsTwiceUnderOneTechnology() {
        for (var meanings : meanings()) {
            var technologies = meanings.stream().map(Expression::technology).toList();
            assertThat(technologies).doesNotHaveDuplicates();
        }
    }

    @Test
    void noLookalikeIsATechnologyToo() {
        for (var meanings : meanings()) {
            if (meanings.contains(Expression.LOOKALIKE)) assertThat(meanings).hasSize(1);
        }
    }

    /** What each expression of the bundled lexicon means, one list for one expression. */
    private static List<List<Expression>> meanings() {
        var meanings = new ArrayList<List<Expression>>();
        while (true) {
            try {
                meanings.add(Shared.LEXICON.expressions(meanings.size()));
            } catch (IndexOutOfBoundsException end) {
                return meanings;
            }
        }
    }

    private static boolean named(Technology technology) {
        return meanings().stream().flatMap(List::stream).anyMatch(expression -> expression.technology() == technology);
    }

    private static Lexicon read(String yaml) {
        return Lexicon.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "essai.yaml");
    }
}
