package vigie.classify.technology;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.classify.learn.Example;
import vigie.classify.learn.LinearModel;
import vigie.classify.learn.Models;
import vigie.classify.lexicon.CueHits;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.lexicon.TechnologyHit;
import vigie.classify.lexicon.TechnologyHit.Strength;
import vigie.classify.text.Reading;
import vigie.model.Technology;

/**
 * Decides which technologies a text reports on, of those whose words stand in it: cameras that only carry an algorithm, a court's
 * exhibit or a shop's camera do not make a report of public cameras. Learnt from labelled articles. Thread-safe.
 */
public final class TechnologyJudge {

    private static final String REPORTED = "reported";
    private static final String NOT = "not";

    /** Likelier reported on than not. */
    private static final double ENOUGH = 0.5;

    private final Lexicon lexicon;
    private final LinearModel model;

    public TechnologyJudge(Lexicon lexicon, Models models) {
        this.lexicon = lexicon;
        model = models.get(Models.TECHNOLOGY);
    }

    /** The hits of the technologies that are reported on; where plain words name one, only those. */
    public List<TechnologyHit> judge(Reading reading, CueHits cues, List<TechnologyHit> hits) {
        var byTechnology = byTechnology(hits);
        var signs = new TechnologyFeatures(reading, cues, lexicon, byTechnology);
        var kept = new ArrayList<TechnologyHit>();
        byTechnology.forEach((technology, ofOne) -> {
            if (model.probability(signs.of(technology), REPORTED) >= ENOUGH) kept.addAll(plainest(ofOne));
        });
        kept.sort((a, b) -> a.first() != b.first()
                ? Integer.compare(a.first(), b.first())
                : a.technology().compareTo(b.technology()));
        return List.copyOf(kept);
    }

    private static List<TechnologyHit> plainest(List<TechnologyHit> hits) {
        var plain = hits.stream().filter(TechnologyHit::isPlain).toList();
        return plain.stream().anyMatch(hit -> !hit.negated()) ? plain : hits;
    }

    /** One example for each technology whose words stand in the text, of which readers said whether it is reported on. */
    public static List<Example> examples(
            Reading reading, CueHits cues, Lexicon lexicon, List<TechnologyHit> hits, Set<String> reported) {
        var byTechnology = byTechnology(hits);
        var signs = new TechnologyFeatures(reading, cues, lexicon, byTechnology);
        return byTechnology.keySet().stream()
                .map(technology ->
                        new Example(reported.contains(technology.slug()) ? REPORTED : NOT, signs.of(technology)))
                .toList();
    }

    /** Words that only support another technology of the text are no sign of their own: by definition it is not reported on. */
    private static Map<Technology, List<TechnologyHit>> byTechnology(List<TechnologyHit> hits) {
        Map<Technology, List<TechnologyHit>> byTechnology = new EnumMap<>(Technology.class);
        for (var hit : hits)
            byTechnology
                    .computeIfAbsent(hit.technology(), t -> new ArrayList<>())
                    .add(hit);
        byTechnology.values().removeIf(TechnologyJudge::isSupport);
        return byTechnology;
    }

    private static boolean isSupport(List<TechnologyHit> hits) {
        return hits.stream().anyMatch(hit -> hit.strength() == Strength.SUPPORT)
                && hits.stream().noneMatch(hit -> hit.isPlain() && !hit.negated());
    }
}
