package vigie.classify.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigie.classify.gazetteer.Entry;
import vigie.classify.gazetteer.Mention;
import vigie.classify.gazetteer.Naming;
import vigie.classify.language.French;
import vigie.classify.learn.Features;
import vigie.classify.text.Folding;
import vigie.classify.text.Gap;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;

/**
 * Lists the signs that tell whether a name in a text is the commune: the words around it, how it is written, what else is called
 * so, and whether the source is at home there. Thread-safe.
 */
final class HitFeatures {

    private static final Set<String> CONTINUATIONS = Set.of("de", "d", "du", "des", "en");

    private final French french;

    HitFeatures(French french) {
        this.french = french;
    }

    /** The signs of one mention among all the mentions of its text. */
    Features of(List<Mention> mentions, int at, Reading reading, Home home, boolean isAbroad) {
        var mention = mentions.get(at);
        var near = Surroundings.of(reading, mention);
        var naming = likeliest(mention, home);
        var entry = naming.entry();
        var signs = new Features();
        var kind = ofName(mention, naming, reading, signs);
        ofWords(mention, near, reading, kind, signs);
        ofRelation(mention, near, reading, kind, entry, signs);
        ofPosition(mention, near, reading, kind, signs);
        ofPartOfSpeech(mention, near, reading, kind, signs);
        ofNeighbours(mentions, at, reading, signs);
        ofHome(naming, home, kind, signs);
        signs.addIf(isAbroad, "abroad");
        signs.addIf(isAbroad, "abroad|" + kind);
        var foreign = Foreign.near(reading, mention);
        signs.addIf(!foreign.isEmpty(), "foreign " + foreign)
                .addIf(!foreign.isEmpty(), "foreign " + foreign + "|" + kind);
        return isFragment(reading) ? asFragment(signs) : signs;
    }

    /** A sentence or two without a title, unlike an article or page. */
    private static boolean isFragment(Reading reading) {
        return reading.titleEnd() == 0 && reading.words().size() <= FRAGMENT;
    }

    private static final int FRAGMENT = 60;

    /**
     * What single sentences name differs from what articles name: their subject is known, so fewer of their names are something
     * else. Each sign of a fragment also counts under a second name, which takes up what is true of fragments only.
     */
    private static Features asFragment(Features signs) {
        var all = new Features();
        for (var name : signs.names()) all.add(name).add("fragment " + name);
        return all;
    }

    /** The reading that is best known in itself: judging a name asks whether anyone bears it, not yet who. */
    static Naming likeliest(Mention mention, Home home) {
        Naming best = mention.namings().getFirst();
        for (var naming : mention.namings()) {
            if (home.isTown(naming.entry())) return naming;
            if (naming.entry().population() > best.entry().population()) best = naming;
        }
        return best;
    }

    /** What the name is by itself; returns its kind in a word, which other signs are combined with. */
    private static String ofName(Mention mention, Naming naming, Reading reading, Features signs) {
        var words = reading.words();
        var size = size(naming.entry());
        var length = Math.min(3, weightyWords(mention, words));
        var kind = kind(mention, naming, length, words) + size;
        signs.add("kind=" + kind);
        signs.add("form=" + naming.form());
        signs.add("size=" + size);
        signs.add("length=" + length + (words.to(mention.last()) - words.from(mention.first()) <= 4 ? " short" : ""));
        signs.add("case=" + words.shape(mention.last()) + " " + words.shape(mention.first()));
        signs.addIf(mention.namings().size() > 2, "many namesakes");
        return kind;
    }

    private static String kind(Mention mention, Naming naming, int length, Words words) {
        if (NameCues.BRANDS.contains(words.folded(mention.last()))) return "brand";
        if (NameCues.PRODUCTS.contains(folded(mention, words))) return "product";
        if (length > 1) return "long";
        if (naming.isWord()) return "word";
        return naming.isPerson() ? "person" : "plain";
    }

    private static String folded(Mention mention, Words words) {
        var folded = new StringBuilder();
        for (var i = mention.first(); i <= mention.last(); i++)
            folded.append(i == mention.first() ? "" : " ").append(words.folded(i));
        return folded.toString();
    }

    private static String size(Entry entry) {
        var population = entry.isCommune() ? entry.population() : 1_000_000;
        if (population >= 100_000) return "5";
        if (population >= 20_000) return "4";
        if (population >= 5_000) return "3";
        return population >= 1_000 ? "2" : "1";
    }

    /** Words of four letters or more: names of several are hardly ever something else. */
    private static int weightyWords(Mention mention, Words words) {
        var weighty = 0;
        for (var i = mention.first(); i <= mention.last(); i++) if (words.to(i) - words.from(i) > 3) weighty++;
        return weighty;
    }

