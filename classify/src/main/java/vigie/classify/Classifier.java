package vigie.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vigie.classify.deployment.CameraCounts;
import vigie.classify.deployment.DeploymentFinder;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.language.French;
import vigie.classify.language.LanguageGuess;
import vigie.classify.learn.Models;
import vigie.classify.lexicon.Context;
import vigie.classify.lexicon.CueHits;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.lexicon.TechnologyFinder;
import vigie.classify.lexicon.TechnologyHit;
import vigie.classify.lexicon.VendorFinder;
import vigie.classify.place.PlaceFinder;
import vigie.classify.place.Told;
import vigie.classify.relevance.Findings;
import vigie.classify.relevance.Relevance;
import vigie.classify.relevance.Relevance.Judgement;
import vigie.classify.story.MinHash;
import vigie.classify.technology.TechnologyJudge;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;
import vigie.model.Candidate;
import vigie.model.DeploymentTag;
import vigie.model.Item;
import vigie.model.Rejected;
import vigie.model.Rejected.Reason;
import vigie.model.Span;
import vigie.model.Technology;
import vigie.model.TechnologyTag;
import vigie.model.Verdict;
import vigie.model.Verdict.Versions;

/**
 * Reads an item and says whether it reports surveillance in French public space, where, which technology, and how far it has come.
 *
 * <p>The verdict depends on nothing but the item and the versions it names. Dear steps (sentences, places) run only on texts that
 * hold a word of the lexicon; most end before. Thread-safe.
 */
public final class Classifier {

    /** Changes with every change of the rules in this code, since verdicts name it; the models have a name of their own. */
    public static final String RULES = "2";

    private static final int EXCERPT = 400;

    /** More highlights of one technology help nobody, and hostile texts would make records too large for the log. */
    private static final int MOST_SPANS = 200;

    private final Lexicon lexicon;
    private final French french = new French();
    private final LanguageGuess languages = new LanguageGuess();
    private final TechnologyFinder technologies;
    private final TechnologyJudge judge;
    private final VendorFinder vendors;
    private final PlaceFinder places;
    private final DeploymentFinder deployments;
    private final Relevance relevance;
    private final Versions versions;

    public Classifier(Gazetteer gazetteer, Lexicon lexicon, Models models) {
        this.lexicon = lexicon;
        technologies = new TechnologyFinder(lexicon);
        judge = new TechnologyJudge(lexicon, models);
        vendors = new VendorFinder(lexicon);
        places = new PlaceFinder(gazetteer, french, models);
        deployments = new DeploymentFinder(lexicon, models);
        relevance = new Relevance(lexicon, models);
        versions = new Versions(lexicon.version(), RULES + "-" + models.version());
    }

    /** With the gazetteer and lexicon of the program, read side by side. */
    public static Classifier load() {
        var gazetteer = CompletableFuture.supplyAsync(Gazetteer::load);
        var lexicon = Lexicon.load();
        return new Classifier(gazetteer.join(), lexicon, Models.bundled());
    }

    /** With this gazetteer, which others may use too, and the lexicon of the program. */
    public static Classifier load(Gazetteer gazetteer) {
        return new Classifier(gazetteer, Lexicon.load(), Models.bundled());
    }

    public Versions versions() {
        return versions;
    }

    public Verdict classify(Item item) {
        var words = Words.of(item.reading());
        if (!technologies.mayFind(words)) return rejected(item, 0, Reason.NO_TECHNOLOGY);
        if (!languages.of(words).equals("fr")) return rejected(item, 0, Reason.NOT_FRENCH);
        var findings = findings(item, words);
        if (findings.affirmed().isEmpty()) return rejected(item, 0, Reason.NO_TECHNOLOGY);
        return verdict(item, findings, relevance.judge(findings));
    }

    /** All that can be said of an item, also of one that would be rejected: what {@code vigie tag} prints. */
    public Analysis analyse(Item item) {
        var words = Words.of(item.reading());
        var findings = findings(item, words);
        var french = languages.of(words).equals("fr");
        var judgement = french && !findings.affirmed().isEmpty()
                ? relevance.judge(findings)
                : new Judgement(0, List.of(), false);
        return new Analysis(
                judgement.score(),
                judgement.score() >= Relevance.THRESHOLD,
                findings,
                tags(findings),
                deployments(findings));
    }

    /** What {@link #analyse} says of an item. */
    public record Analysis(
            double score,
            boolean isRelevant,
            Findings findings,
            List<TechnologyTag> technologies,
            List<DeploymentTag> deployments) {}

    private Findings findings(Item item, Words words) {
        var text = item.reading();
        var reading = new Reading(text, item.titleEnd(), words, french.sentences(text));
        var spoken = technologies.mayFind(words);
        var cues = spoken ? lexicon.cues(words) : CueHits.NONE;
        var hits = spoken ? judge.judge(reading, cues, technologies.find(reading, cues)) : List.<TechnologyHit>of();
        var told = told(reading, cues, hits);
        var home = places.homeOf(item);
        return new Findings(
                reading,
                home,
                told,
                cues,
                hits,
                places.find(reading, home, told),
                spoken ? vendors.find(words) : List.of(),
                spoken ? CameraCounts.find(reading).orElse(null) : null);
    }

    private Told told(Reading reading, CueHits cues, List<TechnologyHit> hits) {
        var telling = new boolean[reading.sentences().size()];
        for (var hit : hits) if (!hit.negated()) telling[reading.sentenceOf(hit.first())] = true;
        var acting = new boolean[telling.length];
        for (var i = 0; i < acting.length; i++)
            acting[i] = cues.any(lexicon.actions(), reading.firstWord(i), reading.firstWord(i + 1));
        return new Told(telling, acting, cues.any(lexicon.context(Context.FOREIGN)));
    }

    private Verdict verdict(Item item, Findings findings, Judgement judgement) {
        if (judgement.score() < Relevance.THRESHOLD) {
            return rejected(item, judgement.score(), judgement.isAbroad() ? Reason.ABROAD : Reason.LOW_SCORE);
        }
        return new Candidate(
                item.id(),
                item.address(),
                item.title(),
                excerpt(item),
                item.source(),
                item.sourceName(),
                item.published(),
                item.date(),
                item.language(),
                judgement.score(),
                judgement.evidence(),
                findings.places(),
                tags(findings),
                findings.vendors(),
                deployments(findings),
                findings.cameraCount(),
                MinHash.of(findings.reading().words()),
                versions);
    }

    private Rejected rejected(Item item, double score, Reason reason) {
        return new Rejected(
                item.id(),
                item.address(),
                item.title(),
                item.summary(),
                item.source(),
                item.sourceName(),
                item.published(),
                score,
                reason,
                versions);
    }

    private List<DeploymentTag> deployments(Findings findings) {
        return deployments.find(findings.reading(), findings.cues(), findings.technologies(), findings.places());
    }

    private static List<TechnologyTag> tags(Findings findings) {
        Map<Technology, List<Span>> spans = new EnumMap<>(Technology.class);
        for (var hit : findings.affirmed()) {
            var ofOne = spans.computeIfAbsent(hit.technology(), technology -> new ArrayList<>());
            if (ofOne.size() < MOST_SPANS) ofOne.add(findings.reading().span(hit.first(), hit.last()));
        }
        return spans.entrySet().stream()
                .map(entry -> new TechnologyTag(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String excerpt(Item item) {
        var body = item.body().strip();
        if (body.length() <= EXCERPT) return body;
        var cut = Character.isHighSurrogate(body.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return body.substring(0, cut);
    }
}
