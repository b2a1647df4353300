package vigie.index.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigie.index.Facts;
import vigie.index.SearchPage.Count;
import vigie.index.SearchPage.Facets;
import vigie.index.SearchPage.MonthCount;
import vigie.model.Place;

/** Counts how results are spread. */
final class MemoryFacets {

    private MemoryFacets() {}

    static Facets of(Collection<Facts> results) {
        var technologies = new Tally();
        var places = new Tally();
        var sources = new Tally();
        var months = new TreeMap<LocalDate, Long>();
        for (var facts : results) {
            facts.technologies().forEach(technology -> technologies.add(technology.slug(), technology.slug()));
            facts.places().stream()
                    .filter(place -> place.kind() == Place.Kind.COMMUNE)
                    .forEach(place -> places.add(place.insee(), place.name()));
            if (facts.source() != null) sources.add(facts.source().value(), facts.sourceName());
            if (facts.date() != null)
                months.merge(MemoryCandidates.day(facts.date()).withDayOfMonth(1), 1L, Long::sum);
        }
        var monthCounts = months.entrySet().stream()
                .map(entry -> new MonthCount(entry.getKey(), entry.getValue()))
                .toList();
        return new Facets(technologies.counts(), places.counts(), sources.counts(), monthCounts);
    }

    private static final class Tally {
        private final Map<String, Count> counts = new LinkedHashMap<>();

        void add(String key, String label) {
            counts.merge(key, new Count(key, label, 1), (old, _) -> new Count(key, old.label(), old.count() + 1));
        }

        List<Count> counts() {
            var sorted = new ArrayList<>(counts.values());
            sorted.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::key));
            return sorted;
        }
    }
}
