package vigie.classify.deployment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.classify.lexicon.CueHits;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.lexicon.TechnologyHit;
import vigie.classify.text.Reading;
import vigie.model.DeploymentTag;
import vigie.model.PlaceTag;
import vigie.model.PlaceTag.Role;
import vigie.model.Status;
import vigie.model.Technology;

/** Says which technology is how far in which main place, with the sentence that says so. Thread-safe. */
public final class DeploymentFinder {

    /** A sentence next to the one that names the technology often tells the rest of it. */
    private static final double NEIGHBOUR = 0.5;

    private static final double TITLE = 1.4;

    /** Where several places are told apart, sentences that name this one count more. */
    private static final double NAMES_PLACE = 1.6;

    /** Longer «sentences» are tables or broken text; a quote is cut there. */
    private static final int LONGEST_QUOTE = 600;

    /** A title is quoted only when the text never names the technology. */
    private static final double BODY = 20;

    private final StatusFinder statuses;

    public DeploymentFinder(Lexicon lexicon) {
        statuses = new StatusFinder(lexicon);
    }

    public List<DeploymentTag> find(Reading reading, CueHits cues, List<TechnologyHit> hits, List<PlaceTag> places) {
        Map<Technology, List<TechnologyHit>> byTechnology = new EnumMap<>(Technology.class);
        for (var hit : hits)
            if (!hit.negated())
                byTechnology
                        .computeIfAbsent(hit.technology(), t -> new ArrayList<>())
                        .add(hit);
        var main = places.stream().filter(tag -> tag.role() == Role.MAIN).toList();
        var tags = new ArrayList<DeploymentTag>();
        byTechnology.forEach((technology, ofOne) -> {
            if (main.isEmpty()) tags.add(tag(reading, cues, technology, ofOne, null, false));
            for (var place : main) {
                if (byTechnology.size() == 1 || isToldOf(reading, place, ofOne, main))
                    tags.add(tag(reading, cues, technology, ofOne, place, main.size() > 1));
            }
        });
        return List.copyOf(tags);
    }

    /** With several places and technologies, a place is told to have a technology when a sentence on it, or one beside it, or the title names it. */
    private static boolean isToldOf(Reading reading, PlaceTag place, List<TechnologyHit> hits, List<PlaceTag> main) {
        if (main.size() == 1 || place.spans().isEmpty()) return true;
        for (var span : place.spans()) {
            if (span.from() < reading.titleEnd()) return true;
            var sentence = reading.sentences().at(span.from());
            for (var hit : hits) if (Math.abs(reading.sentenceOf(hit.first()) - sentence) <= 1) return true;
        }
        return false;
    }

    private DeploymentTag tag(
            Reading reading,
            CueHits cues,
            Technology technology,
            List<TechnologyHit> hits,
            @Nullable PlaceTag place,
            boolean several) {
        var weights = weights(reading, hits, place, several);
        var status = statuses.find(reading, cues, weights);
        return new DeploymentTag(
                place == null ? null : place.place().insee(),
                technology,
                status,
                quote(reading, cues, hits, place, status));
    }

    private static Map<Integer, Double> weights(
            Reading reading, List<TechnologyHit> hits, @Nullable PlaceTag place, boolean several) {
        Map<Integer, Double> weights = new LinkedHashMap<>();
        for (var hit : hits) {
            var sentence = reading.sentenceOf(hit.first());
            weights.put(sentence, reading.isInTitle(hit.first()) ? TITLE : 1.0);
            if (sentence > 0) weights.putIfAbsent(sentence - 1, NEIGHBOUR);
            if (sentence + 1 < reading.sentences().size()) weights.putIfAbsent(sentence + 1, NEIGHBOUR);
        }
        if (several && place != null) {
            for (var span : place.spans())
                weights.computeIfPresent(reading.sentences().at(span.from()), (s, weight) -> weight * NAMES_PLACE);
        }
        return weights;
    }

    /** The sentence on the technology that tells most of the status, preferring the text to the title and one that names the place. */
    private String quote(
            Reading reading, CueHits cues, List<TechnologyHit> hits, @Nullable PlaceTag place, Status status) {
        Map<Integer, Double> worth = new HashMap<>();
        for (var hit : hits) {
            var sentence = reading.sentenceOf(hit.first());
            var strength = statuses.tells(status, cues, reading.firstWord(sentence), reading.firstWord(sentence + 1));
            worth.put(sentence, strength + (reading.isInTitle(hit.first()) ? 0 : BODY) - sentence * 0.01);
        }
        if (place != null)
            for (var span : place.spans())
                worth.computeIfPresent(reading.sentences().at(span.from()), (s, w) -> w + 2);
        var best = worth.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return best.map(entry -> shortened(reading.sentenceText(entry.getKey())))
                .orElse("");
    }

    private static String shortened(String sentence) {
        if (sentence.length() <= LONGEST_QUOTE) return sentence;
        var cut = Character.isHighSurrogate(sentence.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return sentence.substring(0, cut);
    }
}
