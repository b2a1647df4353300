package vigie.review.source;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigie.index.Desk;
import vigie.model.Source;
import vigie.model.SourceId;
import vigie.model.SourceMemory;
import vigie.review.ReviewServices;

/** The sources as they are watched, with what the desk has just changed of them. A value. */
public record SourceList(List<SourceRow> rows) {

    static SourceList of(ReviewServices services) {
        var sources = new LinkedHashMap<SourceId, Source>();
        services.sources().all().values().forEach(source -> sources.put(source.id(), source));
        services.desk().read(Desk::sources).forEach(source -> sources.put(source.id(), source));
        var memories = services.memories().all();
        var rows = sources.values().stream()
                .map(source -> row(source, memories.get(source.id().value())))
                .sorted(Comparator.comparing((SourceRow row) -> !row.needsHand())
                        .thenComparing(row -> row.source().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new SourceList(rows);
    }

    public List<SourceRow> needingHand() {
        return rows.stream().filter(SourceRow::needsHand).toList();
    }

    public long count(String health) {
        return rows.stream().filter(row -> row.health().equals(health)).count();
    }

    private static SourceRow row(Source source, @Nullable SourceMemory memory) {
        if (memory == null) return new SourceRow(source, source.paused() ? "paused" : "new", null, null, null, 0);
        var health = source.paused() ? "paused" : memory.health().name().toLowerCase(Locale.ROOT);
        return new SourceRow(
                source,
                health,
                memory.lastNews(),
                source.paused() ? null : memory.nextPoll(),
                memory.problem(),
                memory.failures());
    }
}
