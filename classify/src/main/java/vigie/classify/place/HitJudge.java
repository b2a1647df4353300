package vigie.classify.place;

import java.util.List;
import vigie.classify.gazetteer.Mention;
import vigie.classify.language.French;
import vigie.classify.learn.LinearModel;
import vigie.classify.text.Reading;

/**
 * Says how surely a name in a text is the commune: seven of ten words that equal some commune's name are something else. The
 * weights were learnt from marked sentences; see {@code vigie.classify.train}. Thread-safe.
 */
final class HitJudge {

    static final String COMMUNE = "commune";
    /** A club or firm that bears the name: the town is mentioned, but it is not what is spoken of. */
    static final String BODY = "body";

    static final String OTHER = "other";

    /** No model learns demonyms: «les élus niçois» names the town nearly always, «le Lyonnais» a region. */
    private static final double DEMONYM = 0.5;

    private static final double REGION = -3;

    /** The logarithm of the odds is kept within this, so that one hit never outweighs a whole text. */
    private static final double MOST = 6;

    private final HitFeatures features;
    private final LinearModel model;

    HitJudge(French french, LinearModel model) {
        features = new HitFeatures(french);
        this.model = model;
    }

    /**
     * What one mention likely is.
     *
     * @param score logarithm of the odds that the town is named, as itself or in the name of a body: above 0 it likelier is
     * @param isBody whether a club or firm is likelier meant than the town itself
     */
    record Judged(double score, boolean isBody) {}

    /** Judges one mention among all the mentions of its text. */
    Judged judge(List<Mention> mentions, int at, Reading reading, Home home, boolean isAbroad) {
        var mention = mentions.get(at);
        if (mention.isDemonym()) return new Judged(ofDemonym(mention, reading), false);
        var chances = model.probabilities(features.of(mentions, at, reading, home, isAbroad));
        var commune = chances[model.outcomes().indexOf(COMMUNE)];
        var body = chances[model.outcomes().indexOf(BODY)];
        var named = commune + body;
        var score = Math.log(named / Math.max(1e-9, 1 - named));
        return new Judged(Math.clamp(score, -MOST, MOST), body > commune);
    }

    private static double ofDemonym(Mention mention, Reading reading) {
        var words = reading.words();
        var before = mention.first() > 0 ? words.folded(mention.first() - 1) : "";
        return before.equals("le") && words.isCapital(mention.first()) ? REGION : DEMONYM;
    }
}
