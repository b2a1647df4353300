package vigie.classify.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.gazetteer.Mention;
import vigie.classify.gazetteer.Naming;
import vigie.classify.language.French;
import vigie.classify.place.Namesakes.Choice;
import vigie.classify.place.Namesakes.Clues;
import vigie.classify.text.Folding;
import vigie.classify.text.Gap;
import vigie.classify.text.Reading;
import vigie.model.Item;
import vigie.model.Place;
import vigie.model.PlaceTag;

/**
 * Finds the French places of a text: which names are places, which of their namesakes, and which the text is about. An honest
 * blank beats a wrong pin: what stays contested is tagged as such. Thread-safe.
 */
public final class PlaceFinder {

    private final Gazetteer gazetteer;
    private final NameJudge judge;
    private final Homes homes;

    public PlaceFinder(Gazetteer gazetteer, French french) {
        this.gazetteer = gazetteer;
        judge = new NameJudge(french);
        homes = new Homes(gazetteer);
    }

    public Home homeOf(Item item) {
        return homes.of(item);
    }

    /**
     * Finds the places of a text, those it is about first.
     *
     * @param telling which sentences of the text speak of a technology
     * @param isAbroad whether the text names foreign places or institutions
     */
    public List<PlaceTag> find(Reading reading, Home home, boolean[] telling, boolean isAbroad) {
        var mentions = gazetteer.mentions(reading.words());
        var communes = new ArrayList<Mention>();
        var larger = new ArrayList<Mention>();
        for (var mention : mentions) sort(mention, reading, communes, larger);
        var named = accepted(communes, reading, home);
        var clues = clues(named, larger, home);
        var found = new LinkedHashMap<String, Found>();
        for (var name : named) add(name, clues, reading, found);
        var tags = new PlaceTags(reading, home, new Roles(reading, telling), telling, isAbroad);
        return tags.of(
                List.copyOf(found.values()),
                LargerBodies.acting(larger, reading, telling, namesTownInTitle(named, reading)));
    }

    private static boolean namesTownInTitle(List<Named> named, Reading reading) {
        return named.stream()
                .flatMap(name -> name.mentions().stream())
                .anyMatch(mention -> reading.isInTitle(mention.first()));
    }

    /** A place with all that was found of it. */
    record Found(Choice choice, List<Mention> mentions, double best) {}

    /** «la Vienne» is the département, «à Vienne» the commune. */
    private static void sort(Mention mention, Reading reading, List<Mention> communes, List<Mention> larger) {
        var bodies = namings(mention, false);
        var towns = namings(mention, true);
        var isLarger = !bodies.isEmpty() && (towns.isEmpty() || LargerBodies.isMeant(mention, reading));
        if (isLarger) larger.add(new Mention(mention.first(), mention.last(), mention.contracted(), bodies));
        else communes.add(new Mention(mention.first(), mention.last(), mention.contracted(), towns));
    }

    private static List<Naming> namings(Mention mention, boolean communes) {
        return mention.namings().stream()
                .filter(naming -> naming.entry().isCommune() == communes)
                .toList();
    }

    /** The names that are places. One that surely is one somewhere in the text lends its other mentions half of that. */
    private List<Named> accepted(List<Mention> mentions, Reading reading, Home home) {
        var scores = new LinkedHashMap<String, List<Double>>();
        var byName = new LinkedHashMap<String, List<Mention>>();
        for (var i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            var key = key(mention);
            byName.computeIfAbsent(key, k -> new ArrayList<>()).add(mention);
            var pair = isInPair(mentions, i, reading) ? PAIR : 0;
            scores.computeIfAbsent(key, k -> new ArrayList<>()).add(judge.score(mention, reading, home) + pair);
        }
        var accepted = new ArrayList<Named>();
        byName.forEach((key, ofName) -> {
            var scoresOfName = scores.getOrDefault(key, List.of());
            var best =
                    scoresOfName.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            var kept = new ArrayList<Mention>();
            for (var i = 0; i < ofName.size(); i++) {
                if (scoresOfName.get(i) + (best >= SURE ? LENT : 0) >= 0) kept.add(ofName.get(i));
            }
            if (!kept.isEmpty() && best >= 0) accepted.add(new Named(key, kept, best));
        });
        return accepted;
    }

    /** «Rouen-Caen»: what speaks against each end alone, that a name seems to go on, is taken back. */
    private static final double PAIR = 4;

