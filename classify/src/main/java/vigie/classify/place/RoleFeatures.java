package vigie.classify.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.classify.gazetteer.Mention;
import vigie.classify.learn.Features;
import vigie.classify.place.PlaceFinder.Found;
import vigie.classify.text.Folding;
import vigie.classify.text.Gap;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;

/**
 * Lists the signs that tell the places a text is about from those it only mentions: title, beginning, the sentences that speak of
 * the technology, whether the place acts or serves as an example, and what other places there are. For one text.
 */
final class RoleFeatures {

    /** In a line with this many places and little else stands a menu or a list of links. */
    private static final int MENU_PLACES = 4;

    private static final Set<String> AT = Set.of("a", "au", "aux");
    private static final Set<String> AND = Set.of("et", "ou", "puis", "le", "la", "les", "l");

    /** Eight names of two words, with their commas and «et». */
    private static final int LONGEST_ENUMERATION = 18;

    private final Reading reading;
    private final Home home;
    private final Told told;
    private final int firstBodySentence;
    private final boolean isFocused;
    private final boolean[] menu;
    private final List<Found> found;
    private final Map<Integer, Integer> placesOfSentence = new HashMap<>();
    private final boolean titleNamesPlace;
    private final int mostMentions;

    RoleFeatures(Reading reading, Home home, Told told, List<Found> found) {
        this.reading = reading;
        this.home = home;
        this.told = told;
        this.found = found;
        isFocused = isFocused(reading, told.telling());
        firstBodySentence = reading.titleEnd() == 0 ? 0 : reading.sentences().at(reading.titleEnd()) + 1;
        menu = menuSentences(reading, found);
        for (var one : found)
            for (var mention : one.mentions())
                placesOfSentence.merge(reading.sentenceOf(mention.first()), 1, Integer::sum);
        titleNamesPlace = found.stream().anyMatch(this::isInTitle);
        mostMentions =
                found.stream().mapToInt(one -> one.mentions().size()).max().orElse(0);
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

    /** The signs of one place of the text. */
    Features of(Found one) {
        var signs = new Features();
        var outside = one.mentions().stream()
                .filter(mention -> !menu[reading.sentenceOf(mention.first())])
                .toList();
        signs.addIf(outside.isEmpty(), "only in menu");
        signs.addIf(outside.size() < one.mentions().size(), "in menu");
        ofMentions(outside, signs);
        ofText(one, outside, signs);
        ofHome(one, signs);
        ofStanding(one, signs);
        return signs;
    }

    /** A first judgement by plain reason, in steps of one: how much the text tells of the place, and whether of none it tells more. */
    private void ofStanding(Found one, Features signs) {
        var standing = standing(one);
        var most = found.stream().mapToDouble(this::standing).max().orElse(0);
        var steps = Math.clamp(Math.round(standing), -2, 8);
        signs.add("standing " + steps);
        for (var step = 0; step < 8; step++) signs.addIf(standing >= step, "standing over " + step);
        signs.addIf(standing == most, "stands first");
        signs.addIf(standing == most && standing >= 0.8, "stands first and well");
        signs.addIf(standing >= 2, "stands well");
        signs.addIf(standing < most - 3, "stands far behind");
        signs.addIf(standing > most * 0.7, "stands near the first");
    }

    private double standing(Found one) {
        var weight = one.mentions().stream()
                .filter(mention -> !menu[reading.sentenceOf(mention.first())])
                .map(this::standing)
                .sorted(Comparator.reverseOrder())
                .limit(MOST_MENTIONS)
                .mapToDouble(Double::doubleValue)
                .sum();
        return home.isTown(one.choice().entry()) ? weight + 1.5 : weight;
    }

    /** After this many mentions more say nothing new. */
    private static final int MOST_MENTIONS = 6;

    /** A sentence on the technology is worth 2, the title 4, anything that says «elsewhere» takes as much away. */
    private double standing(Mention mention) {
        var near = Surroundings.of(reading, mention);
        var sentence = reading.sentenceOf(mention.first());
        var weight = near.isAt() || isSubjectOrAt(mention) ? 0.9 : 0.4;
        if (reading.isInTitle(mention.first())) weight += HitFeatures.followedByColon(reading, mention) ? 5 : 4;
        else if (told.isTelling(sentence)) weight += 2;
        else if (told.isTelling(sentence - 1) || told.isTelling(sentence + 1)) weight += isFocused ? 1.5 : 0.8;
        else if (isFocused) weight += 1.1;
        if (sentence >= firstBodySentence && sentence < firstBodySentence + 2) weight += 1;
        if (near.completes(NameCues.ACTING)) weight += 1.2;
        if (near.gapBefore() == Gap.HYPHEN
                || near.gapAfter() == Gap.HYPHEN
                || NameCues.COMPARISON.contains(near.before())
                || (near.isAt() || near.isOf()) && NameCues.COMPARISON.contains(near.beforeThat())) weight -= 2.5;
        if (near.completes(NameCues.INSTITUTION) && !near.completes(NameCues.ACTING)) weight -= 1.5;
        if (NameCues.CLUB.contains(near.before())) weight -= 1;
        if (isCaption(sentence)) weight -= 2.5;
        if (HitFeatures.postcodeBefore(mention, reading.words()).isPresent()) weight -= 2.5;
        return weight;
    }

    private void ofMentions(List<Mention> mentions, Features signs) {
        Map<String, Integer> seen = new HashMap<>();
        for (var mention : mentions) for (var sign : signsOf(mention)) seen.merge(sign, 1, Integer::sum);
        seen.forEach((sign, times) -> {
            signs.add("any " + sign);
            signs.addIf(times == mentions.size(), "all " + sign);
            signs.addIf(times > 1, "twice " + sign);
        });
    }

    /** What the place of one mention says of its role. */
    private Collection<String> signsOf(Mention mention) {
        var near = Surroundings.of(reading, mention);
        var sentence = reading.sentenceOf(mention.first());
        var signs = new LinkedHashSet<String>();
        var where = where(mention, sentence);
        var how = how(mention, near);
        signs.add(where);
        signs.add(how);
        signs.add(where + " " + how);
        if (reading.isInTitle(mention.first())) signs.add(mention.first() == 0 ? "title first" : "title later");
        if (HitFeatures.followedByColon(reading, mention)) signs.add("colon");
        if (near.completes(NameCues.ACTING)) signs.add("acting");
        if (near.completes(NameCues.INSTITUTION)) signs.add("institution");
        if (NameCues.COMPARISON.contains(near.before())
                || NameCues.COMPARISON.contains(near.beforeThat())
                || NameCues.COMPARISON.contains(near.third())) signs.add("comparison");
        if (near.gapBefore() == Gap.HYPHEN || near.gapAfter() == Gap.HYPHEN) signs.add("hyphen");
        if (NameCues.CLUB.contains(near.before())) signs.add("club");
        if (NameCues.TOWARDS.contains(near.before())) signs.add("towards");
        if (isCaption(sentence)) signs.add("caption");
        if (HitFeatures.postcodeBefore(mention, reading.words()).isPresent()) signs.add("address");
        if (mention.isDemonym()) signs.add("demonym");
        if (near.isOf()) signs.add("of " + near.beforeThat());
        if (!near.isOf() && !near.isAt() && !near.before().isEmpty()) signs.add("after " + near.before());
        ofSentence(mention, sentence, signs);
        return signs;
    }

    private String where(Mention mention, int sentence) {
        if (reading.isInTitle(mention.first())) return told.isTelling(sentence) ? "title telling" : "title";
        if (told.isTelling(sentence)) return "telling";
        if (told.isTelling(sentence - 1) || told.isTelling(sentence + 1)) return "next to telling";
        return isFocused ? "elsewhere focused" : "elsewhere";
    }

    private String how(Mention mention, Surroundings near) {
        if (near.isAt()) return "at";
        if (near.isOf()) return "of";
        return isSubjectOrAt(mention) ? "subject" : "other";
    }

    private void ofSentence(Mention mention, int sentence, Set<String> signs) {
        var words = reading.words();
        signs.add("distance " + distance(sentence));
        if (told.isActing(sentence)) signs.add(told.isTelling(sentence) ? "acting and telling" : "acting sentence");
        if (begins(mention, sentence))
            signs.add(
                    words.gapBefore(mention.first()).compareTo(Gap.LINE) == 0
                                    || words.gapBefore(mention.first()) == Gap.PARAGRAPH
                            ? "begins paragraph"
                            : "begins sentence");
        if (isSubjectOrAt(mention)
                && mention.last() + 1 < words.size()
                && words.gapAfter(mention.last()).joins()) signs.add("then " + words.folded(mention.last() + 1));
        if (sentence >= firstBodySentence && sentence < firstBodySentence + 2) signs.add("lead");
        var company = placesOfSentence.getOrDefault(sentence, 1);
        signs.add("company " + (company > 4 ? "many" : company > 2 ? "few" : company > 1 ? "one" : "none"));
        var counted = isCounted(mention, reading.words());
        if (counted) signs.add("counted");
        if (counted && found.size() > 3) signs.add("counted among many");
    }

    private boolean begins(Mention mention, int sentence) {
        var first = reading.firstWord(sentence);
        return mention.first() == first
                || mention.first() == first + 1 && AT.contains(reading.words().folded(first));
    }

    /** How many sentences away the technology is spoken of. */
    private String distance(int sentence) {
        for (var i = 0; i < 4; i++)
            if (told.isTelling(sentence - i) || told.isTelling(sentence + i)) return String.valueOf(i);
        return told.speaksOfTechnology() ? "far" : "none";
    }

    /** «Castres (94 caméras)», «Albi : 60»: a figure within the next few words, as surveys give. */
    private static boolean isCounted(Mention mention, Words words) {
        for (var i = mention.last() + 1; i < Math.min(words.size(), mention.last() + 5); i++) {
            if (words.gapBefore(i).compareTo(Gap.STOP) >= 0) return false;
            if (words.shape(i) == Words.Case.NUMBER && words.to(i) - words.from(i) < 5) return true;
        }
        return false;
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

    /** A photograph's caption often shows another town: «Le poste de Nice, en 2016 (illustration)». */
    private boolean isCaption(int sentence) {
        var text = reading.sentenceText(sentence);
        return text.contains("©")
                || text.contains("llustration")
                || text.contains("Crédit")
                || text.contains("rchives)");
    }

    private void ofText(Found one, List<Mention> outside, Features signs) {
        var places = found.size() > 6 ? "many" : found.size() > 3 ? "some" : String.valueOf(found.size());
        signs.add("places " + places);
        signs.addIf(found.indexOf(one) == 0, "first of " + places);
        var times = outside.size();
        signs.add("times " + Math.min(times, 4));
        signs.addIf(times == mostMentions, "most mentioned");
        signs.addIf(times == mostMentions && times > 1, "most mentioned, repeated");
        signs.addIf(titleNamesPlace && !isInTitle(one), "title names another");
        signs.addIf(titleNamesPlace && !isInTitle(one), "title names another of " + places);
        signs.addIf(isInTitle(one), "in title of " + places);
        signs.add(isBeginning(one) + " begins, others "
                + Math.min(
                        3,
                        found.stream()
                                .filter(other -> other != one && isBeginning(other))
                                .count()));
        signs.addIf(one.isBody(), "body");
        signs.addIf(isFocused, "focused");
    }

    /** Surveys begin a paragraph or sentence with each of their towns. */
    private boolean isBeginning(Found one) {
        return one.mentions().stream().anyMatch(mention -> begins(mention, reading.sentenceOf(mention.first())));
    }

    private boolean isInTitle(Found one) {
        return one.mentions().stream().anyMatch(mention -> reading.isInTitle(mention.first()));
    }

    private void ofHome(Found one, Features signs) {
        var entry = one.choice().entry();
        var hasTown = home.findTown().isPresent();
        if (home.isTown(entry)) signs.add(home.isOwnSite() ? "own site" : "home town");
        else if (hasTown && home.isOwnSite()) signs.add("another's site " + (isInTitle(one) ? "title" : ""));
        else if (hasTown) signs.add("another's paper");
        if (home.liesNear(entry)) signs.add("near");
        else if (home.isLocal()) signs.add("far");
        signs.addIf(home.addressNames(Folding.fold(entry.place().name())), "named in address");
    }

    private static boolean[] menuSentences(Reading reading, List<Found> found) {
        var places = new int[reading.sentences().size()];
        for (var one : found)
            for (var mention : one.mentions())
                places[reading.sentenceOf(mention.first())] += mention.last() - mention.first() + 1;
        var menu = new boolean[places.length];
        for (var i = 0; i < places.length; i++) {
            var words = reading.firstWord(i + 1) - reading.firstWord(i);
            menu[i] = places[i] >= MENU_PLACES && places[i] * 2 > words;
        }
        return menu;
    }
}
