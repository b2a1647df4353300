package vigie.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigie.index.SearchText.Term;

class SpellingsTest {

    @Test
    void partsAWordThatIsAlsoWrittenWithAHyphen() {
        assertThat(Spellings.of(new Term("vidéosurveillance", false)))
                .containsExactly(new Term("vidéosurveillance", false), new Term("vidéo surveillance", true));
    }

    @Test
    void joinsAWordWrittenWithAHyphen() {
        assertThat(Spellings.of(new Term("vidéo-verbalisation", false)))
                .containsExactly(new Term("vidéo-verbalisation", true), new Term("vidéoverbalisation", false));
    }

    @Test
    void leavesOtherWordsAndPhrasesAlone() {
        assertThat(Spellings.of(new Term("drones", false))).containsExactly(new Term("drones", false));
        assertThat(Spellings.of(new Term("vidéos", false))).containsExactly(new Term("vidéos", false));
        assertThat(Spellings.of(new Term("vidéosurveillance", true)))
                .containsExactly(new Term("vidéosurveillance", true));
    }
}
