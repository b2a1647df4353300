package vigie.classify.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vigie.classify.lexicon.Context;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.lexicon.TechnologyHit;
import vigie.model.Evidence;
import vigie.model.Place;
import vigie.model.Technology;

/**
 * How likely a text reports a deployment by or for a French public body, and why. Thread-safe.
 *
 * <p>A logistic regression: each sign found adds its weight, and the sum becomes a probability. The weights were set by hand: about
 * 1 for a sign that a reader would call a good one, 2 and more for one that nearly decides; the sum starts at {@link #START}
 * because most texts that contain the words report nothing. Each sign is shown to the reviewer with its weight.
 */
public final class Relevance {

    /** At 0.5 a text is likelier worth a look than not. */
    public static final double THRESHOLD = 0.5;

    private static final double START = -2.2;

    /** A text this long that names a technology once, in passing, is about something else. */
    private static final int LONG_TEXT = 180;

    private static final int MOST_EVIDENCE = 12;

    private final Lexicon lexicon;

    public Relevance(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * How likely, and why.
     *
     * @param evidence the strongest first
     */
    public record Judgement(double score, List<Evidence> evidence, boolean isAbroad) {}

    public Judgement judge(Findings findings) {
        var evidence = new ArrayList<Evidence>();
        ofTechnology(findings, evidence);
        ofPlace(findings, evidence);
        ofAction(findings, evidence);
        ofContexts(findings, evidence);
        var sum = START + evidence.stream().mapToDouble(Evidence::weight).sum();
        var score = Math.round(1000 / (1 + Math.exp(-sum))) / 1000.0;
        var shown = evidence.stream()
                .filter(one -> one.weight() != 0)
                .sorted(Comparator.comparingDouble((Evidence one) -> -Math.abs(one.weight()))
                        .thenComparing(Evidence::code))
                .limit(MOST_EVIDENCE)
                .toList();
        return new Judgement(score, shown, isAbroad(evidence));
    }

    private static void ofTechnology(Findings findings, List<Evidence> evidence) {
        var reading = findings.reading();
        var hits = findings.affirmed();
        hits.stream()
                .filter(hit -> reading.isInTitle(hit.first()))
                .findFirst()
                .ifPresent(hit -> evidence.add(
                        new Evidence("technology-in-title", words(findings, hit), hit.isSure() ? 1.8 : 1.4)));
        var sure = hits.stream().filter(TechnologyHit::isSure).findFirst();
        if (sure.isPresent()) evidence.add(new Evidence("technology-named", words(findings, sure.get()), 0.8));
        else
            hits.stream()
                    .findFirst()
                    .ifPresent(hit -> evidence.add(new Evidence("technology-by-context", words(findings, hit), -0.3)));
        if (hits.size() > 2) evidence.add(new Evidence("technology-repeated", String.valueOf(hits.size()), 0.5));
        var inPassing = hits.size() == 1
                && reading.words().size() > LONG_TEXT
                && !reading.isInTitle(hits.getFirst().first());
        if (inPassing) evidence.add(new Evidence("technology-in-passing", words(findings, hits.getFirst()), -1.2));
    }

    private static void ofPlace(Findings findings, List<Evidence> evidence) {
        var main = findings.mainPlaces();
        if (main.isEmpty()) {
            evidence.add(new Evidence("no-place", "", -1.4));
            return;
        }
        var place = main.getFirst().place();
        evidence.add(new Evidence("place-found", place.name(), place.kind() == Place.Kind.COMMUNE ? 1.3 : 1.0));
        if (findings.home().isOwnSite()) evidence.add(new Evidence("own-site", place.name(), 0.7));
        var together = main.stream()
                .flatMap(tag -> tag.spans().stream())
                .anyMatch(span ->
                        isTelling(findings, findings.reading().sentences().at(span.from())));
        if (together) evidence.add(new Evidence("place-with-technology", place.name(), 0.6));
    }

    private void ofAction(Findings findings, List<Evidence> evidence) {
        var cues = findings.cues();
        var reading = findings.reading();
        var actor = -1;
        var action = -1;
        for (var hit : findings.affirmed()) {
            var sentence = reading.sentenceOf(hit.first());
            if (actor < 0)
                actor = cues.find(lexicon.actors(), reading.firstWord(sentence - 1), reading.firstWord(sentence + 2));
            if (action < 0)
                action = cues.find(lexicon.actions(), reading.firstWord(sentence), reading.firstWord(sentence + 1));
        }
        if (actor >= 0) evidence.add(new Evidence("public-actor", cueWords(findings, actor), 1.1));
        else if (isAerial(findings)) evidence.add(new Evidence("no-public-actor", "", -1.2));
        else if (cues.any(lexicon.actors()))
            evidence.add(new Evidence("public-actor-elsewhere", cueWords(findings, cues.find(lexicon.actors())), 0.3));
        if (action >= 0) evidence.add(new Evidence("action", cueWords(findings, action), 0.9));
        if (findings.cameraCount() != null)
            evidence.add(new Evidence("camera-count", String.valueOf(findings.cameraCount()), 0.7));
        if (!findings.vendors().isEmpty())
            evidence.add(new Evidence("vendor", findings.vendors().getFirst().name(), 0.4));
    }

    private void ofContexts(Findings findings, List<Evidence> evidence) {
        for (var context : Context.values()) {
            var cues = lexicon.context(context);
            var different = findings.cues().countDifferent(cues);
            if (different == 0) continue;
            var inTitle = findings.reading().titleEnd() > 0
                    && findings.cues()
                            .any(
                                    cues,
                                    0,
                                    findings.reading()
                                            .words()
                                            .firstFrom(findings.reading().titleEnd()));
            var weight = -weight(context, findings) * (Math.min(different, most(context)) + (inTitle ? 1 : 0));
            if (weight != 0)
                evidence.add(new Evidence(
                        code(context), cueWords(findings, findings.cues().find(cues)), weight));
        }
    }

    /** What one different word of a context takes away. */
    private static double weight(Context context, Findings findings) {
        var placed = !findings.mainPlaces().isEmpty();
        var aerial = isAerial(findings);
        var inTitle =
                findings.affirmed().stream().anyMatch(hit -> findings.reading().isInTitle(hit.first()));
        return switch (context) {
            case FOREIGN -> placed ? 0.25 : 1.2;
            case PRIVATE -> inTitle && placed ? 0.2 : 0.5;
            case EVIDENCE -> inTitle ? 0.15 : 0.55;
            case WAR -> aerial ? 1.0 : 0.3;
            case LEISURE -> aerial ? 0.9 : 0.25;
            case LAW -> placed ? 0.15 : 0.5;
            case ADVERT -> placed ? 0.3 : 0.9;
            case RADAR ->
                findings.affirmed().stream().anyMatch(hit -> hit.technology() == Technology.CAPTEURS_SONORES) ? 0 : 0.6;
            case RESCUE -> aerial ? 0.8 : 0;
        };
    }

    /** Drones and helicopters alone: most of them belong to farmers, rescuers and armies. */
    private static boolean isAerial(Findings findings) {
        return findings.affirmed().stream()
                .allMatch(hit -> hit.technology() == Technology.DRONES || hit.technology() == Technology.HELICOPTERES);
    }

    /** How many different words of a context count. */
    private static int most(Context context) {
        return switch (context) {
            case EVIDENCE, LEISURE, LAW -> 4;
            case FOREIGN, PRIVATE, WAR, ADVERT, RADAR, RESCUE -> 3;
        };
    }

    /** Foreign words, no French place at the centre. */
    private static boolean isAbroad(List<Evidence> evidence) {
        var foreign = evidence.stream()
                .filter(one -> one.code().equals(code(Context.FOREIGN)))
                .mapToDouble(Evidence::weight)
                .sum();
        return foreign < -1 && evidence.stream().noneMatch(one -> one.code().equals("place-found"));
    }

    private static boolean isTelling(Findings findings, int sentence) {
        return findings.affirmed().stream().anyMatch(hit -> findings.reading().sentenceOf(hit.first()) == sentence);
    }

    private static String code(Context context) {
        return "context-" + context.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Findings findings, TechnologyHit hit) {
        var span = findings.reading().span(hit.first(), hit.last());
        return findings.reading().text().substring(span.from(), span.to());
    }

    private static String cueWords(Findings findings, int cue) {
        var span = findings.reading()
                .span(findings.cues().first(cue), findings.cues().last(cue));
        return findings.reading().text().substring(span.from(), span.to());
    }
}
