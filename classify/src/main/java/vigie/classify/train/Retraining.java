package vigie.classify.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vigie.classify.Classifier;
import vigie.classify.file.LabelledText;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.learn.Models;
import vigie.classify.lexicon.Lexicon;
import vigie.model.ModelRecord.Figure;
import vigie.model.ModelRecord.Learnt;

/**
 * Trains models on the program's examples and on what volunteers decided, measures them beside those in use, and says which are
 * better. Pure but for the time it takes: the same texts give the same answer. Thread-safe.
 *
 * <p>Two comparisons, neither on texts learnt from. On the decisions held back: the models in use against the new ones. On the
 * program's own articles: four fifths are learnt from and one fifth is measured, once without the decisions and once with them,
 * since the models that come with the program have seen all of these; and the same with another fifth. Then the rule:
 *
 * <ul>
 *   <li>with {@value #ENOUGH} decisions held back, the new ones are better when their mean there is not lower and one of the two
 *       means is higher, and when decisions cost at most {@value #TOLERATED} on the program's articles;
 *   <li>with fewer, when decisions cost nothing on the program's articles, and nothing on the few.
 * </ul>
 */
public final class Retraining {

    /** Fewer decisions held back say too little: one more or less right would be over three points. */
    static final int ENOUGH = 30;

    /** One point of F1: less than two careful readers differ by. */
    static final double TOLERATED = 0.01;

    private static final int FIFTHS = 5;

    /** All five would be more exact, and take minutes more for what decides nothing but a loss. */
    private static final int MEASURED_FIFTHS = 2;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Function<TrainingTexts, Models> trainer;
    private final TrainingTexts bundled;

    /**
     * @param trainer makes all models from texts
     * @param bundled the program's own examples
     */
    public Retraining(
            Gazetteer gazetteer, Lexicon lexicon, Function<TrainingTexts, Models> trainer, TrainingTexts bundled) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.trainer = trainer;
        this.bundled = bundled;
    }

    /** With the gazetteer, the lexicon and the examples of the program. */
    public static Retraining ofProgram(Gazetteer gazetteer, Lexicon lexicon) {
        return new Retraining(gazetteer, lexicon, new Training(gazetteer, lexicon)::train, TrainingTexts.bundled());
    }

    /**
     * What a training came to.
     *
     * @param isBetter whether the new models are to be used
     */
    public record Result(Models before, Models after, boolean isBetter, Learnt learnt, List<Figure> figures) {
        public Result {
            figures = List.copyOf(figures);
        }

        public boolean isUnchanged() {
            return before.version().equals(after.version());
        }

        /** The models to use from now on. */
        public Models better() {
            return isBetter ? after : before;
        }
    }

    public Result run(Models inUse, DecidedTexts decided) {
        var after = trainer.apply(bundled.and(decided.learnt()));
        var onDecisions = Scores.ofDecisions(classifier(inUse), classifier(after), decided.heldBack());
        var onBundled = crossValidated(decided.learnt());
        var figures = new ArrayList<>(onDecisions.figures("decisions"));
        figures.addAll(onBundled.figures("bundled"));
        var isBetter = !inUse.version().equals(after.version())
                && isBetter(onDecisions, onBundled, decided.heldBack().size());
        return new Result(inUse, after, isBetter, learnt(decided), figures);
    }

    /** The rule alone. */
    static boolean isBetter(Scores onDecisions, Scores onBundled, int heldBack) {
        if (onDecisions.gain() < 0) return false;
        return heldBack >= ENOUGH
                ? onBundled.gain() >= -TOLERATED && (onDecisions.gain() > 0 || onBundled.gain() > 0)
                : onBundled.gain() >= 0;
    }

    private Learnt learnt(DecidedTexts decided) {
        return new Learnt(
                bundled.sentences().size()
                        + bundled.snippets().size()
                        + bundled.examples().size(),
                decided.learnt().size(),
                decided.heldBack().size(),
                decided.missing());
    }

    private Scores crossValidated(List<LabelledText> decisions) {
        var scores = Scores.empty();
        if (decisions.isEmpty() || bundled.examples().isEmpty()) return scores;
        for (var fifth = 0; fifth < MEASURED_FIFTHS; fifth++) {
            if (Thread.currentThread().isInterrupted()) throw new IllegalStateException("told to stop while training");
            var seen = new ArrayList<LabelledText>();
            var measured = new ArrayList<LabelledText>();
            for (var i = 0; i < bundled.examples().size(); i++)
                (i % FIFTHS == fifth ? measured : seen).add(bundled.examples().get(i));
            var without = bundled.with(seen);
            scores.add(classifier(trainer.apply(without)), classifier(trainer.apply(without.and(decisions))), measured);
        }
        return scores;
    }

    private Classifier classifier(Models models) {
        return new Classifier(gazetteer, lexicon, models);
    }
}
