package vigie.classify.shelf;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.classify.Classifier;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.learn.Models;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.shelf.ModelShelf.Found;
import vigie.model.ModelRecord;
import vigie.model.ModelRecord.Manifest;
import vigie.stream.health.Check;

/**
 * The classifier in use: with the newest models of the log, else with those of the program. Thread-safe: {@link #look} prepares a
 * new one aside, {@link #get} hands out the present one, so that whoever judges changes between two records.
 */
public final class CurrentClassifier implements Supplier<Classifier> {

    private static final Logger log = LoggerFactory.getLogger(CurrentClassifier.class);

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Supplier<Map<String, ModelRecord>> records;
    private final ModelShelf shelf = new ModelShelf(Classifier.RULES);

    /** The classifier with its models, so that both change at once. */
    private record InUse(Classifier classifier, Models models) {}

    private volatile InUse inUse;
    private volatile Check check = Check.up("models");
    private List<Manifest> looked = List.of();

    /** @param records what stands in {@code vigie.models}, asked at every look */
    public CurrentClassifier(Gazetteer gazetteer, Lexicon lexicon, Supplier<Map<String, ModelRecord>> records) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.records = records;
        inUse = with(Models.bundled());
        look();
    }

    @Override
    public Classifier get() {
        return inUse.classifier();
    }

    public Models models() {
        return inUse.models();
    }

    /** Whether the newest models are in use; a sentence where they were refused. */
    public Check check() {
        return check;
    }

    /** Takes newer models into use, if there are any. */
    public synchronized void look() {
        var now = records.get();
        var manifests = now.values().stream()
                .<Manifest>mapMulti((record, out) -> {
                    if (record instanceof Manifest manifest) out.accept(manifest);
                })
                .toList();
        if (manifests.equals(looked)) return;
        looked = manifests;
        take(shelf.list(now));
    }

    private void take(List<Found> sets) {
        var problem = "";
        for (var set : sets) {
            var refused = use(set);
            if (refused.isEmpty()) {
                check = problem.isEmpty() ? Check.up("models") : refusal(problem);
                return;
            }
            log.atWarn()
                    .addKeyValue("models", set.manifest().version())
                    .addKeyValue("error", refused)
                    .log("models refused");
            if (problem.isEmpty()) problem = refused;
        }
        swap(Models.bundled());
        check = problem.isEmpty() ? Check.up("models") : refusal(problem);
    }

    /** Nothing is down: older models judge on. After a change of the rules this is so until the next training. */
    private Check refusal(String problem) {
        var sentence = problem + "; the models " + inUse.models().version() + " are used";
        return new Check("models", Check.State.UP, sentence);
    }

    /** Why the set cannot be used; empty when it now is. */
    private String use(Found set) {
        return switch (set) {
            case Found.Refused refused -> refused.reason();
            case Found.Whole whole -> {
                try {
                    swap(whole.models());
                    yield "";
                } catch (RuntimeException e) {
                    yield "the models " + whole.manifest().version() + " do not work: " + e.getMessage();
                }
            }
        };
    }

    private void swap(Models models) {
        if (inUse.models().version().equals(models.version())) return;
        var next = with(models);
        next.classifier().analyse(Trial.ITEM);
        inUse = next;
        log.atInfo().addKeyValue("models", next.classifier().versions().model()).log("models in use");
    }

    private InUse with(Models models) {
        return new InUse(new Classifier(gazetteer, lexicon, models), models);
    }
}
