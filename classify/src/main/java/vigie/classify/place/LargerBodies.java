package vigie.classify.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.classify.gazetteer.Entry;
import vigie.classify.gazetteer.Mention;
import vigie.classify.text.Reading;
import vigie.model.Place;
import vigie.model.PlaceTag.Role;

/**
 * Départements, regions and groupings of communes. They are named all the time to say where something lies; only those that act,
 * or that the title puts first, are places of the text.
 */
final class LargerBodies {

    private static final Set<String> ACTING = Set.of(
            "departement",
            "departemental",
            "departementale",
            "prefet",
            "prefete",
            "prefecture",
            "region",
            "regional",
            "regionale",
            "conseil",
            "gendarmes",
            "gendarmerie",
            "president",
            "presidente",
            "metropole",
            "agglomeration",
            "communaute",
            "elus",
            "police",
            "groupement",
            "academie");

    /** «tout le Pas-de-Calais», «toute la Bretagne». */
    private static final Set<String> ALL = Set.of("tout", "toute");

    private static final Set<String> ARTICLES = Set.of("la", "le", "l", "les", "en");

    /** A larger body with its mentions and its role. */
    record Body(Entry entry, List<Mention> mentions, Role role) {}

    private LargerBodies() {}

    /** Of a name that a commune bears too: whether an article says that the département is meant. */
    static boolean isMeant(Mention mention, Reading reading) {
        var near = Surroundings.of(reading, mention);
        if (near.isOf() && near.beforeThat().equals("departement")) return true;
        return ARTICLES.contains(near.before()) || (near.before().equals("du") && !mention.contracted());
    }

    /** @param titleNamesTown whether a commune stands in the title, so that a département there only says where it lies */
    static List<Body> acting(List<Mention> mentions, Reading reading, Told told, boolean titleNamesTown) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        for (var mention : mentions) {
            if (!acts(mention, reading, titleNamesTown)) continue;
            var entry = mention.namings().getFirst().entry();
            var role = isCentral(mention, reading, told) ? Role.MAIN : Role.MENTIONED;
            bodies.merge(entry.place().insee(), new Body(entry, List.of(mention), role), LargerBodies::joined);
        }
        return List.copyOf(bodies.values());
    }

    private static boolean acts(Mention mention, Reading reading, boolean titleNamesTown) {
        if (mention.namings().getFirst().entry().place().kind() == Place.Kind.EPCI) return true;
        if (HitFeatures.followedByColon(reading, mention) && reading.isInTitle(mention.first())) return true;
        var near = Surroundings.of(reading, mention);
        return near.completes(ACTING)
                || ACTING.contains(near.before())
                || ALL.contains(near.beforeThat())
                || (reading.isInTitle(mention.first()) && !titleNamesTown);
    }

    private static boolean isCentral(Mention mention, Reading reading, Told told) {
        return reading.isInTitle(mention.first()) || told.isTelling(reading.sentenceOf(mention.first()));
    }

    private static Body joined(Body known, Body added) {
        var mentions = new ArrayList<>(known.mentions());
        mentions.addAll(added.mentions());
        return new Body(known.entry(), List.copyOf(mentions), known.role() == Role.MAIN ? Role.MAIN : added.role());
    }
}
