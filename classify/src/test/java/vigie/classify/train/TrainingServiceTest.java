package vigie.classify.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigie.classify.train.Decided.cameras;
import static vigie.classify.train.Decided.cinema;
import static vigie.classify.train.Decided.confirmed;
import static vigie.classify.train.Decided.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vigie.classify.Classifier;
import vigie.classify.Items;
import vigie.classify.ModelSets;
import vigie.classify.Shared;
import vigie.classify.learn.Models;
import vigie.classify.shelf.CurrentClassifier;
import vigie.classify.shelf.ModelShelf;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Item;
import vigie.model.ModelRecord;
import vigie.model.ModelRecord.LastTraining;
import vigie.model.ModelRecord.Outcome;
import vigie.stream.NeighbourDownException;
import vigie.stream.Outgoing;
import vigie.stream.Table;
import vigie.stream.Topics;
import vigie.stream.memory.MemoryEventLog;

class TrainingServiceTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant LATER = Items.AUTUMN.plus(Duration.ofDays(1));

    private final MemoryEventLog log = new MemoryEventLog(() -> Items.AUTUMN);
    private final Table<ModelRecord> models = log.table(Topics.MODELS);
    private final List<StoryDecided> decisions = new ArrayList<>();
    private final AtomicInteger trainings = new AtomicInteger();

    @Test
    void learnsFromTheArticlesInTheLogAndCountsThoseThatAreGone() {
        decide(confirmed(cameras(3)), cameras(3));
        decide(refused(cinema(3)), cinema(3));
        decide(confirmed(cameras(4)), cameras(4));
        log.write(List.of(new Outgoing<>(Topics.ITEMS, cameras(4).id().value(), null)));

        var result = service(_ -> ModelSets.variant("new")).train();

        assertThat(result.learnt().decisions() + result.learnt().heldBack()).isEqualTo(2);
        assertThat(result.learnt().missing()).isEqualTo(1);
        assertThat(log.records(Topics.MODELS))
                .as("training alone writes nothing")
                .isEmpty();
    }

    @Test
    void aPublishedSetIsTakenIntoUseByARunningClassifier() {
        decide(confirmed(cameras(3)), cameras(3));
        var current = new CurrentClassifier(Shared.GAZETTEER, Shared.LEXICON, models::all);
        var service = service(_ -> ModelSets.variant("new"));

        service.publish(service.train(), LATER);
        current.look();

        assertThat(current.get().versions().model())
                .isEqualTo(Classifier.RULES + "-" + ModelSets.variant("new").version());
        assertThat(last().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(last().version()).isEqualTo(ModelSets.variant("new").version());
    }

    @Test
    void whatIsNotBetterIsRememberedAndNotPublished() {
        decide(confirmed(cameras(3)), cameras(3));
        var service = service(_ -> Models.bundled());

        service.publish(service.train(), LATER);

        assertThat(new ModelShelf(Classifier.RULES).list(models.all())).isEmpty();
        assertThat(last().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void waitsForEnoughNewDecisionsAndThenForTheNextPeriod() {
        var service = service(_ -> ModelSets.variant("new"));
        decide(confirmed(cameras(3)), cameras(3));
        service.tick(LATER, WEEK, 2);
        assertThat(trainings).hasValue(0);

        decide(refused(cinema(3)), cinema(3));
        service.tick(LATER, WEEK, 2);
        var once = trainings.get();
        assertThat(once).isPositive();

        service.tick(LATER.plus(WEEK).minusSeconds(1), WEEK, 2);
        service.tick(LATER.plus(WEEK), WEEK, 2);
        assertThat(trainings).as("nothing was decided since").hasValue(once);
    }

    @Test
    void aTrainingThatFailsIsToldAndNotTriedAgainAtOnce() {
        decide(confirmed(cameras(3)), cameras(3));
        var service = service(_ -> {
            throw new IllegalArgumentException("too few examples");
        });

        service.tick(LATER, WEEK, 1);
        service.tick(LATER.plusSeconds(60), WEEK, 1);

        assertThat(trainings).hasValue(1);
        assertThat(last().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(last().reason()).contains("too few examples");
    }

    @Test
    void anOutageIsNoFailureAndTriedAgain() {
        decide(confirmed(cameras(3)), cameras(3));
        var service = service(_ -> {
            throw new NeighbourDownException("no answer", new IllegalStateException());
        });

        assertThatThrownBy(() -> service.tick(LATER, WEEK, 1)).isInstanceOf(NeighbourDownException.class);

        assertThat(log.records(Topics.MODELS)).isEmpty();
    }

    private void decide(StoryDecided decision, Item item) {
        log.write(Topics.ITEMS, item.id().value(), item);
        decisions.add(decision);
    }

    private TrainingService service(Function<TrainingTexts, Models> trainer) {
        Function<TrainingTexts, Models> counted = texts -> {
            trainings.incrementAndGet();
            return trainer.apply(texts);
        };
        var retraining = new Retraining(
                Shared.GAZETTEER, Shared.LEXICON, counted, new TrainingTexts(List.of(), List.of(), List.of()));
        return new TrainingService(log, () -> decisions, models::all, () -> retraining);
    }

    private LastTraining last() {
        return new ModelShelf(Classifier.RULES).findLastTraining(models.all()).orElseThrow();
    }
}
