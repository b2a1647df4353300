package vigie.classify.place;

import java.util.List;
import java.util.Set;
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

    private static final double ENOUGH_FOR_BEST = 0.8;

    /** After this many mentions more say nothing new. */
    private static final int MOST_MENTIONS = 6;

    private final Reading reading;
    private final boolean[] telling;
    private final int firstBodySentence;
    private final boolean focused;

    /** @param telling which sentences speak of a technology */
    Roles(Reading reading, boolean[] telling) {
        this.reading = reading;
        this.telling = telling;
        focused = isFocused(reading, telling);
        firstBodySentence = reading.titleEnd() == 0 ? 0 : reading.sentences().at(reading.titleEnd()) + 1;
    }

    /** Whether the whole text is about the technology: then every place it tells of is likely one that has it. */
    private static boolean isFocused(Reading reading, boolean[] telling) {
        var sentences = 0;
        for (var i = 0; i < telling.length; i++) {
            if (telling[i] && reading.sentences().span(i).from() < reading.titleEnd()) return true;
            if (telling[i]) sentences++;
        }
        return sentences >= 3;
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

    /** The place most spoken of is one the text is about as soon as it is told of at all; others must stand out by themselves. */
    boolean isMain(double weight, double best) {
        return weight >= (weight == best ? ENOUGH_FOR_BEST : ENOUGH);
    }

    private double weight(Mention mention) {
        var near = Surroundings.of(reading, mention);
        var sentence = reading.sentenceOf(mention.first());
        var weight = near.isAt() || isSubjectOrAt(mention) ? 0.9 : 0.4;
        if (reading.isInTitle(mention.first())) weight += NameJudge.followedByColon(reading, mention) ? 5 : 4;
        else if (telling[sentence]) weight += 2;
        else if (isNextToTelling(sentence)) weight += focused ? 1.5 : 0.8;
        else if (focused) weight += 1.1;
        if (sentence >= firstBodySentence && sentence < firstBodySentence + 2) weight += 1;
        if (near.completes(NameCues.ACTING)) weight += 1.2;
        if (isElsewhere(near)) weight -= 2.5;
        if (near.completes(NameCues.INSTITUTION) && !near.completes(NameCues.ACTING)) weight -= 1.5;
        if (near.completes(AIRPORT) && isCity(mention)) weight -= 3;
        if (NameCues.CLUB.contains(near.before())) weight -= 1;
        if (isCaption(sentence)) weight -= 2.5;
        if (mention.isDemonym()) weight -= 0.2;
        if (NameJudge.postcodeBefore(mention, reading.words()).isPresent()) weight -= 2.5; // a postal address
        return weight;
    }

    /** «à X, Y ou Z»: the preposition of the first holds for all; and «X, Y et Z ont…» are all subjects of their sentence. */
    private boolean isSubjectOrAt(Mention mention) {
        var words = reading.words();
        var from = reading.firstWord(reading.sentenceOf(mention.first()));
        for (var i = mention.first() - 1; i >= from && mention.first() - i <= LONGEST_ENUMERATION; i--) {
            var word = words.folded(i);
            if (AT.contains(word)) return true;
            if (!words.isCapital(i) && !AND.contains(word) && words.gapAfter(i) != Gap.HYPHEN) return false;
        }
        return true;
    }

    private static final Set<String> AT = Set.of("a", "au", "aux");
    private static final Set<String> AND = Set.of("et", "ou", "puis", "le", "la", "les", "l");

    /** Eight names of two words, with their commas and «et». */
    private static final int LONGEST_ENUMERATION = 18;

    /** An airport is called after the city and lies in another commune. */
    private static final Set<String> AIRPORT = Set.of("aeroport");

    private static boolean isCity(Mention mention) {
        return mention.namings().stream().anyMatch(naming -> naming.entry().population() >= CITY);
    }

    private static final int CITY = 50_000;

    /** «comme à X», «à l'instar de X», and the two ends of «X-Y». */
    private static boolean isElsewhere(Surroundings near) {
        if (near.gapBefore() == Gap.HYPHEN || near.gapAfter() == Gap.HYPHEN) return true;
        if (NameCues.COMPARISON.contains(near.before())) return true;
        if (!near.isAt() && !near.isOf()) return false;
        return NameCues.COMPARISON.contains(near.beforeThat())
                || (NameCues.COMPARISON.contains(near.third()) && !near.third().equals("suite"));
    }

    /** A photograph's caption often shows another town: «Le poste de Nice, en 2016 (illustration)». */
    private boolean isCaption(int sentence) {
        var text = reading.sentenceText(sentence);
        return text.contains("©")
                || text.contains("llustration")
                || text.contains("Crédit")
                || text.contains("archives)");
    }

    private boolean isNextToTelling(int sentence) {
        return (sentence > 0 && telling[sentence - 1]) || (sentence + 1 < telling.length && telling[sentence + 1]);
    }
}
