package vigie.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class FrenchTokensTest {

    /** The chain that the README recommends for the index. */
    private static final Analyzer RECOMMENDED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            TokenStream tokens = new ElisionFactory().create(source);
            tokens = new LowerCaseFilter(tokens);
            tokens = new StopFilter(tokens, CharArraySet.unmodifiableSet(FrenchAnalyzer.getDefaultStopSet()));
            tokens = new StemmerFactory(() -> "light_french").create(tokens);
            tokens = new AsciiFoldingFactory().create(tokens);
            return new TokenStreamComponents(source, tokens);
        }
    };

    @Test
    void treatsTheCurlyApostropheAsTheStraightOne() throws IOException {
        var builtin = new FrenchAnalyzerFactory().create();

        assertThat(tokens(builtin, "l’élu")).isEqualTo(tokens(builtin, "l'élu")).containsExactly("élu");
        assertThat(tokens(RECOMMENDED, "L’élu"))
                .isEqualTo(tokens(RECOMMENDED, "l'élu"))
                .containsExactly("elu");
    }

    @Test
    void writesTodayOneWayWhateverTheApostrophe() throws IOException {
        assertThat(tokens(RECOMMENDED, "aujourd’hui"))
                .isEqualTo(tokens(RECOMMENDED, "aujourd'hui"))
                .hasSize(1);
    }

    @Test
    void findsAccentedWordsWithoutTheirAccents() throws IOException {
        for (var word :
                List.of("élu", "vidéosurveillées", "VIDÉOPROTECTION", "caméras", "Saint-Étienne", "été à Sète")) {
            assertThat(tokens(RECOMMENDED, unaccented(word))).containsAll(tokens(RECOMMENDED, word));
        }
    }

    @Test
    void stemsBeforeFoldingBecauseTheStemmerReadsAccents() throws IOException {
        assertThat(tokens(RECOMMENDED, "policière")).isEqualTo(tokens(RECOMMENDED, "policiers"));
    }

    @Test
    void refusesALanguageItWouldStemDifferently() {
        var stemmer = new StemmerFactory(() -> "spanish");

        assertThatThrownBy(() -> stemmer.create(new StandardTokenizer())).hasMessageContaining("spanish");
    }

    private static String unaccented(String word) {
        return java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
        var found = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        }
        return found;
    }
}
