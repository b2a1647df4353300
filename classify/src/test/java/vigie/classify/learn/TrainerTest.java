package vigie.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainerTest {

    @Test
    void learnsWhichSignTells() {
        var model = Trainer.train("coin", examples(7), 0.5);

        assertThat(model.probability(new Features().add("telling"), "heads")).isGreaterThan(0.9);
        assertThat(model.probability(new Features().add("silent"), "heads")).isLessThan(0.2);
        assertThat(Math.abs(model.weight("noise", "heads", "tails"))).isLessThan(0.7);
    }

    @Test
    void theSameExamplesGiveTheSameModel() {
        assertThat(Trainer.train("coin", examples(7), 0.5).bytes())
                .isEqualTo(Trainer.train("coin", examples(7), 0.5).bytes());
    }

    @Test
    void oneOutcomeIsNothingToLearn() {
        var same =
                List.of(new Example("heads", new Features().add("x")), new Example("heads", new Features().add("y")));

        assertThatThrownBy(() -> Trainer.train("coin", same, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("coin");
    }

    private static List<Example> examples(int seed) {
        var random = new Random(seed);
        var examples = new ArrayList<Example>();
        for (var i = 0; i < 200; i++) {
            var heads = random.nextBoolean();
            var seen = new Features().add(heads ? "telling" : "silent").addIf(random.nextBoolean(), "noise");
            examples.add(new Example(heads ? "heads" : "tails", seen));
        }
        return examples;
    }
}
