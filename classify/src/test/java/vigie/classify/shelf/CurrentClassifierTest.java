package vigie.classify.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import vigie.classify.Classifier;
import vigie.classify.ClassifyStep;
import vigie.classify.Items;
import vigie.classify.ModelSets;
import vigie.classify.Shared;
import vigie.classify.learn.Models;
import vigie.model.ModelRecord;
import vigie.model.ModelRecord.Learnt;
import vigie.stream.Incoming;
import vigie.stream.StageDefinition;
import vigie.stream.Table;
import vigie.stream.Topics;
import vigie.stream.health.Check;
import vigie.stream.memory.MemoryEventLog;

class CurrentClassifierTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MemoryEventLog log = new MemoryEventLog(() -> Items.AUTUMN);
    private final Table<ModelRecord> models = log.table(Topics.MODELS);
    private final CurrentClassifier current = open();

    @Test
    void withoutAnyTheModelsOfTheProgramAreUsed() {
        assertThat(version(current))
                .isEqualTo(Classifier.RULES + "-" + Models.bundled().version());
        assertThat(current.check().state()).isEqualTo(Check.State.UP);
    }

    @Test
    void aNewSetIsTakenIntoUseAtTheNextLook() {
        var trained = ModelSets.variant("trained");
        publish(Classifier.RULES, trained, 1);

        current.look();

        assertThat(version(current)).endsWith(trained.version());
        assertThat(current.models().version()).isEqualTo(trained.version());
    }

    @Test
    void afterARestartTheNewestSetIsUsedAtOnce() {
        var trained = ModelSets.variant("trained");
        publish(Classifier.RULES, trained, 1);

        assertThat(version(open())).endsWith(trained.version());
    }

    @Test
    void aSetForOtherRulesIsRefusedAndTheChecksSayIt() {
        publish("0", ModelSets.variant("old"), 1);

        current.look();

        assertThat(version(current)).endsWith(Models.bundled().version());
        assertThat(current.check().message())
                .contains("made for the rules 0", Models.bundled().version());
    }

    @Test
    void aSetThatCannotJudgeIsRefusedBeforeItJudgesAnything() {
        var mute =
                ModelSets.technology("technology\tyes\tno\nsign\t0.1\t-0.1\n").files();
        var broken = Models.of(Map.of(
                Models.HIT,
                "commune-hit\tyes\tno\nsign\t0.1\t-0.1\n".getBytes(UTF_8),
                Models.TECHNOLOGY,
                Objects.requireNonNull(mute.get(Models.TECHNOLOGY))));
        publish(Classifier.RULES, broken, 1);

        current.look();

        assertThat(version(current)).endsWith(Models.bundled().version());
        assertThat(current.check().message()).contains("do not work");
    }

    @Test
    void aRunningStageChangesModelsBetweenTwoItemsWithoutLosingOrRepeatingOne() {
        var trained = ModelSets.variant("trained");
        try (var stage = log.stage(StageDefinition.of("classify", new ClassifyStep(current), Topics.ITEMS))) {
            stage.start();
            for (var i = 0; i < 300; i++) {
                log.write(Topics.ITEMS, "n" + i, Items.headline("Le marché numéro " + i));
                if (i == 150) {
                    publish(Classifier.RULES, trained, 1);
                    current.look();
                }
            }
            eventually(() -> log.records(Topics.VERDICTS).size() >= 300);
        }

        var verdicts = log.records(Topics.VERDICTS);
        assertThat(verdicts).extracting(Incoming::key).doesNotHaveDuplicates().hasSize(300);
        var versions = verdicts.stream()
                .map(record -> Objects.requireNonNull(record.value()).versions().model())
                .toList();
        assertThat(versions.getLast()).endsWith(trained.version());
        assertThat(versions.stream().distinct().toList()).hasSizeLessThanOrEqualTo(2);
        assertThat(versions)
                .isSortedAccordingTo((one, other) ->
                        Boolean.compare(one.endsWith(trained.version()), other.endsWith(trained.version())));
    }

    private CurrentClassifier open() {
        return new CurrentClassifier(Shared.GAZETTEER, Shared.LEXICON, models::all);
    }

    private void publish(String rules, Models set, int day) {
        var at = Instant.EPOCH.plus(Duration.ofDays(day));
        log.write(new ModelShelf(rules).publish(set, at, new Learnt(1, 1, 1, 0), List.of(), models.all()));
    }

    private static String version(CurrentClassifier current) {
        return current.get().versions().model();
    }

    private static void eventually(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
