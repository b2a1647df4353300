package vigie.classify.gazetteer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigie.classify.gazetteer.Naming.Form;

/**
 * Every name that the gazetteer looks for, as a list: it keeps only their hashes itself, and those it is measured beside need the
 * names. Reads the same tables; stands in the gazetteer's package because the rules for short forms and groupings do.
 */
public final class AllNames {

    /** How a name is to be looked for. */
    public enum Kind {
        PLAIN,
        /** Its first word is no part of it: «du Mans». */
        CONTRACTED,
        /** Needs no capital: «niçois». */
        DEMONYM
    }

    private final Map<String, Kind> names = new LinkedHashMap<>(100_000);
    private final Gazetteer gazetteer;

    private AllNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The names, each with the kind it was first given, in the order in which the gazetteer learns them. */
    public static Map<String, Kind> of(Gazetteer gazetteer) {
        var all = new AllNames(gazetteer);
        TabbedLines.each(TabbedLines.read("places.tsv"), all::place);
        TabbedLines.each(TabbedLines.read("aliases.tsv"), line -> all.others(line, Form.ALIAS));
        TabbedLines.each(TabbedLines.read("demonyms.tsv"), line -> all.others(line, Form.DEMONYM));
        for (var entry : gazetteer.entries()) {
            var head = ShortNames.of(entry);
            if (!head.isEmpty()) all.add(head, Form.SHORTENED);
        }
        return all.names;
    }

    private void place(TabbedLines.Cells line) {
        var kind = line.next();
        var code = line.next();
        var name = line.next();
        switch (kind) {
            case "C", "R" -> add(name, Form.OFFICIAL);
            case "D" -> {
                if (!code.equals("75")) add(name, Form.OFFICIAL);
            }
            case "F" -> {
                if (gazetteer.find(line.next()).isPresent() && !name.endsWith("Arrondissement")) add(name, Form.FORMER);
            }
            case "E" -> {
                line.next();
                GroupingNames.forms(name, line.next()).forEach(form -> add(form, Form.OFFICIAL));
            }
            default -> throw new IllegalStateException("places.tsv has a line of unknown kind " + kind);
        }
    }

    private void others(TabbedLines.Cells line, Form form) {
        line.next();
        for (var name : line.next().split("\\|", -1)) add(name, form);
    }

    private void add(String name, Form form) {
        names.putIfAbsent(name, form == Form.DEMONYM ? Kind.DEMONYM : Kind.PLAIN);
        if (form == Form.DEMONYM) return;
        if (name.startsWith("Le ")) contracted(List.of("du ", "au "), name.substring(3));
        if (name.startsWith("Les ")) contracted(List.of("des ", "aux "), name.substring(4));
    }

    private void contracted(List<String> merged, String rest) {
        for (var word : merged) names.putIfAbsent(word + rest, Kind.CONTRACTED);
    }
}
