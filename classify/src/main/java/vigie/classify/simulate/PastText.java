package vigie.classify.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vigie.classify.Classifier.Analysis;
import vigie.classify.learn.Features;
import vigie.classify.relevance.Findings;
import vigie.model.PlaceTag;

/**
 * A text of the history as the simulation keeps it: what the classifier thought of it, the signs to learn from, and the truth.
 *
 * @param chance logarithm of the odds that it is relevant, as the classifier says
 */
record PastText(double chance, List<String> signs, boolean relevant) {

    PastText {
        signs = List.copyOf(signs);
    }

    /** Words after so many say little about what a text is about. */
    private static final int WORDS = 400;

    private static final int SHORTEST = 4;

    /** Beyond this a score is as sure as any. */
    private static final double SUREST = 6;

    /** @param names every sign seen so far, so that equal ones take memory once */
    static PastText of(Analysis analysis, boolean relevant, Map<String, String> names) {
        var signs = new LinkedHashSet<String>();
        var findings = analysis.findings();
        analysis.technologies()
                .forEach(tag -> signs.add("technology " + tag.technology().slug()));
        if (findings.mainPlaces().isEmpty()) signs.add("no place");
        if (findings.places().stream().anyMatch(tag -> tag.role() == PlaceTag.Role.MENTIONED)) signs.add("mentions");
        if (findings.home().isOwnSite()) signs.add("own site");
        if (!findings.vendors().isEmpty()) signs.add("vendor");
        if (findings.cameraCount() != null) signs.add("cameras counted");
        signs.add("score " + Math.round(analysis.score() * 10));
        words(findings, signs);
        List<String> kept = new ArrayList<>(signs.size());
        for (var sign : signs) {
            var known = names.putIfAbsent(sign, sign);
            kept.add(known == null ? sign : known);
        }
        return new PastText(odds(analysis.score()), kept, relevant);
    }

    Features features() {
        var features = new Features();
        for (var sign : signs) features.add(sign);
        return features;
    }

    private static void words(Findings findings, LinkedHashSet<String> signs) {
        var reading = findings.reading();
        var words = reading.words();
        for (var i = 0; i < Math.min(WORDS, words.size()); i++) {
            var word = words.folded(i);
            if (word.length() < SHORTEST) continue;
            signs.add(word);
            if (reading.isInTitle(i)) signs.add("title " + word);
        }
    }

    private static double odds(double score) {
        return Math.clamp(Math.log(score / (1 - score)), -SUREST, SUREST);
    }
}