    private static void ofWords(Mention mention, Surroundings near, Reading reading, String kind, Features signs) {
        var words = reading.words();
        var before = near.before().isEmpty() ? near.gapBefore().name() : near.before();
        var after = near.after().isEmpty() ? near.gapAfter().name() : near.after();
        signs.add("before=" + before);
        signs.add("after=" + after);
        signs.add("before=" + before + "|" + kind);
        signs.add("two before=" + near.beforeThat() + " " + near.before());
        signs.addIf(!near.beforeThat().isEmpty(), "that=" + near.beforeThat() + "|" + preposition(near));
        signs.addIf(near.after().length() > 3, "ending after=" + ending(near.after()));
        signs.addIf(near.before().length() > 3, "ending before=" + ending(near.before()));
        signs.addIf(!near.third().isEmpty(), "third=" + near.third() + "|" + preposition(near));
        signs.add("gaps=" + near.gapBefore() + " " + near.gapAfter());
        if (!near.before().isEmpty()) {
            var shape = words.shape(mention.first() - 1);
            signs.add("shape before=" + shape + "|" + (near.gapBefore() == Gap.HYPHEN) + "|" + kind);
        }
        if (!near.after().isEmpty()) {
            var shape = words.shape(mention.last() + 1);
            signs.add("shape after=" + shape + "|" + (near.gapAfter() == Gap.HYPHEN) + "|" + kind);
        }
    }

    private static String ending(String word) {
        return word.substring(Math.max(0, word.length() - 3));
    }

    private static String preposition(Surroundings near) {
        if (near.isAt()) return "at";
        return near.isOf() ? "of" : "";
    }

    private static void ofRelation(
            Mention mention, Surroundings near, Reading reading, String kind, Entry entry, Features signs) {
        var words = reading.words();
        var preposition = preposition(near) + (mention.contracted() ? "+" : "");
        signs.addIf(!preposition.isEmpty(), preposition + "|" + kind);
        completed(near, signs);
        signs.addIf(NameCues.TOWARDS.contains(near.before()), "towards");
        signs.addIf(NameCues.CLUB.contains(near.before()) && near.beforeIsCapital(), "club before");
        signs.addIf(NameCues.FIRM.contains(near.before()), "firm before");
        signs.addIf(NameCues.ARTICLES.contains(near.before()) && !mention.contracted(), "article|" + kind);
        signs.addIf(isPersonBefore(near), "person before");
        signs.addIf(
                near.beforeIsCapital() && near.gapBefore() == Gap.SPACE && !beginsSentence(mention, words),
                "capital before|" + kind);
        signs.addIf(continues(mention, near, words), "goes on|" + (weightyWords(mention, words) < 2));
        signs.addIf(Brackets.departementAfter(mention, words).isPresent(), "departement in brackets");
        signs.addIf(isPostcode(words, mention.first() - 1), "postcode before");
        var isMedia = NameCues.MEDIA.contains(near.after()) && words.isCapital(mention.last() + 1)
                || NameCues.MEDIA.contains(near.before()) && near.beforeIsCapital()
                || near.isOf() && NameCues.MEDIA.contains(near.beforeThat()) && words.isCapital(mention.first() - 2);
        signs.addIf(isMedia, "media").addIf(isMedia, "media|" + near.after());
        var list = listHead(mention, words);
        signs.addIf(!list.isEmpty(), "list of " + list);
        signs.addIf(!entry.isCommune() || near.before().equals("en"), "en|" + entry.isCommune() + "|" + near.before());
    }

    /** «MM. Arras, Bayeux et Lure», «rues de Metz et d'Alsace»: what the list that the name stands in is a list of. */
    private static String listHead(Mention mention, Words words) {
        for (var i = mention.first() - 1; i >= 0 && mention.first() - i <= LONGEST_LIST; i--) {
            if (words.gapBefore(i + 1).compareTo(Gap.STOP) >= 0
                    && !words.folded(i).startsWith("m")) return "";
            var word = words.folded(i);
            if (NameCues.PEOPLE.contains(word)) return "people";
            if (NameCues.STREET.contains(word)
                    || word.endsWith("s") && NameCues.STREET.contains(word.substring(0, word.length() - 1)))
                return "streets";
            if (NameCues.TOWN.contains(word)) return "town";
            if (!words.isCapital(i) && !LINKS.contains(word)) return "";
        }
        return "";
    }

    private static final Set<String> LINKS =
            Set.of("et", "ou", "de", "d", "du", "des", "la", "le", "les", "l", "a", "au", "aux");

    /** Six names of two words with what links them. */
    private static final int LONGEST_LIST = 14;

    private static void completed(Surroundings near, Features signs) {
        signs.addIf(near.completes(NameCues.STREET), "of street");
        signs.addIf(near.completes(NameCues.TOWN), "of town");
        signs.addIf(near.completes(NameCues.ACTING), "of acting");
        signs.addIf(near.completes(NameCues.INSTITUTION), "of institution");
        signs.addIf(near.completes(NameCues.FIRM), "of firm");
    }

    /** Whether the word before only has its capital because it begins a sentence. */
    private static boolean beginsSentence(Mention mention, Words words) {
        var before = mention.first() - 1;
        return before == 0 || words.gapBefore(before).compareTo(Gap.SIGN) >= 0 || words.gapBefore(before) == Gap.LINE;
    }

