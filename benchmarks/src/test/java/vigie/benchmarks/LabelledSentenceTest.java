package vigie.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigie.model.Span;

class LabelledSentenceTest {

    @Test
    void aPlaceEndsWhereAnotherBegins() {
        var places = LabelledSentence.places(List.of("B-LOC", "I-LOC", "B-LOC", "O", "B-PER", "I-LOC"));

        assertThat(places).containsExactlyInAnyOrder(new Span(0, 2), new Span(2, 3), new Span(5, 6));
    }

    @Test
    void vigieAnswersInTokens() {
        var sentence =
                new LabelledSentence(List.of("Le", "maire", "d'", "Aix-en-Provence", ",", "à", "Nice", "."), Set.of());

        assertThat(new VigiePlaces().places(sentence)).containsExactlyInAnyOrder(new Span(3, 4), new Span(6, 7));
    }
}
