package vigie.classify.place;

import java.util.List;
import vigie.classify.gazetteer.Mention;
import vigie.classify.text.Gap;
import vigie.classify.text.Reading;

/**
 * Tells the places a text is about from those it only mentions: by title, beginning, the sentences that speak of the technology,
 * and whether the place acts or only serves as an example.
 *
 * <p>Weights set by hand: a sentence on the technology is worth 2, the title 4, anything that says "elsewhere" takes as much away.
 */
final class Roles {

    /** A place whose sentences sum up to less than one sentence on the technology is a mention. */
    private static final double ENOUGH = 2;

    /** Next to a place that is much more at the centre, a lesser one is a mention. */
    private static final double SHARE_OF_BEST = 0.34;

    /** After this many mentions more say nothing new. */
    private static final int MOST_MENTIONS = 6;

    private final Reading reading;
    private final boolean[] telling;
    private final int firstBodySentence;

    /** @param telling which sentences speak of a technology */
    Roles(Reading reading, boolean[] telling) {
        this.reading = reading;
        this.telling = telling;
        firstBodySentence = reading.titleEnd() == 0 ? 0 : reading.sentences().at(reading.titleEnd()) + 1;
    }

    double weight(List<Mention> mentions) {
        return mentions.stream()
                .mapToDouble(this::weight)
                .boxed()
                .sorted((a, b) -> Double.compare(b, a))
                .limit(MOST_MENTIONS)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    boolean isMain(double weight, double best) {
        return weight >= ENOUGH && weight >= best * SHARE_OF_BEST;
    }

    private double weight(Mention mention) {
        var near = Surroundings.of(reading, mention);
        var sentence = reading.sentenceOf(mention.first());
        var weight = near.isAt() ? 0.6 : 0.4;
        if (reading.isInTitle(mention.first())) weight += NameJudge.followedByColon(reading, mention) ? 5 : 4;
        else if (telling[sentence]) weight += 2;
        else if (isNextToTelling(sentence)) weight += 0.7;
        if (sentence >= firstBodySentence && sentence < firstBodySentence + 2) weight += 1;
        if (near.completes(NameCues.ACTING)) weight += 1.2;
        if (isElsewhere(near, mention)) weight -= 2.5;
        if (near.completes(NameCues.INSTITUTION) && !near.completes(NameCues.ACTING)) weight -= 1.5;
        if (NameCues.CLUB.contains(near.before())) weight -= 1;
        if (mention.isDemonym()) weight -= 0.2;
        return weight;
    }

    /** «comme à X», «à l'instar de X», and the two ends of «X-Y». */
    private boolean isElsewhere(Surroundings near, Mention mention) {
        if (near.gapBefore() == Gap.HYPHEN || near.gapAfter() == Gap.HYPHEN) return true;
        if (NameCues.COMPARISON.contains(near.before())) return true;
        return (near.isAt() || near.isOf())
                && (NameCues.COMPARISON.contains(near.beforeThat()) || NameCues.COMPARISON.contains(near.third()) && !near.third().equals("suite"));
    }

    private boolean isNextToTelling(int sentence) {
        return sentence > 0 && telling[sentence - 1] || sentence + 1 < telling.length && telling[sentence + 1];
    }
}
