package vigie.classify.relevance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import vigie.classify.learn.Features;
import vigie.classify.lexicon.Context;
import vigie.classify.lexicon.CueSet;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.lexicon.TechnologyHit;
import vigie.classify.text.Words;
import vigie.model.Place;
import vigie.model.Technology;

/**
 * Lists what in a text speaks for or against a report of surveillance by a French public body. Each sign has a code the interface
 * can explain and the words it was read from. For one text.
 */
final class RelevanceSigns {

    /** A text this long that names a technology once, in passing, is about something else. */
    private static final int LONG_TEXT = 180;

    private static final Set<Technology> AERIAL = Set.of(Technology.DRONES, Technology.HELICOPTERES);

    /**
     * One sign.
     *
     * @param code what the interface explains
     * @param detail what the model tells apart within the code; empty where nothing
     * @param words as they stand in the text; empty where there are none
     */
    record Sign(String code, String detail, String words) {

        String name() {
            return detail.isEmpty() ? code : code + " " + detail;
        }
    }

    private final Findings findings;
    private final Lexicon lexicon;
    private final List<TechnologyHit> hits;
    private final boolean isAerial;
    private final boolean isPlaced;
    private final List<Sign> signs = new ArrayList<>();

    private RelevanceSigns(Findings findings, Lexicon lexicon) {
        this.findings = findings;
        this.lexicon = lexicon;
        hits = findings.affirmed();
        isAerial = hits.stream().allMatch(hit -> AERIAL.contains(hit.technology()));
        isPlaced = !findings.mainPlaces().isEmpty();
    }

    static List<Sign> of(Findings findings, Lexicon lexicon) {
        var all = new RelevanceSigns(findings, lexicon);
        all.ofTechnology();
        all.ofPlace();
        all.ofAction();
        all.ofContexts();
        all.ofWords();
        return all.signs;
    }

    static Features features(List<Sign> signs) {
        var features = new Features().add("always");
        for (var sign : signs) features.add(sign.name());
        return features;
    }

    private void add(String code, String detail, String words) {
        signs.add(new Sign(code, detail, words));
    }

    private void ofTechnology() {
        var reading = findings.reading();
        first(hit -> reading.isInTitle(hit.first()), "technology-in-title", true);
        first(TechnologyHit::isSure, "technology-named", true);
        if (hits.stream().noneMatch(TechnologyHit::isSure)) first(hit -> true, "technology-by-context", true);
        if (hits.size() > 2) add("technology-repeated", "", String.valueOf(hits.size()));
        var several = hits.stream().map(TechnologyHit::technology).distinct().count();
        if (several > 1) add("technology-repeated", "several", String.valueOf(several));
        var inPassing = hits.size() == 1
                && reading.words().size() > LONG_TEXT
                && !reading.isInTitle(hits.getFirst().first());
        if (inPassing) add("technology-in-passing", "", words(hits.getFirst()));
    }

    private void first(Predicate<TechnologyHit> which, String code, boolean bySlug) {
        hits.stream().filter(which).findFirst().ifPresent(hit -> {
            add(code, "", words(hit));
            if (bySlug) add(code, isAerial ? "aerial" : hit.technology().slug(), words(hit));
        });
    }

    private void ofPlace() {
        var main = findings.mainPlaces();
        if (main.isEmpty()) {
            add("no-place", "", "");
            add("no-place", findings.places().isEmpty() ? "none named" : "some named", "");
            return;
        }
        var place = main.getFirst().place();
        add("place-found", "", place.name());
        add("place-found", place.kind() == Place.Kind.COMMUNE ? "commune" : "larger", place.name());
        if (main.size() > 2) add("place-found", "several", place.name());
        if (findings.home().isOwnSite()) add("own-site", "", place.name());
        var together = main.stream()
                .flatMap(tag -> tag.spans().stream())
                .anyMatch(span -> isTelling(findings.reading().sentences().at(span.from())));
        if (together) add("place-with-technology", "", place.name());
    }

    private boolean isTelling(int sentence) {
        return hits.stream().anyMatch(hit -> findings.reading().sentenceOf(hit.first()) == sentence);
    }

    private void ofAction() {
        var actor = near(lexicon.actors(), 1);
        var action = near(lexicon.actions(), 0);
        if (actor >= 0) add("public-actor", "", cueWords(actor));
        if (actor >= 0 && action >= 0) add("public-actor", "acts", cueWords(actor));
        if (actor < 0 && findings.cues().any(lexicon.actors()))
            add("public-actor-elsewhere", "", cueWords(findings.cues().find(lexicon.actors())));
        if (!findings.cues().any(lexicon.actors())) add("no-public-actor", isAerial ? "aerial" : "", "");
        if (action >= 0) add("action", "", cueWords(action));
        if (findings.cameraCount() != null) add("camera-count", "", String.valueOf(findings.cameraCount()));
        if (!findings.vendors().isEmpty())
            add(
                    "vendor",
                    isPlaced ? "" : "no place",
                    findings.vendors().getFirst().name());
    }

    /** The first cue of a set in or around the sentences that name a technology; -1 when there is none. */
    private int near(CueSet set, int sentences) {
        var reading = findings.reading();
        for (var hit : hits) {
            var sentence = reading.sentenceOf(hit.first());
            var cue = findings.cues()
                    .find(set, reading.firstWord(sentence - sentences), reading.firstWord(sentence + sentences + 1));
            if (cue >= 0) return cue;
        }
        return -1;
    }

    private void ofContexts() {
        var titleEnd = findings.reading().words().firstFrom(findings.reading().titleEnd());
        for (var context : Context.values()) {
            var cues = lexicon.context(context);
            var different = findings.cues().countDifferent(cues);
            if (different == 0) continue;
            var code = code(context);
            var words = cueWords(findings.cues().find(cues));
            add(code, "", words);
            add(code, isPlaced ? "placed" : "not placed", words);
            add(code, isAerial ? "aerial" : "ground", words);
            if (different > 1) add(code, "twice", words);
            if (different > 3) add(code, "much", words);
            if (findings.cues().any(cues, 0, titleEnd)) add(code, "title", words);
            if (near(cues, 0) >= 0) add(code, "beside the technology", words);
        }
    }

    static String code(Context context) {
        return "context-" + context.name().toLowerCase(Locale.ROOT);
    }

    /** The words of the title and of the sentences that name a technology: what no list foresaw. */
    private void ofWords() {
        var reading = findings.reading();
        var sentences = new HashSet<Integer>();
        for (var hit : hits) sentences.add(reading.sentenceOf(hit.first()));
        if (reading.titleEnd() > 0) sentences.add(0);
        for (var sentence : sentences)
            for (var i = reading.firstWord(sentence); i < reading.firstWord(sentence + 1); i++)
                ofWord(reading.words(), i);
    }

    private void ofWord(Words words, int i) {
        if (words.to(i) - words.from(i) < 4 || words.shape(i) == Words.Case.NUMBER) return;
        if (words.isCapital(i) && words.gapBefore(i).joins()) return;
        var folded = words.folded(i);
        add("word", folded.length() > 7 ? folded.substring(0, 7) : folded, words.word(i));
    }

    private String words(TechnologyHit hit) {
        var span = findings.reading().span(hit.first(), hit.last());
        return findings.reading().text().substring(span.from(), span.to());
    }

    private String cueWords(int cue) {
        var span = findings.reading()
                .span(findings.cues().first(cue), findings.cues().last(cue));
        return findings.reading().text().substring(span.from(), span.to());
    }
}
