package vigie.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordSetTest {

    @Test
    void recognisesWordsHoweverTheyAreWritten() {
        var set = WordSet.of("communauté d'agglomération", "St");
        var words = Words.of("La COMMUNAUTE d’Agglomération, sainte ou saint");

        assertThat(set.contains(words, 0)).isFalse();
        assertThat(set.contains(words, 1)).isTrue();
        assertThat(set.contains(words, 2)).isTrue();
        assertThat(set.contains(words, 3)).isTrue();
        assertThat(set.contains(words, 4)).isFalse();
        assertThat(set.contains(words, 6)).isTrue();
    }

    @Test
    void growsWithItsWords() {
        var set = new WordSet();
        var words = Words.of("un deux trois ".repeat(3) + numbers());
        for (var i = 0; i < words.size(); i++) set.add(words.hash(i));

        for (var i = 0; i < words.size(); i++)
            assertThat(set.contains(words, i)).isTrue();
        assertThat(set.contains(Words.of("quatre"), 0)).isFalse();
    }

    private static String numbers() {
        var text = new StringBuilder();
        for (var i = 0; i < 500; i++) text.append(i).append(' ');
        return text.toString();
    }
}
