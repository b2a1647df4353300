package vigie.classify.gazetteer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigie.classify.text.Folding;
import vigie.model.Place;

/** Finds places by the first letters of their names. Immutable, thread-safe. */
final class TypeAhead {

    /** Communes before the groupings that are named after them. */
    private static final Comparator<Entry> LARGEST_FIRST = Comparator.comparing(Entry::isCommune)
            .thenComparing(Entry::population)
            .reversed()
            .thenComparing(entry -> entry.place().insee());

    private final String[] keys;
    private final Entry[] entries;

    TypeAhead(List<Entry> all) {
        var folded =
                all.stream().map(entry -> Folding.fold(entry.place().name())).toArray(String[]::new);
        var order = IntStream.range(0, folded.length)
                .boxed()
                .sorted(Comparator.comparing(i -> folded[i]))
                .toList();
        keys = order.stream().map(i -> folded[i]).toArray(String[]::new);
        entries = order.stream().map(all::get).toArray(Entry[]::new);
    }

    List<Place> complete(String beginning, int most) {
        var key = key(beginning);
        if (key.isEmpty()) return List.of();
        return between(key, key + '\uffff').limit(most).toList();
    }

    List<Place> listNamed(String name) {
        var key = key(name);
        return between(key, key + '\0').toList();
    }

    private Stream<Place> between(String from, String to) {
        return Arrays.stream(entries, first(from), first(to))
                .sorted(LARGEST_FIRST)
                .map(Entry::place);
    }

    private static String key(String typed) {
        return Folding.fold(typed).replaceFirst("^st ", "saint ").replaceFirst("^ste ", "sainte ");
    }

    private int first(String key) {
        var found = Arrays.binarySearch(keys, key);
        if (found < 0) return -found - 1;
        while (found > 0 && keys[found - 1].equals(key)) found--;
        return found;
    }
}
