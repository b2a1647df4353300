package vigie.classify.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.gazetteer.Mention;
import vigie.classify.gazetteer.Naming;
import vigie.classify.language.French;
import vigie.classify.learn.Example;
import vigie.classify.learn.LinearModel;
import vigie.classify.learn.Models;
import vigie.classify.place.HitJudge.Judged;
import vigie.classify.place.Namesakes.Choice;
import vigie.classify.place.Namesakes.Clues;
import vigie.classify.text.Folding;
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
    private final HitJudge judge;
    private final Homes homes;
    private final LinearModel roles;

    public PlaceFinder(Gazetteer gazetteer, French french, Models models) {
        this.gazetteer = gazetteer;
        roles = models.get(Models.ROLE);
        judge = new HitJudge(french, models.get(Models.HIT));
        homes = new Homes(gazetteer);
    }

    public Home homeOf(Item item) {
        return homes.of(item);
    }

    /**
     * Finds the places of a text, those it is about first.
     */
    public List<PlaceTag> find(Reading reading, Home home, Told told) {
        var named = named(reading, home, told.isAbroad());
        var signs = new RoleFeatures(reading, home, told, named.found());
        var tags = new PlaceTags(reading, home, one -> roles.probability(signs.of(one), MAIN), told);
        return tags.of(
                named.found(),
                LargerBodies.acting(named.larger(), reading, told, namesTownInTitle(named.found(), reading)));
    }

    static final String MAIN = "main";
    private static final String MENTIONED = "mentioned";

    /**
     * One example for each commune found, of which the readers said whether the text is about it. The training texts name more
     * neighbours than real pages do; so each is learnt from twice, the second time without most of those it only mentions.
     */
    public List<Example> examples(Reading reading, Home home, Told told, Set<String> communes) {
        var found = named(reading, home, told.isAbroad()).found().stream()
                .filter(one -> !one.choice().isContested())
                .toList();
        var fewer = found.stream()
                .filter(one -> communes.contains(one.choice().entry().place().insee()) || isKept(one))
                .toList();
        return Stream.concat(
                        examples(reading, home, told, communes, found).stream(),
                        examples(reading, home, told, communes, fewer).stream())
                .toList();
    }

    private static boolean isKept(Found one) {
        return Math.floorMod(one.choice().entry().place().insee().hashCode(), THINNED) == 0;
    }

    /** Of three places only mentioned one is kept, which brings the share of mentions down to that of real pages. */
    private static final int THINNED = 3;

    private static List<Example> examples(
            Reading reading, Home home, Told told, Set<String> communes, List<Found> found) {
        var signs = new RoleFeatures(reading, home, told, found);
        return found.stream()
                .map(one -> {
                    var isMain = communes.contains(one.choice().entry().place().insee());
                    return new Example(isMain ? MAIN : MENTIONED, signs.of(one));
                })
                .toList();
    }

    /** The communes that a text names, in its order, and the larger bodies. */
    private record AllNamed(List<Found> found, List<Mention> larger) {}

    private AllNamed named(Reading reading, Home home, boolean isAbroad) {
        var hits = Hits.of(gazetteer, reading);
        var named = accepted(hits.communes(), reading, home, isAbroad);
        var clues = clues(named, hits.larger(), home);
        var found = new LinkedHashMap<String, Found>();
        for (var name : named) add(name, clues, reading, found);
        return new AllNamed(List.copyOf(found.values()), hits.larger());
    }

    private static boolean namesTownInTitle(List<Found> found, Reading reading) {
        return found.stream()
                .flatMap(one -> one.mentions().stream())
                .anyMatch(mention -> reading.isInTitle(mention.first()));
    }

    /** A place with all that was found of it. */
    record Found(Choice choice, List<Mention> mentions, double best, boolean isBody) {}

    /** The names that are places. A text seldom uses one name in two senses, so all its mentions of a name are judged together. */
    private List<Named> accepted(List<Mention> mentions, Reading reading, Home home, boolean isAbroad) {
        var judged = new LinkedHashMap<String, List<Judged>>();
        var byName = new LinkedHashMap<String, List<Mention>>();
        for (var i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            var key = key(mention);
            byName.computeIfAbsent(key, k -> new ArrayList<>()).add(mention);
            judged.computeIfAbsent(key, k -> new ArrayList<>()).add(judge.judge(mentions, i, reading, home, isAbroad));
        }
        var accepted = new ArrayList<Named>();
        byName.forEach((key, ofName) -> {
            var own = judged.getOrDefault(key, List.of());
            var together = together(own);
            var kept = new ArrayList<Mention>();
            for (var i = 0; i < ofName.size(); i++)
                if (OWN * own.get(i).score() + (1 - OWN) * together >= 0) kept.add(ofName.get(i));
            var best = own.stream().mapToDouble(Judged::score).max().orElse(0);
            if (!kept.isEmpty())
                accepted.add(new Named(key, kept, best, own.stream().allMatch(Judged::isBody)));
        });
        return accepted;
    }

    /** Half of what decides on a mention is its own place in the text, half what all of them say. */
    private static final double OWN = 0.5;

    /** Independent signs add up; mentions of one text are not quite independent, so their sum grows with the root of their number. */
    private static double together(List<Judged> judged) {
        return judged.stream().mapToDouble(Judged::score).sum() / Math.sqrt(judged.size());
    }

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
        var nearby = new HashMap<String, Integer>();
        for (var name : named) {
            var namings = name.mentions().getFirst().namings();
            if (namings.size() > 1) continue;
            groupings.add(namings.getFirst().entry().grouping());
            nearby.merge(namings.getFirst().entry().place().departement(), 1, Integer::sum);
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
            HitFeatures.postcodeBefore(mention, reading.words()).ifPresent(brackets::add);
        }
        var own = new Clues(
                clues.home(), brackets, clues.departements(), clues.groupings(), clues.nearby(), clues.fullNames());
        var choice = inFull(name, clues, reading)
                .orElseGet(() -> Namesakes.choose(name.mentions().getFirst().namings(), own));
        found.merge(
                choice.entry().place().insee(),
                new Found(choice, name.mentions(), name.best(), name.isBody()),
                PlaceFinder::joined);
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
        return new Found(surer, mentions, Math.max(known.best(), added.best()), known.isBody() && added.isBody());
    }
}
