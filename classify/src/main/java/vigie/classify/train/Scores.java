package vigie.classify.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.classify.Classifier;
import vigie.classify.file.Evaluation;
import vigie.classify.file.LabelledText;
import vigie.model.ModelRecord.Figure;

/** How well two classifiers do on the same texts, measure by measure. Not thread-safe. */
final class Scores {

    private static final String RELEVANCE = "relevance";

    private final Map<String, List<Double>> before = new LinkedHashMap<>();
    private final Map<String, List<Double>> after = new LinkedHashMap<>();

    private Scores() {}

    static Scores empty() {
        return new Scores();
    }

    /** Of refused articles nothing is known but that; their communes and technologies are not measured. */
    static Scores ofDecisions(Classifier inUse, Classifier trained, List<LabelledText> decided) {
        var scores = new Scores();
        if (decided.isEmpty()) return scores;
        scores.add(scores.before, inUse, decided, Set.of(RELEVANCE));
        scores.add(scores.after, trained, decided, Set.of(RELEVANCE));
        var confirmed = decided.stream().filter(LabelledText::relevant).toList();
        scores.add(scores.before, inUse, confirmed, KNOWN_OF_CONFIRMED);
        scores.add(scores.after, trained, confirmed, KNOWN_OF_CONFIRMED);
        return scores;
    }

    private static final Set<String> KNOWN_OF_CONFIRMED =
            Set.of("main communes", "technologies", "commune × technology pairs");

    /** Measures both on more texts with all their labels; the figures become means. */
    void add(Classifier inUse, Classifier trained, List<LabelledText> texts) {
        add(before, inUse, texts, Set.of());
        add(after, trained, texts, Set.of());
    }

    /** By how much the second is better, on average over all measures; 0 where nothing was measured. */
    double gain() {
        return mean(after) - mean(before);
    }

    List<Figure> figures(String texts) {
        var measures = new LinkedHashSet<>(before.keySet());
        measures.retainAll(after.keySet());
        var figures = new ArrayList<Figure>();
        for (var measure : measures)
            figures.add(new Figure(
                    texts,
                    measure,
                    rounded(mean(before.getOrDefault(measure, List.of()))),
                    rounded(mean(after.getOrDefault(measure, List.of())))));
        return figures;
    }

    private void add(
            Map<String, List<Double>> side, Classifier classifier, List<LabelledText> texts, Set<String> only) {
        var evaluation = new Evaluation(classifier);
        texts.forEach(evaluation::measure);
        evaluation.figures().forEach((measure, value) -> {
            if (only.isEmpty() || only.contains(measure))
                side.computeIfAbsent(measure, _ -> new ArrayList<>()).add(value);
        });
    }

    private static double mean(Map<String, List<Double>> side) {
        return mean(side.values().stream().map(Scores::mean).toList());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
