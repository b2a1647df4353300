package vigie.classify.gazetteer;

import java.util.Set;

/** The short form the press makes of a long name: Brive for Brive-la-Gaillarde. */
final class ShortNames {

    /** Below this size a town is rarely called by half of its name outside its own valley. */
    private static final int MIN_POPULATION = 8_000;

    private static final Set<String> TAILS =
            Set.of("sur", "sous", "en", "lès", "les", "lez", "la", "le", "de", "du", "des", "d", "au", "aux", "devant");

    /** Beginnings that name a hundred places, and so none. */
    private static final Set<String> TOO_COMMON = Set.of(
            "Saint",
            "Sainte",
            "Bourg",
            "Ville",
            "Villeneuve",
            "Châteauneuf",
            "Château",
            "Mont",
            "Pont",
            "Port",
            "Vic",
            "Val",
            "Bois",
            "Fort",
            "Roche",
            "Roquebrune",
            "Moulins",
            "Vallon",
            "Croix",
            "Plan",
            "Isle",
            "Pré",
            "Mas",
            "Puy",
            "Font",
            "Cap",
            "Grand",
            "Grande",
            "Petit",
            "Marne",
            "Notre-Dame",
            "Salon");

    /** Short names that are French words too, from the same list of words as the marks of the table. */
    private static final Set<String> WORDS = Set.of(
            "Aire",
            "Bar",
            "Bures",
            "Carrières",
            "Champs",
            "Deuil",
            "Digne",
            "Doué",
            "Fontaine",
            "Joué",
            "Lys",
            "Mantes",
            "Marquette",
            "Ombrée",
            "Orée",
            "Plaisance",
            "Portes",
            "Rive",
            "Romans",
            "Sablé",
            "Saint-Pierre",
            "Vaires",
            "Vaux",
            "Verrières",
            "Voisins",
            "Les Sables",
            "La Teste",
            "Les Pavillons",
            "La Valette",
            "Le Puy",
            "La Charité");

    private ShortNames() {}

    /** The marks of a short name, as in the table of places. */
    static String marks(String name) {
        return WORDS.contains(name) ? "w" : "";
    }

    /** The short form, or an empty text where there is none. */
    static String of(Entry entry) {
        var name = entry.place().name();
        if (!entry.isCommune() || entry.population() < MIN_POPULATION || isArticle(name)) return "";
        for (var at = 0; at < name.length(); at++) {
            if (isParting(name.charAt(at)) && at > 2 && isTail(name, at + 1)) {
                var head = name.substring(0, at);
                return TOO_COMMON.contains(head) ? "" : head;
            }
        }
        return "";
    }

    private static boolean isTail(String name, int from) {
        var to = from;
        while (to < name.length() && !isParting(name.charAt(to))) to++;
        return to < name.length() && TAILS.contains(name.substring(from, to));
    }

    private static boolean isParting(char c) {
        return c == '-' || c == ' ' || c == '\'';
    }

    private static boolean isArticle(String name) {
        return name.startsWith("Le ") || name.startsWith("La ") || name.startsWith("Les ") || name.startsWith("L'");
    }
}