    private static boolean isPersonBefore(Surroundings near) {
        if (near.gapBefore() != Gap.SPACE)
            return NameCues.PEOPLE.contains(near.before()) && near.before().length() <= 3;
        if (NameCues.PEOPLE.contains(near.before())) return !near.before().equals("saint");
        return near.beforeIsCapital() && NameCues.FIRST_NAMES.contains(near.before());
    }

    /** «la Côte d'Opale», «Grand de Spain»: the name goes on, and so is another. */
    private static boolean continues(Mention mention, Surroundings near, Words words) {
        var next = mention.last() + 2;
        return CONTINUATIONS.contains(near.after())
                && next < words.size()
                && words.gapBefore(next).joins()
                && words.isCapital(next);
    }

    private static void ofPosition(Mention mention, Surroundings near, Reading reading, String kind, Features signs) {
        var colon = followedByColon(reading, mention);
        signs.addIf(reading.isInTitle(mention.first()), "title");
        signs.addIf(colon, "colon");
        if (!near.isSentenceStart()) return;
        signs.add("start|" + kind);
        signs.addIf(colon, "start colon");
        signs.addIf(near.gapAfter().compareTo(Gap.SIGN) >= 0, "start alone|" + near.gapAfter());
    }

    /** The tagger is dear, so it is asked only where the words beside the name leave it open what the name is. */
    private void ofPartOfSpeech(Mention mention, Surroundings near, Reading reading, String kind, Features signs) {
        var isOpen = near.isSentenceStart() || near.gapBefore() == Gap.SPACE && !near.isAt() && !near.isOf();
        if (!isOpen || mention.isDemonym()) return;
        var parts = french.partsOfSpeech(reading.words(), mention.first(), mention.last());
        signs.add("pos=" + parts.first() + "|" + kind);
        signs.add("pos after=" + parts.after() + (near.isSentenceStart() ? " start" : ""));
        signs.addIf(!near.isSentenceStart(), "pos before=" + parts.before() + "|" + near.beforeIsCapital());
    }

    static boolean followedByColon(Reading reading, Mention mention) {
        var text = reading.text();
        var at = reading.words().to(mention.last());
        while (at < text.length()
                && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0' || text.charAt(at) == '\u202f')) at++;
        return at < text.length() && text.charAt(at) == ':';
    }

    /** Names of communes come in company: «Saran, Ingré et Ormes», «la ligne Rouen-Caen». */
    private static void ofNeighbours(List<Mention> mentions, int at, Reading reading, Features signs) {
        var mention = mentions.get(at);
        if (at > 0) company("left", mentions.get(at - 1), mentions.get(at - 1), mention, reading, signs);
        if (at + 1 < mentions.size())
            company("right", mentions.get(at + 1), mention, mentions.get(at + 1), reading, signs);
    }

    private static void company(
            String side, Mention other, Mention first, Mention second, Reading reading, Features signs) {
        var parting = parting(first, second, reading.words());
        if (parting.isEmpty() || other.isDemonym()) return;
        var best = likeliest(other, Home.UNKNOWN);
        var doubtful = best.isWord() || best.isPerson();
        signs.add(side + " " + parting + "|" + (doubtful ? "doubtful" : size(best.entry())));
    }

    /** How two mentions hang together: a hyphen, a comma, «et»; empty when they do not. */
    private static String parting(Mention first, Mention second, Words words) {
        var between = second.first() - first.last() - 1;
        if (between == 0)
            return switch (words.gapBefore(second.first())) {
                case HYPHEN -> "hyphen";
                case SIGN -> "comma";
                case SPACE -> "space";
                default -> "";
            };
        var and = between == 1 || (between == 2 && words.to(second.first() - 1) - words.from(second.first() - 1) <= 2);
        return and && AND.contains(words.folded(first.last() + 1)) ? "and" : "";
    }

    private static final Set<String> AND = Set.of("et", "ou", "a", "puis", "ni");

    private static void ofHome(Naming naming, Home home, String kind, Features signs) {
        var entry = naming.entry();
        if (home.isTown(entry)) signs.add("home town");
        else if (home.covers(entry)) signs.add("home covers");
        else if (home.liesNear(entry)) signs.add("home near|" + kind);
        else if (home.isLocal()) signs.add("home far|" + kind);
        signs.addIf(
                !naming.isWord() && home.addressNames(Folding.fold(entry.place().name())), "named in address");
    }

    /** The postcode just before a name, if there is one. */
    static Optional<String> postcodeBefore(Mention mention, Words words) {
        return isPostcode(words, mention.first() - 1) ? Optional.of(words.word(mention.first() - 1)) : Optional.empty();
    }

    private static boolean isPostcode(Words words, int word) {
        return word >= 0
                && words.shape(word) == Words.Case.NUMBER
                && words.to(word) - words.from(word) == 5
                && words.gapAfter(word).joins();
    }
}
