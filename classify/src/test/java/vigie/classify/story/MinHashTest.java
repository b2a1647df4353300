package vigie.classify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigie.classify.text.Words;
import vigie.model.Signature;

class MinHashTest {

    @Test
    void equalTextsAreEqual() {
        var text = words(new Random(1), 200);

        assertThat(MinHash.similarity(of(text), of(text))).isEqualTo(1);
    }

    @Test
    void caseAndAccentsMakeNoDifference() {
        var text = String.join(" ", words(new Random(1), 100));

        assertThat(MinHash.of(Words.of(text.toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(MinHash.of(Words.of(text)));
    }

    @Test
    void estimatesTheShareOfCommonWordGroups() {
        var errors = 0.0;
        for (var seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var one = words(random, 300);
            var other = new ArrayList<>(one.subList(0, 200));
            other.addAll(words(random, 100));
            // 198 groups in common of 298 + 298 - 198.
            errors += MinHash.similarity(of(one), of(other)) - 198.0 / 398;
        }

        assertThat(errors / 50).isCloseTo(0, within(0.04));
    }

    @Test
    void otherTextsHaveNothingInCommon() {
        assertThat(MinHash.similarity(of(words(new Random(1), 300)), of(words(new Random(2), 300))))
                .isLessThan(0.05);
    }

    @Test
    void aHeadlineIsTooShortToCompare() {
        assertThat(MinHash.of(Words.of("Conseil municipal de juin"))).isEqualTo(Signature.NONE);
        assertThat(MinHash.similarity(Signature.NONE, Signature.NONE)).isZero();
    }

    private static Signature of(List<String> words) {
        return MinHash.of(Words.of(String.join(" ", words)));
    }

    private static List<String> words(Random random, int count) {
        var words = new ArrayList<String>();
        for (var i = 0; i < count; i++) words.add("mot" + random.nextInt(5_000));
        return words;
    }
}
