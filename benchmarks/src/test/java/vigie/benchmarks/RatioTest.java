package vigie.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void isTheMedianOfTheRoundsWithItsRange() {
        var ratio = Ratio.of("one / other", new double[] {3, 1, 2, 9, 2.5});

        assertThat(ratio.median()).isEqualTo(2.5);
        assertThat(ratio.least()).isEqualTo(1);
        assertThat(ratio.most()).isEqualTo(9);
    }
}
