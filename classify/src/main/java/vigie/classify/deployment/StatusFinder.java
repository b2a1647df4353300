package vigie.classify.deployment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vigie.classify.lexicon.CueHits;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;
import vigie.model.Status;

/** Weighs what the sentences around a technology say about how far it has come. Thread-safe. */
final class StatusFinder {

    /** A sure expression counts three times a hint; more than three of a kind in a sentence say nothing new. */
    private static final double SURE = 3;

    private static final int MOST_OF_A_KIND = 3;

    /** Without any other sign a report speaks of something that is there. */
    private static final double DEPLOYED_PRIOR = 1;

    /** The rarer and later a state, the more a single sign of it means: a moratorium is told in one sentence. */
    private static final Map<Status, Double> TELLING = Map.of(
            Status.PLANNED,
            1.0,
            Status.VOTED,
            1.1,
            Status.TRIAL,
            1.2,
            Status.DEPLOYED,
            0.8,
            Status.EXTENDED,
            1.1,
            Status.SUSPENDED,
            1.3,
            Status.ABANDONED,
            1.5);

    private static final Set<String> NOT_FUTURE = Set.of(
            "camera",
            "opera",
            "operera",
            "sera",
            "era",
            "extra",
            "ultra",
            "infra",
            "libera",
            "riviera",
            "verra",
            "terra",
            "sierra",
            "contra",
            "madeira",
            "caldera",
            "etcetera",
            "chimera",
            "primera");

    private final Lexicon lexicon;

    StatusFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param weights how much each sentence of the text counts; 0 for those that say nothing of it */
    Status find(Reading reading, CueHits cues, Map<Integer, Double> weights) {
        var scores = new EnumMap<Status, Double>(Status.class);
        scores.put(Status.DEPLOYED, DEPLOYED_PRIOR);
        weights.forEach((sentence, weight) -> {
            var from = reading.firstWord(sentence);
            var to = reading.firstWord(sentence + 1);
            var future = isFuture(reading.words(), from, to);
            for (var status : TELLING.keySet()) {
                // A trial that is to come is a plan.
                var told = future && status == Status.TRIAL ? Status.PLANNED : status;
                scores.merge(told, weight * strength(status, cues, from, to), Double::sum);
            }
            if (future) scores.merge(Status.PLANNED, weight * 2, Double::sum);
        });
        return scores.entrySet().stream()
                .max(Map.Entry.<Status, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(Status.UNKNOWN);
    }

    /** How strongly a sentence tells anything about a state at all; the sentence to quote is the one that tells most. */
    double tells(Status status, CueHits cues, int from, int to) {
        return strength(status, cues, from, to);
    }

    private double strength(Status status, CueHits cues, int from, int to) {
        var words = lexicon.status(status);
        var sure = Math.min(MOST_OF_A_KIND, cues.countDifferent(words.sure(), from, to));
        var hints = Math.min(MOST_OF_A_KIND, cues.countDifferent(words.hint(), from, to));
        return TELLING.getOrDefault(status, 1.0) * (sure * SURE + hints);
    }

    /** «seront posées», «installera», «va équiper»: French marks the future at the end of the verb. */
    private static boolean isFuture(Words words, int from, int to) {
        for (var i = from; i < to; i++) {
            if (words.isCapital(i)) continue;
            var word = words.folded(i);
            if (word.equals("sera") || word.equals("seront")) return true;
            if ((word.endsWith("ront") || word.endsWith("era") || word.endsWith("ira"))
                    && word.length() > 5
                    && !NOT_FUTURE.contains(word)) return true;
            if ((word.equals("va") || word.equals("vont")) && i + 1 < to && isInfinitive(words.folded(i + 1)))
                return true;
        }
        return false;
    }

    private static boolean isInfinitive(String word) {
        return word.length() > 3 && (word.endsWith("er") || word.endsWith("ir") || word.endsWith("re"));
    }
}
