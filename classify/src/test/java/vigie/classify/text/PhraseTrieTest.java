package vigie.classify.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.classify.text.PhraseTrie.By;

class PhraseTrieTest {

    @Test
    void takesTheLongestPhrase() {
        var trie = trie(By.WORD, "Saint-Denis", "Saint-Denis-en-Val");

        assertThat(found(trie, "de Saint-Denis en Val")).containsExactly("1:1-4");
    }

    @Test
    void neverCrossesASign() {
        var trie = trie(By.WORD, "Saint-Denis");

        assertThat(found(trie, "un saint, Denis")).isEmpty();
    }

    @Test
    void findsPluralsWhenAskedForStems() {
        var trie = trie(By.STEM, "caméra de surveillance");

        assertThat(found(trie, "Des CAMÉRAS de surveillance")).containsExactly("0:1-3");
    }

    @Test
    void aPhraseAddedTwiceKeepsItsNumber() {
        var trie = trie(By.WORD, "Sens");

        assertThat(trie.add("SENS", 7)).isZero();
    }

    @Test
    void growsWithItsPhrases() {
        var trie = new PhraseTrie(By.WORD, 1);
        for (var i = 0; i < 5_000; i++) trie.add("nom" + i + " suite", i);

        assertThat(found(trie, "nom4321 suite")).containsExactly("4321:0-1");
    }

    @Test
    void refusesAPhraseWithoutWords() {
        var trie = new PhraseTrie(By.WORD, 1);

        assertThatThrownBy(() -> trie.add("…", 0)).hasMessageContaining("needs a word");
    }

    private static PhraseTrie trie(By by, String... phrases) {
        var trie = new PhraseTrie(by, phrases.length);
        for (var i = 0; i < phrases.length; i++) trie.add(phrases[i], i);
        return trie;
    }

    private static List<String> found(PhraseTrie trie, String text) {
        var words = Words.of(text);
        var found = new ArrayList<String>();
        trie.longest(words, 0, words.size(), (number, first, last) -> found.add(number + ":" + first + "-" + last));
        return found;
    }
}
