package vigie.classify.train;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.classify.Classifier;
import vigie.classify.learn.Models;
import vigie.classify.shelf.ModelShelf;
import vigie.classify.shelf.ModelShelf.Found;
import vigie.classify.train.Retraining.Result;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.ModelRecord;
import vigie.model.ModelRecord.LastTraining;
import vigie.model.ModelRecord.Learnt;
import vigie.model.ModelRecord.Outcome;
import vigie.stream.EventLog;
import vigie.stream.NeighbourDownException;
import vigie.stream.Outgoing;
import vigie.stream.Topics;

/**
 * Trains on what stands in the log, and writes there what it came to: the new models when they are better, and in any case that a
 * training took place. Thread-safe as long as one training runs at a time.
 */
public final class TrainingService {

    private static final Logger log = LoggerFactory.getLogger(TrainingService.class);

    private final EventLog events;
    private final Supplier<Collection<StoryDecided>> decisions;
    private final Supplier<Map<String, ModelRecord>> records;
    private final Supplier<Retraining> retraining;
    private final ModelShelf shelf = new ModelShelf(Classifier.RULES);

    /**
     * @param decisions those in force
     * @param records what stands in {@code vigie.models}
     * @param retraining asked for only when a training is due, since its examples take memory
     */
    public TrainingService(
            EventLog events,
            Supplier<Collection<StoryDecided>> decisions,
            Supplier<Map<String, ModelRecord>> records,
            Supplier<Retraining> retraining) {
        this.events = events;
        this.decisions = decisions;
        this.records = records;
        this.retraining = retraining;
    }

    /** Trains and compares; writes nothing. */
    public Result train() {
        var inUse = shelf.findNewest(records.get()).map(Found.Whole::models).orElseGet(Models::bundled);
        return retraining.get().run(inUse, decided());
    }

    /** Writes what a training came to. */
    public void publish(Result result, Instant now) {
        if (result.isBetter())
            events.write(shelf.publish(result.after(), now, result.learnt(), result.figures(), records.get()));
        remember(new LastTraining(
                now, outcome(result), result.better().version(), result.learnt(), result.figures(), ""));
    }

    /**
     * Trains when it is time and there is enough new to learn.
     *
     * @param every how long after the last training
     * @param atLeast how many decisions must have come since
     */
    public void tick(Instant now, Duration every, int atLeast) {
        if (!isDue(
                shelf.findLastTraining(records.get()).map(LastTraining::at).orElse(Instant.MIN), now, every, atLeast))
            return;
        try {
            publish(train(), now);
        } catch (NeighbourDownException e) {
            throw e; // tried again as soon as it answers
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) throw e; // Vigie stops
            log.atError().setCause(e).log("training failed");
            remember(new LastTraining(
                    now, Outcome.FAILED, "", new Learnt(0, 0, 0, 0), List.of(), String.valueOf(e.getMessage())));
        }
    }

    private boolean isDue(Instant last, Instant now, Duration every, int atLeast) {
        if (last.isAfter(Instant.MIN) && last.plus(every).isAfter(now)) return false;
        return decisions.get().stream()
                        .filter(decided -> decided.at().isAfter(last))
                        .limit(atLeast)
                        .count()
                >= atLeast;
    }

    /** The articles are read once past, so that only those decided on take memory. */
    private DecidedTexts decided() {
        var inForce = decisions.get();
        var wanted = DecidedTexts.articles(inForce);
        if (wanted.isEmpty()) return DecidedTexts.NONE;
        var items = new HashMap<ItemId, Item>();
        events.scan(Topics.ITEMS, record -> {
            var id = new ItemId(record.key());
            if (!wanted.contains(id)) return;
            var item = record.value();
            if (item == null) items.remove(id);
            else items.put(id, item);
        });
        return DecidedTexts.of(inForce, items::get);
    }

    private void remember(LastTraining training) {
        events.write(List.of(new Outgoing<ModelRecord>(Topics.MODELS, ModelRecord.LAST_TRAINING, training)));
        log.atInfo()
                .addKeyValue("outcome", training.outcome())
                .addKeyValue("models", training.version())
                .addKeyValue("decisions", training.learnt().decisions())
                .addKeyValue("held back", training.learnt().heldBack())
                .log("training ended");
    }

    private static Outcome outcome(Result result) {
        if (result.isUnchanged()) return Outcome.UNCHANGED;
        return result.isBetter() ? Outcome.PUBLISHED : Outcome.KEPT;
    }
}
