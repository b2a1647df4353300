package vigie.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vigie.classify.text.Words.Case;

class WordsTest {

    @Test
    void partsWordsAtSpacesHyphensAndApostrophes() {
        var words = Words.of("L’Haÿ-les-Roses, déjà");

        assertThat(texts(words)).containsExactly("L", "Haÿ", "les", "Roses", "déjà");
        assertThat(words.gapBefore(1)).isEqualTo(Gap.APOSTROPHE);
        assertThat(words.gapBefore(2)).isEqualTo(Gap.HYPHEN);
        assertThat(words.gapBefore(4)).isEqualTo(Gap.SIGN);
    }

    @Test
    void caseAccentsAndLigaturesMakeNoDifference() {
        assertThat(Words.of("ŒTING").hash(0)).isEqualTo(Words.of("oeting").hash(0));
        assertThat(Words.of("Étampes").hash(0)).isEqualTo(Words.of("ETAMPES").hash(0));
    }

    @Test
    void accentsOfTheirOwnBelongToTheirLetter() {
        var decomposed = Words.of("Orle\u0301ans");

        assertThat(decomposed.size()).isEqualTo(1);
        assertThat(decomposed.hash(0)).isEqualTo(Words.of("Orléans").hash(0));
    }

    @Test
    void abbreviatedSaintsAreSaints() {
        assertThat(Words.of("St").hash(0)).isEqualTo(Words.of("Saint").hash(0));
        assertThat(Words.of("St. Étienne").gapBefore(1).joins()).isTrue();
    }

    @Test
    void pluralsShareAStem() {
        assertThat(Words.of("caméras").stem(0)).isEqualTo(Words.of("caméra").stem(0));
        assertThat(Words.of("bus").stem(0)).isEqualTo(Words.of("bus").hash(0));
    }

    @Test
    void lettersWrittenApartAreOneWord() {
        var words = Words.of("la ville de V I T R É s'équipe");

        assertThat(texts(words)).contains("V I T R É");
        assertThat(words.hash(3)).isEqualTo(Words.of("Vitré").hash(0));
    }

    @Test
    void signsThatShowNothingAndLigaturesLieWithinWords() {
        var words = Words.of("vidéo\u00adsurveillance des cœurs");

        assertThat(words.size()).isEqualTo(3);
        assertThat(words.hash(0)).isEqualTo(Words.of("videosurveillance").hash(0));
        assertThat(words.stem(2)).isEqualTo(Words.of("coeur").hash(0));
    }

    @Test
    void aHyphenAtTheEndOfALinePartsNoName() {
        assertThat(Words.of("Saint-\nDenis").joins(1)).isTrue();
        assertThat(Words.of("Saint -\nDenis").joins(1)).isFalse();
    }

    @Test
    void aBlankLineEndsAParagraphAndAFullStopASentence() {
        var words = Words.of("Un. Deux\n\nTrois");

        assertThat(words.gapBefore(1)).isEqualTo(Gap.STOP);
        assertThat(words.gapBefore(2)).isEqualTo(Gap.PARAGRAPH);
    }

    @Test
    void seesHowAWordIsWritten() {
        var words = Words.of("Nice NICE nice 2024");

        assertThat(IntStream.range(0, 4).mapToObj(words::shape))
                .containsExactly(Case.CAPITAL, Case.UPPER, Case.LOWER, Case.NUMBER);
    }

    @Property
    void wordsLieInOrderWithinAnyText(@ForAll String text) {
        var words = Words.of(text);

        var end = 0;
        for (var i = 0; i < words.size(); i++) {
            assertThat(words.from(i)).isGreaterThanOrEqualTo(end);
            assertThat(words.to(i)).isGreaterThan(words.from(i)).isLessThanOrEqualTo(text.length());
            end = words.to(i);
        }
    }

    private static java.util.List<String> texts(Words words) {
        return IntStream.range(0, words.size()).mapToObj(words::word).toList();
    }
}
