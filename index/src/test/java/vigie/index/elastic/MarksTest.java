package vigie.index.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigie.index.SearchPage.Marked.Run;

class MarksTest {

    @Test
    void partsTextIntoWhatWasFoundAndWhatWasNot() {
        assertThat(Marks.read("un \uE000drone\uE001 à \uE000Nice\uE001").runs())
                .containsExactly(
                        new Run("un ", false), new Run("drone", true), new Run(" à ", false), new Run("Nice", true));
    }

    @Test
    void leavesUnmarkedTextWhole() {
        assertThat(Marks.read("<b>un drone</b>").runs()).containsExactly(new Run("<b>un drone</b>", false));
    }

    @Test
    void isNotFooledByMarksThatStandInTheTextItself() {
        assertThat(Marks.read("a\uE001b \uE000c").runs()).containsExactly(new Run("ab c", false));
    }
}
