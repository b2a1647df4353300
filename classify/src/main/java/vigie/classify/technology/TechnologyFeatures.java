package vigie.classify.technology;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.classify.learn.Features;
import vigie.classify.lexicon.Context;
import vigie.classify.lexicon.CueHits;
import vigie.classify.lexicon.CueSet;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.lexicon.TechnologyHit;
import vigie.classify.lexicon.TechnologyHit.Strength;
import vigie.classify.text.Reading;
import vigie.model.Technology;

/**
 * Lists the signs that tell whether a text reports on a technology or only uses its words: how plainly it is named, where, how
 * often, with which other technologies, and in what company. For one text.
 */
final class TechnologyFeatures {

    private static final Set<Technology> AERIAL = Set.of(Technology.DRONES, Technology.HELICOPTERES);

    private final Reading reading;
    private final CueHits cues;
    private final Lexicon lexicon;
    private final Map<Technology, List<TechnologyHit>> hits;
    private final Map<Technology, Strength> best = new EnumMap<>(Technology.class);

    TechnologyFeatures(Reading reading, CueHits cues, Lexicon lexicon, Map<Technology, List<TechnologyHit>> hits) {
        this.reading = reading;
        this.cues = cues;
        this.lexicon = lexicon;
        this.hits = hits;
        hits.forEach((technology, ofOne) -> ofOne.stream()
                .filter(hit -> !hit.negated())
                .map(TechnologyHit::strength)
                .min(Strength::compareTo)
                .ifPresent(strength -> best.put(technology, strength)));
    }

    /** The signs of one technology of the text. */
    Features of(Technology technology) {
        var signs = new Features();
        var ofOne = hits.getOrDefault(technology, List.of());
        var affirmed = ofOne.stream().filter(hit -> !hit.negated()).toList();
        var slug = technology.slug();
        var strength = best.containsKey(technology) ? best.get(technology).name() : "NEGATED";
        signs.add("best " + strength);
        signs.add("best " + strength + "|" + slug);
        signs.add("is " + slug);
        signs.addIf(affirmed.size() < ofOne.size(), "negated too");
        ofPlaces(affirmed, slug, strength, signs);
        for (var hit : affirmed) ofWords(hit, slug, signs);
        ofOthers(technology, strength, signs);
        ofRank(technology, affirmed, strength, signs);
        ofContexts(technology, strength, affirmed, signs);
        return signs;
    }

    private void ofPlaces(List<TechnologyHit> affirmed, String slug, String strength, Features signs) {
        for (var one : Strength.values()) {
            var times = affirmed.stream().filter(hit -> hit.strength() == one).count();
            if (times > 0) signs.add(one + " times " + Math.min(times, 4));
        }
        var inTitle = affirmed.stream().anyMatch(hit -> reading.isInTitle(hit.first()));
        signs.addIf(inTitle, "title");
        signs.addIf(inTitle, "title " + strength);
        signs.addIf(inTitle, "title|" + slug);
        var sentences = affirmed.stream()
                .map(hit -> reading.sentenceOf(hit.first()))
                .distinct()
                .count();
        signs.add("sentences " + Math.min(sentences, 4));
        var isFirst = affirmed.stream().anyMatch(hit -> reading.sentenceOf(hit.first()) <= 2);
        signs.addIf(isFirst, "early");
        signs.addIf(sentences == 1 && !inTitle && reading.sentences().size() > 6, "once in a longer text");
        signs.addIf(sentences == 1 && !inTitle && reading.sentences().size() > 6, "once in a longer text|" + slug);
    }

    private void ofWords(TechnologyHit hit, String slug, Features signs) {
        var words = reading.words();
        var expression = new StringBuilder();
        for (var i = hit.first(); i <= hit.last(); i++) expression.append(' ').append(stem(words.folded(i)));
        signs.add("words" + expression + "|" + slug);
        signs.add("words" + expression + "|" + slug + " " + hit.strength());
        var before = hit.first() > 0 && words.gapBefore(hit.first()).joins() ? words.folded(hit.first() - 1) : "";
        var that = hit.first() > 1 && words.gapBefore(hit.first() - 1).joins() ? words.folded(hit.first() - 2) : "";
        signs.add("left " + that + " " + before);
        signs.addIf(!that.isEmpty(), "left " + stem(that));
        var after =
                hit.last() + 1 < words.size() && words.gapAfter(hit.last()).joins() ? words.folded(hit.last() + 1) : "";
        signs.addIf(
                !after.isEmpty(), "right " + stem(after) + "|" + (hit.technology() == Technology.VIDEOSURVEILLANCE));
    }

