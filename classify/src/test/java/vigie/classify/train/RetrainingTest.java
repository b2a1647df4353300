package vigie.classify.train;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.classify.train.Decided.cameras;
import static vigie.classify.train.Decided.confirmed;
import static vigie.classify.train.Decided.numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigie.classify.ModelSets;
import vigie.classify.Shared;
import vigie.classify.file.LabelledText;
import vigie.classify.learn.Models;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.ModelRecord.Figure;

class RetrainingTest {

    private static final Models OWN = Models.bundled();
    private static final Models CONTRARY = ModelSets.contrary();
    private static final Models EQUAL = ModelSets.variant("equal");
    private static final DecidedTexts MANY = decided(20, Retraining.ENOUGH);
    private static final DecidedTexts FEW = decided(20, 5);
    private static final TrainingTexts BUNDLED =
            new TrainingTexts(List.of(), List.of(), decided(10, 0).learnt());

    @Test
    void betterModelsAreTaken() {
        var result = retraining(_ -> OWN).run(CONTRARY, MANY);

        assertThat(result.isBetter()).isTrue();
        assertThat(result.better().version()).isEqualTo(OWN.version());
        assertThat(figure(result.figures(), "decisions", "technologies"))
                .satisfies(figure -> assertThat(figure.after()).isGreaterThan(figure.before()));
    }

    @Test
    void worseModelsAreNotTaken() {
        var result = retraining(_ -> CONTRARY).run(OWN, MANY);

        assertThat(result.isBetter()).isFalse();
        assertThat(result.better().version()).isEqualTo(OWN.version());
    }

    @Test
    void modelsThatAreAsGoodStay() {
        var result = retraining(_ -> EQUAL).run(OWN, MANY);

        assertThat(result.isUnchanged()).isFalse();
        assertThat(result.isBetter()).isFalse();
    }

    @Test
    void withFewDecisionsHeldBackItIsEnoughThatNothingIsLost() {
        var result = retraining(_ -> EQUAL).run(OWN, FEW);

        assertThat(result.isBetter()).isTrue();
    }

    @Test
    void withFewDecisionsHeldBackALossOnTheProgramsOwnTextsDecides() {
        Function<TrainingTexts, Models> worseWithDecisions =
                texts -> texts.decided().isEmpty() ? OWN : CONTRARY;

        var result = retraining(worseWithDecisions).run(CONTRARY, FEW);

        assertThat(result.isBetter()).isFalse();
        assertThat(figure(result.figures(), "bundled", "technologies"))
                .satisfies(figure -> assertThat(figure.after()).isLessThan(figure.before()));
    }

    @Test
    void whatIsHeldBackIsNeverLearntFrom() {
        var seen = new ArrayList<LabelledText>();
        retraining(texts -> {
                    seen.addAll(texts.decided());
                    return OWN;
                })
                .run(OWN, MANY);

        assertThat(seen).isNotEmpty().doesNotContainAnyElementsOf(MANY.heldBack());
    }

    @Test
    void theProgramsOwnTextsAreMeasuredWithoutHavingBeenLearntFrom() {
        var mostSeen = new ArrayList<Integer>();
        retraining(texts -> {
                    mostSeen.add(texts.examples().size());
                    return OWN;
                })
                .run(OWN, FEW);

        assertThat(mostSeen.getFirst()).isEqualTo(10); // those to use
        assertThat(mostSeen.subList(1, mostSeen.size())).hasSize(4).containsOnly(8);
    }

    private static Retraining retraining(Function<TrainingTexts, Models> trainer) {
        return new Retraining(Shared.GAZETTEER, Shared.LEXICON, trainer, BUNDLED);
    }

    private static Figure figure(List<Figure> figures, String texts, String measure) {
        return figures.stream()
                .filter(figure ->
                        figure.texts().equals(texts) && figure.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static DecidedTexts decided(int learnt, int heldBack) {
        var items = new HashMap<ItemId, Item>();
        var decisions = new ArrayList<StoryDecided>();
        IntStream.concat(IntStream.of(numbers(false, learnt)), IntStream.of(numbers(true, heldBack)))
                .mapToObj(number -> cameras(number))
                .forEach(item -> {
                    items.put(item.id(), item);
                    decisions.add(confirmed(item));
                });
        return DecidedTexts.of(decisions, items::get);
    }
}
