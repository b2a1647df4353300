package vigie.classify.place;

import java.util.Optional;
import java.util.Set;
import vigie.classify.gazetteer.Entry;
import vigie.classify.gazetteer.Mention;
import vigie.classify.gazetteer.Naming.Form;
import vigie.classify.language.French;
import vigie.classify.text.Folding;
import vigie.classify.text.Gap;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;

/**
 * Says how surely a name in a text is the name of a place: seven of ten words that equal some commune's name are something else.
 *
 * <p>The answer is a sum of signs in the way of a logistic regression: above 0 it is likelier a place than not. The weights were
 * set by hand from French usage, each a round number: 3 for a sign that nearly decides, 1 for one that leans.
 */
final class NameJudge {

    private final French french;

    NameJudge(French french) {
        this.french = french;
    }

    double score(Mention mention, Reading reading, Home home) {
        var near = Surroundings.of(reading, mention);
        var likeliest = likeliest(mention, home);
        var sum = ofName(mention, likeliest, reading)
                + ofPreposition(mention, near, likeliest, reading)
                + ofNeighbours(mention, near, reading)
                + ofTitle(mention, near, reading)
                + ofHome(likeliest, home);
        return isDoubtful(sum) && near.isSentenceStart() && likeliest.isWord()
                ? sum + ofPartOfSpeech(mention, reading, likeliest)
                : sum;
    }

    /** The part of speech is dear to find, so it is asked for only where it can turn the decision. */
    private static boolean isDoubtful(double sum) {
        return sum > -NAME && sum < -NO_NAME;
    }

    private static final double NAME = 1.5;
    private static final double NO_NAME = -1;

    /** The reading that is best known in itself: judging a name asks whether anyone bears it, not yet who. */
    private static Entry likeliest(Mention mention, Home home) {
        Entry best = mention.namings().getFirst().entry();
        for (var naming : mention.namings()) {
            if (home.isTown(naming.entry())) return naming.entry();
            if (naming.entry().population() > best.population()) best = naming.entry();
        }
        return best;
    }

    private static double ofName(Mention mention, Entry entry, Reading reading) {
        if (mention.isDemonym()) return 0.5;
        var form = mention.namings().stream()
                .filter(naming -> naming.entry().equals(entry))
                .findFirst()
                .map(naming -> naming.form())
                .orElse(Form.OFFICIAL);
        var score = weightyWords(mention, reading.words()) > 1 ? 2.5 : ofPopulation(entry);
        if (form == Form.SHORTENED) score -= 0.3;
        if (form == Form.FORMER) score -= 0.8;
        if (entry.isWord()) score -= 2.5;
        if (NameCues.BRANDS.contains(reading.words().folded(mention.first()))) score -= 2;
        if (entry.isPerson()) score -= 1;
        if (reading.words().shape(mention.last()) == Words.Case.UPPER) score -= 0.3;
        return score;
    }

    private static double ofPopulation(Entry entry) {
        if (!entry.isCommune() || entry.population() >= 100_000) return 2;
        if (entry.population() >= 20_000) return 1.3;
        if (entry.population() >= 5_000) return 0.6;
        return entry.population() >= 1_000 ? 0 : -0.6;
    }

    /** Words of four letters or more: names of several are hardly ever something else. */
    private static int weightyWords(Mention mention, Words words) {
        var weighty = 0;
        for (var i = mention.first(); i <= mention.last(); i++) if (words.to(i) - words.from(i) > 3) weighty++;
        return weighty;
    }

    private static double ofPreposition(Mention mention, Surroundings near, Entry entry, Reading reading) {
        if (mention.isDemonym())
            return near.before().equals("le") && reading.words().isCapital(mention.first()) ? -3 : 0;
        if (near.isAt())
            return near.beforeThat().equals("grace") || near.beforeThat().equals("face") ? -1 : 3;
        if (near.completes(NameCues.STREET) && !near.completes(NameCues.ACTING)) return -4;
        if (near.completes(NameCues.TOWN)) return 3.5;
        if (near.completes(NameCues.FIRM)) return -2;
        if (near.isOf()) return 0.6;
        if (NameCues.TOWARDS.contains(near.before())) return 1.5;
        if (near.before().equals("en")) return entry.isCommune() ? -1.5 : 2;
        if (NameCues.ARTICLES.contains(near.before()) && !mention.contracted()) return entry.isCommune() ? -3.5 : 1;
        return 0;
    }