    private static boolean isInPair(List<Mention> mentions, int at, Reading reading) {
        var follows = at > 0 && areHyphened(mentions.get(at - 1), mentions.get(at), reading);
        return follows || (at + 1 < mentions.size() && areHyphened(mentions.get(at), mentions.get(at + 1), reading));
    }

    private static boolean areHyphened(Mention one, Mention next, Reading reading) {
        return one.last() + 1 == next.first() && reading.words().gapBefore(next.first()) == Gap.HYPHEN;
    }

    /** From here a name counts as sure; then its other mentions are judged this much more kindly. */
    private static final double SURE = 2.5;

    private static final double LENT = 1.5;

    private static String key(Mention mention) {
        if (mention.isDemonym())
            return "~" + mention.namings().getFirst().entry().place().insee();
        return Folding.fold(mention.namings().getFirst().entry().place().name() + "|"
                + mention.namings().size() + "|" + mention.namings().getFirst().form());
    }

    private static Clues clues(List<Named> named, List<Mention> larger, Home home) {
        var departements = new HashSet<String>();
        for (var mention : larger) {
            var place = mention.namings().getFirst().entry().place();
            if (place.kind() == Place.Kind.DEPARTEMENT) departements.add(place.insee());
        }
        var groupings = new HashSet<String>();
        var nearby = new HashSet<String>();
        for (var name : named) {
            var namings = name.mentions().getFirst().namings();
            if (namings.size() > 1) continue;
            groupings.add(namings.getFirst().entry().grouping());
            nearby.add(namings.getFirst().entry().place().departement());
        }
        groupings.remove("");
        return new Clues(home, Set.of(), departements, groupings, nearby, fullNames(named));
    }

    /** Communes that the text names in full and by nothing else's name: a shortened name elsewhere then means them. */
    private static Set<String> fullNames(List<Named> named) {
        var codes = new HashSet<String>();
        for (var name : named) {
            var namings = name.mentions().getFirst().namings();
            if (namings.size() == 1 && namings.getFirst().form() == Naming.Form.OFFICIAL)
                codes.add(namings.getFirst().entry().place().insee());
        }
        return codes;
    }

    private void add(Named name, Clues clues, Reading reading, Map<String, Found> found) {
        var brackets = new HashSet<String>();
        for (var mention : name.mentions()) {
            Brackets.departementAfter(mention, reading.words()).ifPresent(brackets::add);
            NameJudge.postcodeBefore(mention, reading.words()).ifPresent(brackets::add);
        }
        var own = new Clues(
                clues.home(), brackets, clues.departements(), clues.groupings(), clues.nearby(), clues.fullNames());
        var choice = inFull(name, clues, reading)
                .orElseGet(() -> Namesakes.choose(name.mentions().getFirst().namings(), own));
        found.merge(
                choice.entry().place().insee(), new Found(choice, name.mentions(), name.best()), PlaceFinder::joined);
    }

    /** «Bourg» in a text that names Bourg-en-Bresse is that, though a commune is called Bourg. */
    private Optional<Choice> inFull(Named name, Clues clues, Reading reading) {
        var mention = name.mentions().getFirst();
        if (mention.isDemonym()
                || mention.namings().stream()
                        .anyMatch(naming -> clues.fullNames()
                                .contains(naming.entry().place().insee()))) {
            return Optional.empty();
        }
        var span = reading.span(mention.first(), mention.last());
        var beginning = Folding.fold(reading.text().substring(span.from(), span.to())) + " ";
        var meant = clues.fullNames().stream()
                .flatMap(code -> gazetteer.findEntry(code).stream())
                .filter(entry -> Folding.fold(entry.place().name()).startsWith(beginning))
                .toList();
        if (meant.size() != 1) return Optional.empty();
        var others = mention.namings().stream()
                .limit(5)
                .map(naming -> naming.entry().place())
                .toList();
        return Optional.of(new Choice(meant.getFirst(), 0.9, "full-name-in-text", others));
    }

    /** One place under two names, such as its own and its people's: the surer choice stands. */
    private static Found joined(Found known, Found added) {
        var mentions = new ArrayList<>(known.mentions());
        mentions.addAll(added.mentions());
        var surer = known.choice().confidence() >= added.choice().confidence() ? known.choice() : added.choice();
        return new Found(surer, mentions, Math.max(known.best(), added.best()));
    }
}