    private static String stem(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private void ofOthers(Technology technology, String strength, Features signs) {
        best.forEach((other, otherStrength) -> {
            if (other == technology) return;
            var plain = otherStrength.compareTo(Strength.LIKELY) <= 0;
            if (!plain) return;
            signs.add("with " + other.slug() + "|" + technology.slug());
            signs.add("with " + otherStrength + "|" + strength);
            signs.addIf(
                    otherStrength == Strength.SURE,
                    "with sure " + other.slug() + "|" + technology.slug() + " " + strength);
        });
        signs.addIf(best.size() == 1, "alone " + strength);
    }

    /** Whether the text is mainly about another technology, and mentions this one beside it. */
    private void ofRank(Technology technology, List<TechnologyHit> affirmed, String strength, Features signs) {
        var mine = plain(affirmed);
        var others = 0;
        var anotherInTitle = false;
        for (var entry : hits.entrySet()) {
            if (entry.getKey() == technology) continue;
            others = Math.max(others, plain(entry.getValue()));
            anotherInTitle |= entry.getValue().stream()
                    .anyMatch(hit -> hit.isPlain() && !hit.negated() && reading.isInTitle(hit.first()));
        }
        var inTitle = affirmed.stream().anyMatch(hit -> reading.isInTitle(hit.first()));
        var rank = others == 0
                ? "alone"
                : mine >= others ? "first" : mine * 2 >= others ? "second" : mine * 4 >= others ? "minor" : "tiny";
        signs.add("rank " + rank);
        signs.add("rank " + rank + "|" + strength);
        signs.add("rank " + rank + "|" + technology.slug());
        signs.addIf(anotherInTitle && !inTitle, "another in title");
        signs.addIf(anotherInTitle && !inTitle, "another in title|" + rank);
        signs.addIf(anotherInTitle && !inTitle, "another in title|" + technology.slug());
        if (others == 0 || affirmed.isEmpty()) return;
        var sentence = reading.sentenceOf(affirmed.getFirst().first());
        signs.addIf(
                affirmed.size() == 1
                        && hits.entrySet().stream()
                                .anyMatch(entry -> entry.getKey() != technology
                                        && entry.getValue().stream()
                                                .anyMatch(hit ->
                                                        hit.isPlain() && reading.sentenceOf(hit.first()) == sentence)),
                "once, in a sentence on another");
    }

    private static int plain(List<TechnologyHit> hits) {
        return (int)
                hits.stream().filter(hit -> hit.isPlain() && !hit.negated()).count();
    }

    private void ofContexts(Technology technology, String strength, List<TechnologyHit> affirmed, Features signs) {
        var group = AERIAL.contains(technology) ? "aerial" : "ground";
        for (var context : Context.values()) {
            var different = cues.countDifferent(lexicon.context(context));
            if (different == 0) continue;
            signs.add(context + "|" + group);
            signs.addIf(different > 2, context + " much|" + group);
            signs.add(context + "|" + technology.slug() + " " + strength);
        }
        var actor = near(affirmed, lexicon.actors());
        var action = near(affirmed, lexicon.actions());
        signs.add("actor near " + actor + "|" + group);
        signs.add("action near " + action);
        signs.add("actor and action near " + (actor && action) + " " + strength);
    }

    private boolean near(List<TechnologyHit> affirmed, CueSet set) {
        return affirmed.stream().anyMatch(hit -> {
            var sentence = reading.sentenceOf(hit.first());
            return cues.any(set, reading.firstWord(sentence - 1), reading.firstWord(sentence + 2));
        });
    }
}
