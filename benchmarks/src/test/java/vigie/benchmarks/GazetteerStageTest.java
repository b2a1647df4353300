package vigie.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.classify.gazetteer.AllNames;
import vigie.classify.gazetteer.Gazetteer;

class GazetteerStageTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final PlainMatcher PLAIN = new PlainMatcher(AllNames.of(GAZETTEER));

    @Test
    void theGazetteerFindsInArticlesWhatThePlainMatcherFinds() {
        for (var article : new Articles(1, CommuneNames.all()).list(20, 500)) {
            var text = article.reading();

            assertThat(GazetteerStage.spans(GAZETTEER, text)).isNotEmpty().isEqualTo(PLAIN.find(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le maire du Mans et celui des Ulis, à L’Haÿ-les-Roses",
                "la mairie niçoise, la mer, la garde, La Garde",
                "Saint-Denis-en-Val, St Denis, SAINTE-FOY, sainte foy",
                "à Saint-\nDenis. Denis et Saint, Denis",
                "de Saint Denis\n\nen Val, près d'Aire sur\nla Lys",
                "« Brive » la Gaillarde et Brive-la-Gaillarde"
            })
    void alsoWhereNamesAreWrittenOddly(String text) {
        assertThat(GazetteerStage.spans(GAZETTEER, text)).isEqualTo(PLAIN.find(text));
    }
}
