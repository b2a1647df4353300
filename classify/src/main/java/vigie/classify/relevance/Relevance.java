package vigie.classify.relevance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigie.classify.learn.Example;
import vigie.classify.learn.LinearModel;
import vigie.classify.learn.Models;
import vigie.classify.lexicon.Context;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.relevance.RelevanceSigns.Sign;
import vigie.model.Evidence;

/**
 * How likely a text reports a deployment by or for a French public body, and why. Thread-safe.
 *
 * <p>A logistic regression learnt from labelled articles and volunteers' decisions: each sign found adds its weight, and the sum
 * becomes a probability. Signs of one kind are shown to the reviewer together, with the sum of their weights.
 */
public final class Relevance {

    /** At 0.5 a text is likelier worth a look than not. */
    public static final double THRESHOLD = 0.5;

    private static final String RELEVANT = "relevant";
    private static final String OTHER = "other";

    private static final int MOST_EVIDENCE = 12;

    /** Weights below this change no score that a reader would notice. */
    private static final double NOTABLE = 0.1;

    private final Lexicon lexicon;
    private final LinearModel model;

    public Relevance(Lexicon lexicon, Models models) {
        this.lexicon = lexicon;
        model = models.get(Models.RELEVANCE);
    }

    /**
     * How likely, and why.
     *
     * @param evidence the strongest first
     */
    public record Judgement(double score, List<Evidence> evidence, boolean isAbroad) {}

    public Judgement judge(Findings findings) {
        var signs = RelevanceSigns.of(findings, lexicon);
        var score = Math.round(1000 * model.probability(RelevanceSigns.features(signs), RELEVANT)) / 1000.0;
        return new Judgement(score, evidence(signs), isAbroad(findings));
    }

    /** One example of a text, of which readers said whether it reports a deployment. */
    public static Example example(Findings findings, Lexicon lexicon, boolean isRelevant) {
        var signs = RelevanceSigns.of(findings, lexicon);
        return new Example(isRelevant ? RELEVANT : OTHER, RelevanceSigns.features(signs));
    }

    private List<Evidence> evidence(List<Sign> signs) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (var sign : signs.stream().distinct().toList()) {
            var weight = model.weight(sign.name(), RELEVANT, OTHER);
            if (weight == 0) continue;
            var key = sign.code().equals(WORD) ? WORD + " " + sign.detail() : sign.code();
            weights.merge(key, weight, Double::sum);
            words.putIfAbsent(key, sign.words());
        }
        return weights.entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue()) >= NOTABLE)
                .map(entry -> new Evidence(
                        entry.getKey().startsWith(WORD) ? WORD : entry.getKey(),
                        words.getOrDefault(entry.getKey(), ""),
                        Math.round(100 * entry.getValue()) / 100.0))
                .sorted(Comparator.comparingDouble((Evidence one) -> -Math.abs(one.weight()))
                        .thenComparing(Evidence::code)
                        .thenComparing(Evidence::detail))
                .limit(MOST_EVIDENCE)
                .toList();
    }

    /** A single word of the text that speaks for or against. */
    private static final String WORD = "word";

    /** Foreign words, no French place at the centre. */
    private boolean isAbroad(Findings findings) {
        return findings.mainPlaces().isEmpty() && findings.cues().any(lexicon.context(Context.FOREIGN));
    }
}
