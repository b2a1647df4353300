package vigie.classify.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.classify.text.Words;

class FiguresTest {

    @Test
    void readsDigitsAndWordsAlike() {
        assertThat(figures("300 000 euros"))
                .isEqualTo(figures("trois cent mille euros"))
                .containsExactly(300_000L);
        assertThat(figures("300.000 euros")).containsExactly(300_000L);
        assertThat(figures("2,1 millions d'euros")).containsExactly(2_100_000L);
        assertThat(figures("un budget de 105 millions")).isEqualTo(figures("cent cinq millions"));
    }

    @Test
    void countsAsFrenchDoes() {
        assertThat(figures("quatre-vingt-dix-sept")).containsExactly(97L);
        assertThat(figures("quatre-vingts")).containsExactly(80L);
        assertThat(figures("soixante et onze")).containsExactly(71L);
        assertThat(figures("vingt et une caméras")).containsExactly(21L);
        assertThat(figures("mille deux cents")).containsExactly(1_200L);
        assertThat(figures("une vingtaine de mâts")).containsExactly(20L);
    }

    @Test
    void keepsNumbersApart() {
        assertThat(figures("six, sept ou huit")).containsExactly(6L, 7L, 8L);
        assertThat(figures("le 12 à 20 heures")).containsExactly(12L, 20L);
        assertThat(figures("en 2026 136 caméras")).containsExactly(2026L, 136L);
    }

    @Test
    void takesNoTelephoneNumberForASum() {
        assertThat(figures("0123456789")).isEmpty();
    }

    private static List<Long> figures(String text) {
        var words = Words.of(text);
        var figures = new ArrayList<Long>();
        for (var i = 0; i < words.size(); ) {
            var figure = Figures.at(words, i);
            figure.ifPresent(found -> figures.add(found.value()));
            i = figure.map(Figures.Figure::end).orElse(i + 1);
        }
        return figures;
    }
}
