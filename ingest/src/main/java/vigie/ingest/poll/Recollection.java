package vigie.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.ingest.fetch.Validators;
import vigie.model.ItemId;
import vigie.model.SourceId;
import vigie.model.SourceMemory;
import vigie.model.SourceMemory.Health;
import vigie.model.SourceMemory.Seen;

/** What to remember of a source after a visit. Pure, like the plan it follows. */
public record Recollection(PollPlan plan) {

    /** Silent for longer than a month, a source is called quiet. */
    private static final Duration QUIET_AFTER = Duration.ofDays(31);

    /** So many entries that left the document are remembered, since some feeds bring old ones back. */
    private static final int FEWEST_KEPT = 300;

    /** After a visit that found these entries, {@code fresh} of them new or changed. */
    public SourceMemory afterVisit(
            SourceId source,
            @Nullable SourceMemory before,
            Validators validators,
            List<Seen> present,
            int fresh,
            Instant now) {
        var lastNews = fresh > 0 ? now : before == null ? null : before.lastNews();
        return new SourceMemory(
                source,
                now,
                plan.afterVisit(before, fresh, present.size(), now),
                health(lastNews, now),
                validators.etag(),
                validators.lastModified(),
                0,
                null,
                merged(present, before),
                lastNews);
    }

    /** After the server said that nothing is newer. */
    public SourceMemory afterSilence(SourceMemory before, Instant now) {
        return new SourceMemory(
                before.source(),
                now,
                plan.afterSilence(before, now),
                health(before.lastNews(), now),
                before.etag(),
                before.lastModified(),
                0,
                null,
                before.seen(),
                before.lastNews());
    }

    /** After a visit that failed; what was known stays known. */
    public SourceMemory afterFailure(
            SourceId source,
            @Nullable SourceMemory before,
            Health health,
            String problem,
            @Nullable Duration retryAfter,
            Instant now) {
        var failures = before == null ? 1 : before.failures() + 1;
        return new SourceMemory(
                source,
                now,
                plan.afterFailure(failures, retryAfter, now),
                health,
                before == null ? null : before.etag(),
                before == null ? null : before.lastModified(),
                failures,
                problem,
                before == null ? List.of() : before.seen(),
                before == null ? null : before.lastNews());
    }

    private static Health health(@Nullable Instant lastNews, Instant now) {
        return lastNews != null && lastNews.plus(QUIET_AFTER).isAfter(now) ? Health.LIVE : Health.QUIET;
    }

    /** What is there now, then what was before, each once. */
    private static List<Seen> merged(List<Seen> present, @Nullable SourceMemory before) {
        var all = new LinkedHashMap<ItemId, Seen>();
        for (var seen : present) all.putIfAbsent(seen.item(), seen);
        if (before != null) for (var seen : before.seen()) all.putIfAbsent(seen.item(), seen);
        return all.values().stream()
                .limit(Math.max(FEWEST_KEPT, 2L * present.size()))
                .toList();
    }
}
