package vigie.classify.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vigie.classify.text.Folding;
import vigie.classify.text.Lazily;
import vigie.classify.text.Words;
import vigie.model.Place;
import vigie.model.PlaceDirectory;

/**
 * All the places of France: every commune, département, region and grouping, by code, by first letters, and by its names in a
 * text.
 *
 * <p>Former communes and municipal arrondissements answer with the commune of today. What is rarely asked for (first letters,
 * names written together as in web addresses) is prepared on first use, so that loading stays quick. Thread-safe.
 */
public final class Gazetteer implements PlaceDirectory {

    private final List<Entry> entries;
    private final Map<String, Entry> byCode;
    private final NameTable names;
    private final Supplier<TypeAhead> typeAhead;
    private final Supplier<Map<String, List<Entry>>> together;

    private Gazetteer(GazetteerTables tables) {
        entries = tables.entries;
        byCode = tables.byCode;
        names = tables.names;
        typeAhead = new Lazily<>(() -> new TypeAhead(entries));
        together = new Lazily<>(this::namesTogether);
    }

    /** The gazetteer that comes with the program. */
    public static Gazetteer load() {
        return new Gazetteer(new GazetteerTables().load());
    }

    @Override
    public Optional<Place> find(String insee) {
        return Optional.ofNullable(byCode.get(insee)).map(Entry::place);
    }

    public Optional<Entry> findEntry(String insee) {
        return Optional.ofNullable(byCode.get(insee));
    }

    @Override
    public List<Place> complete(String beginning, int most) {
        return typeAhead.get().complete(beginning, most);
    }

    @Override
    public List<Place> listNamed(String name) {
        return typeAhead.get().listNamed(name);
    }

    /** Communes whose name, its words written together, is this: {@code rosnysousbois}. */
    public List<Entry> listWrittenTogether(String letters) {
        return together.get().getOrDefault(letters, List.of());
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Everything in a text that reads like a place, the longest from left to right, none within another. */
    public List<Mention> mentions(Words words) {
        var found = new ArrayList<Mention>();
        for (var i = 0; i < words.size(); ) {
            var mention = names.at(words, i);
            if (mention != null) {
                found.add(mention);
                i = mention.last() + 1;
            } else {
                i++;
            }
        }
        return found;
    }

    private Map<String, List<Entry>> namesTogether() {
        var map = new HashMap<String, List<Entry>>(80_000);
        for (var entry : entries) {
            if (!entry.isCommune()) continue;
            map.computeIfAbsent(Folding.fold(entry.place().name()).replace(" ", ""), key -> new ArrayList<>(1))
                    .add(entry);
            var head = ShortNames.of(entry);
            if (!head.isEmpty())
                map.computeIfAbsent(Folding.fold(head).replace(" ", ""), key -> new ArrayList<>(1))
                        .add(entry);
        }
        return map;
    }
}
