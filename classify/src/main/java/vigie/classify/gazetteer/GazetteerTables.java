package vigie.classify.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigie.classify.gazetteer.Naming.Form;
import vigie.classify.gazetteer.TabbedLines.Cells;
import vigie.model.Place;
import vigie.model.Place.Kind;

/** Fills a gazetteer from its tables; `NOTICE.md` beside them tells their columns. For one use. */
final class GazetteerTables {

    /** The tables hold coordinates in thousandths of a degree, some hundred metres: whole numbers are read much faster. */
    private static final double MILLI = 1000;

    final NameTable names = new NameTable();
    final List<Entry> entries = new ArrayList<>(37_000);
    /** Codes of today and former codes. */
    final Map<String, Entry> byCode = new HashMap<>(80_000);

    private final Map<String, String> departements = new HashMap<>();

    GazetteerTables load() {
        TabbedLines.each(TabbedLines.read("places.tsv"), this::place);
        TabbedLines.each(TabbedLines.read("aliases.tsv"), line -> alias(line, Form.ALIAS));
        TabbedLines.each(TabbedLines.read("demonyms.tsv"), line -> alias(line, Form.DEMONYM));
        for (var entry : List.copyOf(entries)) {
            var head = ShortNames.of(entry);
            if (!head.isEmpty()) names.add(head, entry, Form.SHORTENED, ShortNames.marks(head));
        }
        return this;
    }

    private void place(Cells line) {
        switch (line.next()) {
            case "C" -> commune(line);
            case "F" -> former(line);
            case "D" -> departement(line);
            case "R" -> keep(new Place(line.next(), line.next(), Kind.REGION, "", null), 0, true);
            case "E" -> grouping(line);
            case String other -> throw new IllegalStateException("places.tsv has a line of unknown kind " + other);
        }
    }

    private void commune(Cells line) {
        var code = line.next();
        var name = line.next();
        var departement = shared(line.next());
        var population = line.number();
        var position = new Place.Position(line.number() / MILLI, line.number() / MILLI);
        line.next();
        var place = new Place(code, name, Kind.COMMUNE, departement, position);
        var grouping = shared(line.next());
        var postcodes = line.next();
        var marks = line.next();
        var entry = new Entry(place, population, grouping, postcodes, marks.contains("w"), marks.contains("n"));
        entries.add(entry);
        byCode.put(code, entry);
        names.add(name, entry, Form.OFFICIAL, marks);
    }

    private void former(Cells line) {
        var code = line.next();
        var name = line.next();
        var today = byCode.get(line.next());
        if (today == null) return;
        byCode.putIfAbsent(code, today);
        if (!name.endsWith("Arrondissement")) names.add(name, today, Form.FORMER, line.next());
    }

    private void departement(Cells line) {
        var code = line.next();
        var name = line.next();
        // Paris is a commune first: design says that the commune is meant.
        keep(new Place(code, name, Kind.DEPARTEMENT, code, null), 0, !code.equals("75"));
    }

    private void grouping(Cells line) {
        var code = line.next();
        var name = line.next();
        var departement = shared(line.next());
        var type = line.next();
        var entry = keep(
                new Place(code, GroupingNames.full(name, type), Kind.EPCI, departement, null), line.number(), false);
        for (var form : GroupingNames.forms(name, type)) names.add(form, entry, Form.OFFICIAL, "");
    }

    private Entry keep(Place place, int population, boolean named) {
        var entry = new Entry(place, population, "", "", false, false);
        entries.add(entry);
        byCode.put(place.insee(), entry);
        if (named) names.add(place.name(), entry, Form.OFFICIAL, "");
        return entry;
    }

    /** {@code aliases.tsv} and {@code demonyms.tsv}: code, then names joined by a bar. */
    private void alias(Cells line, Form form) {
        var code = line.next();
        var entry = byCode.get(code);
        if (entry == null)
            throw new IllegalStateException("no place has the code " + code + ", which aliases or demonyms name");
        for (var name : line.next().split("\\|", -1))
            names.add(name, entry, form, form == Form.ALIAS ? ShortNames.marks(name) : "");
    }

    /** One copy of each département and grouping code instead of thirty-five thousand. */
    private String shared(String code) {
        var known = departements.putIfAbsent(code, code);
        return known == null ? code : known;
    }
}
