package vigie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vigie.index.SearchText.Term;

class SearchTextTest {

    @Test
    void tellsWordsPhrasesAndSignsApart() {
        var text = SearchText.parse("drones +Nice -jouets \"police municipale\" -\"jeu vidéo\"");

        assertThat(text.words()).containsExactly(word("drones"));
        assertThat(text.needed()).containsExactly(word("Nice"), phrase("police municipale"));
        assertThat(text.excluded()).containsExactly(word("jouets"), phrase("jeu vidéo"));
    }

    @Test
    void readsFrenchQuotationMarksWithTheirSpaces() {
        assertThat(SearchText.parse("« police\u00a0municipale »").needed())
                .containsExactly(phrase("police\u00a0municipale"));
        assertThat(SearchText.parse("“reconnaissance faciale”").needed())
                .containsExactly(phrase("reconnaissance faciale"));
    }

    @Test
    void takesLoneSignsAndEmptyPhrasesForPunctuation() {
        assertThat(SearchText.parse("Nice - drones + \"\" … ?").words()).containsExactly(word("Nice"), word("drones"));
        assertThat(SearchText.parse(" - ").isEmpty()).isTrue();
    }

    @Test
    void keepsAHyphenWithinAWord() {
        assertThat(SearchText.parse("vidéo-verbalisation").words()).containsExactly(word("vidéo-verbalisation"));
    }

    @Test
    void needsAllOfThreeWordsAndThreeQuartersOfMore() {
        assertThat(SearchText.parse("a b c").wordsNeeded()).isEqualTo(3);
        assertThat(SearchText.parse("a b c d").wordsNeeded()).isEqualTo(3);
        assertThat(SearchText.parse("a b c d e f g h").wordsNeeded()).isEqualTo(6);
    }

    @Test
    void namesTheCharacterWhoseQuotationIsNotClosed() {
        assertThatThrownBy(() -> SearchText.parse("drones \"police"))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class, e -> assertThat(e.code()).isEqualTo("unclosed-quote"))
                .hasMessageContaining("character 8");
    }

    @Test
    void refusesAPastedArticle() {
        assertThatThrownBy(() -> SearchText.parse("mot ".repeat(300)))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class, e -> assertThat(e.code()).isEqualTo("too-long"));
    }

    @Property
    void understandsOrRefusesAnything(@ForAll @StringLength(max = 60) String text) {
        parseOrRefuse(text);
    }

    @Property
    void understandsOrRefusesAnyHeapOfSigns(
            @ForAll @CharRange(from = ' ', to = '-') @StringLength(max = 12) String text) {
        parseOrRefuse(text);
    }

    private static void parseOrRefuse(String text) {
        try {
            var parsed = SearchText.parse(text);
            assertThat(parsed.wordsNeeded()).isLessThanOrEqualTo(parsed.words().size());
            assertThat(parsed.words()).noneMatch(term -> term.text().isBlank());
        } catch (QuerySyntaxException e) {
            assertThat(e.code()).isEqualTo("unclosed-quote");
        }
    }

    private static Term word(String text) {
        return new Term(text, false);
    }

    private static Term phrase(String text) {
        return new Term(text, true);
    }
}
