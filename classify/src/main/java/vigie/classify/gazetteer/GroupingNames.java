package vigie.classify.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a grouping of communes is called: the register writes «CA du Pays de Gex», people do not. */
final class GroupingNames {

    private static final Map<String, String> TYPES =
            Map.of("CC", "communauté de communes", "CA", "communauté d'agglomération", "CU", "communauté urbaine");

    private GroupingNames() {}

    static String full(String name, String type) {
        var spelled = TYPES.get(type);
        return spelled != null && name.startsWith(type + " ")
                ? Character.toUpperCase(spelled.charAt(0)) + spelled.substring(1) + name.substring(type.length())
                : name;
    }

    /** The names to look for in a text. */
    static List<String> forms(String name, String type) {
        var forms = new ArrayList<String>();
        var full = full(name, type);
        forms.add(full);
        var spelled = TYPES.get(type);
        if (spelled == null || !name.startsWith(type + " ")) return forms;
        var bare = name.substring(type.length() + 1);
        if (isTelling(bare)) forms.add(bare);
        for (var link : List.of("", "de ", "du ", "d'")) forms.add(spelled + " " + link + withoutLink(bare));
        return forms;
    }

    /** A name that says by itself that it is a grouping; others are as often a valley or a former province. */
    private static boolean isTelling(String bare) {
        var lower = bare.toLowerCase(Locale.ROOT);
        return bare.contains(" ")
                && (lower.contains("agglo") || lower.contains("métropole") || lower.contains("communauté"));
    }

    private static String withoutLink(String bare) {
        for (var link : List.of("de la ", "de l'", "du ", "des ", "de ", "d'")) {
            if (bare.startsWith(link)) return bare.substring(link.length());
        }
        return bare;
    }
}