    private static double ofNeighbours(Mention mention, Surroundings near, Reading reading) {
        var words = reading.words();
        var score = 0.0;
        if (near.gapBefore() == Gap.HYPHEN) score -= 3;
        if (isPersonBefore(near)) score -= 4;
        else if (near.beforeIsCapital() && near.gapBefore() == Gap.SPACE && !mention.contracted())
            score -= ofCapitalBefore(mention, near, words);
        if (NameCues.CLUB.contains(near.before()) && near.beforeIsCapital()) score += 4;
        if (NameCues.FIRM.contains(near.before()) && !near.before().equals("avec")) score -= 3;
        if (mention.last() + 1 < words.size() && words.isCapital(mention.last() + 1)) {
            if (near.gapAfter() == Gap.HYPHEN) score -= 3;
            if (near.gapAfter() == Gap.SPACE && words.shape(mention.last()) != Words.Case.UPPER) score -= 1.2;
        }
        if (continues(mention, near, words) && weightyWords(mention, words) < 2) score -= 3;
        if (Brackets.departementAfter(mention, words).isPresent()) score += 4;
        if (mention.first() > 0 && isPostcode(words, mention.first() - 1)) score += 4;
        return score;
    }

    /** «la Côte d'Opale», «Grand de Spain»: the name goes on, and so is another. */
    private static boolean continues(Mention mention, Surroundings near, Words words) {
        var next = mention.last() + 2;
        return CONTINUATIONS.contains(near.after())
                && next < words.size()
                && words.gapBefore(next).joins()
                && words.isCapital(next);
    }

    private static final Set<String> CONTINUATIONS = Set.of("de", "d", "du", "des");

    /** «Jean Sens» is a person; «Selon Sens» is not, since its first word only begins the sentence. */
    private static double ofCapitalBefore(Mention mention, Surroundings near, Words words) {
        var before = mention.first() - 1;
        var beginsSentence =
                before == 0 || words.gapBefore(before).compareTo(Gap.SIGN) >= 0 || words.gapBefore(before) == Gap.LINE;
        var isSmall = near.before().length() <= 3 || near.isAt() || near.isOf();
        return beginsSentence || isSmall ? 0.3 : 2.5;
    }

    private static boolean isPersonBefore(Surroundings near) {
        if (near.gapBefore() != Gap.SPACE)
            return NameCues.PEOPLE.contains(near.before()) && near.before().length() <= 3;
        if (NameCues.PEOPLE.contains(near.before())) return !near.before().equals("saint");
        return near.beforeIsCapital() && NameCues.FIRST_NAMES.contains(near.before());
    }

    /** «Mer : dix caméras…»: the way headlines say where. */
    private static double ofTitle(Mention mention, Surroundings near, Reading reading) {
        var saysWhere =
                reading.isInTitle(mention.first()) && near.isSentenceStart() && followedByColon(reading, mention);
        return saysWhere && !mention.isDemonym() ? 4 : 0;
    }

    /** At the beginning of a sentence every word has a capital: «Mer agitée», «Tours installe». */
    private double ofPartOfSpeech(Mention mention, Reading reading, Entry entry) {
        if (mention.isDemonym() || entry.population() < MIN_POPULATION) return NO_NAME;
        var words = reading.words();
        var sentence = reading.sentenceOf(mention.first());
        var from = reading.sentences().span(sentence).from();
        var isName = french.isName(
                reading.sentenceText(sentence), words.from(mention.first()) - from, words.to(mention.last()) - from);
        return isName ? NAME : NO_NAME;
    }

    /** Of smaller communes that are called like a word, the word is always the likelier reading. */
    private static final int MIN_POPULATION = 5_000;

    static boolean followedByColon(Reading reading, Mention mention) {
        var text = reading.text();
        var at = reading.words().to(mention.last());
        while (at < text.length()
                && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0' || text.charAt(at) == '\u202f')) at++;
        return at < text.length() && text.charAt(at) == ':';
    }

    private static double ofHome(Entry entry, Home home) {
        if (home.isTown(entry)) return 2.5;
        if (!entry.isWord() && home.addressNames(Folding.fold(entry.place().name()))) return 1.5;
        if (home.liesNear(entry)) return 0.8;
        return home.isLocal() && entry.population() < 2_000 ? -1 : 0;
    }

    private static boolean isPostcode(Words words, int word) {
        return words.shape(word) == Words.Case.NUMBER
                && words.to(word) - words.from(word) == 5
                && words.gapAfter(word).joins();
    }

    /** The postcode just before a name, if there is one. */
    static Optional<String> postcodeBefore(Mention mention, Words words) {
        return mention.first() > 0 && isPostcode(words, mention.first() - 1)
                ? Optional.of(words.word(mention.first() - 1))
                : Optional.empty();
    }
}
