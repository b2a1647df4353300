package vigie.classify.deployment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vigie.classify.deployment.StatusFeatures.Telling;
import vigie.classify.learn.Example;
import vigie.classify.learn.Models;
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

    /** Longer «sentences» are tables or broken text; a quote is cut there. */
    private static final int LONGEST_QUOTE = 600;

    /** A title is quoted only when the text never names the technology. */
    private static final double BODY = 20;

    /** A sure expression of a status counts three times a hint. */
    private static final double SURE = 3;

    private final Lexicon lexicon;
    private final StatusJudge statuses;

    public DeploymentFinder(Lexicon lexicon, Models models) {
        this.lexicon = lexicon;
        statuses = new StatusJudge(models);
    }

    public List<DeploymentTag> find(Reading reading, CueHits cues, List<TechnologyHit> hits, List<PlaceTag> places) {
        var main = places.stream().filter(tag -> tag.role() == Role.MAIN).toList();
        var signs = new StatusFeatures(reading, cues, lexicon, main);
        var tags = new ArrayList<DeploymentTag>();
        var byTechnology = byTechnology(hits);
        byTechnology.forEach((technology, ofOne) -> {
            if (main.isEmpty()) tags.add(tag(reading, cues, signs, technology, ofOne, null, main));
            for (var place : main) {
                if (byTechnology.size() == 1 || isToldOf(reading, place, ofOne, main))
                    tags.add(tag(reading, cues, signs, technology, ofOne, place, main));
            }
        });
        return List.copyOf(tags);
    }

    /**
     * One example for each pair of place and technology of which readers said how far it has come.
     *
     * @param status what they said of a place, empty for a text that names none, and a technology
     */
    public static List<Example> examples(
            Reading reading,
            CueHits cues,
            Lexicon lexicon,
            List<TechnologyHit> hits,
            List<PlaceTag> main,
            BiFunction<String, String, Optional<String>> status) {
        var signs = new StatusFeatures(reading, cues, lexicon, main);
        var examples = new ArrayList<Example>();
        byTechnology(hits).forEach((technology, ofOne) -> {
            if (main.isEmpty())
                status.apply("", technology.slug())
                        .map(said ->
                                new Example(said, signs.of(technology, ofOne, Telling.of(reading, ofOne, main, null))))
                        .ifPresent(examples::add);
            for (var place : main)
                status.apply(place.place().insee(), technology.slug())
                        .map(said ->
                                new Example(said, signs.of(technology, ofOne, Telling.of(reading, ofOne, main, place))))
                        .ifPresent(examples::add);
        });
        return examples;
    }

    private static Map<Technology, List<TechnologyHit>> byTechnology(List<TechnologyHit> hits) {
        Map<Technology, List<TechnologyHit>> byTechnology = new EnumMap<>(Technology.class);
        for (var hit : hits)
            if (!hit.negated())
                byTechnology
                        .computeIfAbsent(hit.technology(), t -> new ArrayList<>())
                        .add(hit);
        return byTechnology;
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
            StatusFeatures signs,
            Technology technology,
            List<TechnologyHit> hits,
            @Nullable PlaceTag place,
            List<PlaceTag> main) {
        var status = statuses.judge(signs.of(technology, hits, Telling.of(reading, hits, main, place)));
        return new DeploymentTag(
                place == null ? null : place.place().insee(),
                technology,
                status,
                quote(reading, cues, hits, place, status));
    }

    /** The sentence on the technology that tells most of the status, preferring the text to the title and one that names the place. */
    private String quote(
            Reading reading, CueHits cues, List<TechnologyHit> hits, @Nullable PlaceTag place, Status status) {
        Map<Integer, Double> worth = new HashMap<>();
        for (var hit : hits) {
            var sentence = reading.sentenceOf(hit.first());
            var strength = tells(status, cues, reading.firstWord(sentence), reading.firstWord(sentence + 1));
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

    /** How strongly a stretch of text tells a status. */
    private double tells(Status status, CueHits cues, int from, int to) {
        var told = lexicon.status(status);
        return SURE * cues.countDifferent(told.sure(), from, to) + cues.countDifferent(told.hint(), from, to);
    }

    private static String shortened(String sentence) {
        if (sentence.length() <= LONGEST_QUOTE) return sentence;
        var cut = Character.isHighSurrogate(sentence.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return sentence.substring(0, cut);
    }
}
