package vigie.classify.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.classify.text.Words;

class FrenchTest {

    private final French french = new French();

    @Test
    void findsSentencesAndKeepsTitlesApart() {
        var text = "Caméras à Nice\n\nLe conseil a voté. Les travaux\ncommencent lundi.\nUne ligne à part";
        var sentences = french.sentences(text);

        assertThat(IntStream.range(0, sentences.size()).mapToObj(i -> sentences.text(text, i)))
                .containsExactly(
                        "Caméras à Nice", "Le conseil a voté.", "Les travaux\ncommencent lundi.", "Une ligne à part");
    }

    @Test
    void aPlaceInTheTextBelongsToItsSentence() {
        var text = "Un. Deux.";
        var sentences = french.sentences(text);

        assertThat(sentences.at(0)).isZero();
        assertThat(sentences.at(text.length() - 1)).isEqualTo(sentences.size() - 1);
    }

    @Test
    void tellsANameFromAWordAtTheBeginning() {
        assertThat(french.partsOfSpeech(Words.of("Orange investit à Nice."), 0, 0)
                        .first())
                .isEqualTo("PROPN");
        assertThat(french.partsOfSpeech(Words.of("Mer agitée sur la côte."), 0, 0)
                        .first())
                .isEqualTo("NOUN");
    }

    @Test
    void looksAtTheNeighboursWithinTheSentenceOnly() {
        var parts = french.partsOfSpeech(Words.of("Il pleut. Nantes dort."), 2, 2);

        assertThat(parts.before()).isEmpty();
        assertThat(parts.after()).isEqualTo("VERB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le conseil municipal a voté hier soir l'installation des caméras dans les rues du centre.|fr
            The city council voted last night to install cameras in the streets of the old town.|en
            Der Gemeinderat hat gestern die Installation der Kameras in der Altstadt beschlossen und das ist nicht alles.|de
            El ayuntamiento votó anoche la instalación de las cámaras en las calles del centro y los barrios.|es
            De gemeenteraad heeft gisteren de plaatsing van het netwerk met camera's goedgekeurd en dat is niet alles voor de stad.|nl
            Caméras : Nice|fr
            """)
    void guessesTheLanguage(String text, String language) {
        assertThat(new LanguageGuess().of(Words.of(text))).isEqualTo(language);
    }

    @Property(tries = 200)
    void sentencesLieInOrderWithinAnyText(@ForAll String text) {
        var sentences = french.sentences(text);

        var end = 0;
        for (var i = 0; i < sentences.size(); i++) {
            assertThat(sentences.span(i).from()).isGreaterThanOrEqualTo(end);
            assertThat(sentences.span(i).to()).isLessThanOrEqualTo(text.length());
            end = sentences.span(i).to();
        }
    }
}
