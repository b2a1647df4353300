package vigie.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.ingest.fetch.FetchOutcome;
import vigie.ingest.fetch.FetchRequest;
import vigie.ingest.fetch.Fetcher;
import vigie.ingest.fetch.Validators;
import vigie.ingest.poll.Recollection;
import vigie.model.Addresses;
import vigie.model.Fetch;
import vigie.model.ItemId;
import vigie.model.Source;
import vigie.model.SourceMemory;
import vigie.model.SourceMemory.Health;
import vigie.model.SourceMemory.Seen;
import vigie.stream.Incoming;
import vigie.stream.Outgoing;
import vigie.stream.Topics;

/** Looks at a source: what is new there becomes items, or errands to read their pages, and the source's memory is brought up to date. */
final class PollErrands {

    private static final Logger log = LoggerFactory.getLogger(PollErrands.class);

    /** A first look at a large feed must not keep its site busy for hours: the rest is judged by title and summary. */
    private static final int MAX_PAGES = 100;

    private final Fetcher fetcher;
    private final SourceReader reader;
    private final Function<String, Optional<Source>> sources;
    private final OwnMemories memories;
    private final Recollection recollection;
    private final InstantSource clock;

    PollErrands(
            Fetcher fetcher,
            SourceReader reader,
            Function<String, Optional<Source>> sources,
            OwnMemories memories,
            Recollection recollection,
            InstantSource clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.sources = sources;
        this.memories = memories;
        this.recollection = recollection;
        this.clock = clock;
    }

    List<Outgoing<?>> run(Incoming<Fetch> errand, Fetch fetch) throws InterruptedException {
        var source = sources.apply(fetch.source().value()).filter(known -> !known.paused());
        var before = memories.before(fetch.source().value(), errand).orElse(null);
        if (source.isEmpty() || isRepeat(fetch, before)) return List.of();
        var out = new ArrayList<Outgoing<?>>();
        var after = look(source.get(), before, out);
        memories.wrote(errand, before, after);
        out.add(new Outgoing<>(
                Topics.SOURCE_MEMORY, after.source().value(), after)); // last: it says that the rest was done
        return out;
    }

    /** For an error of our own: the source is marked, so that an operator sees it, and comes back later. */
    List<Outgoing<?>> failed(Incoming<Fetch> errand, Fetch fetch, RuntimeException error) {
        var before = memories.before(fetch.source().value(), errand).orElse(null);
        var after = recollection.afterFailure(
                fetch.source(),
                before,
                Health.BROKEN,
                "Vigie itself failed on it (" + error + "); please report this",
                null,
                clock.instant());
        memories.wrote(errand, before, after);
        return List.of(new Outgoing<>(Topics.SOURCE_MEMORY, after.source().value(), after));
    }

    private static boolean isRepeat(Fetch fetch, @Nullable SourceMemory before) {
        return before != null && !before.polledAt().isBefore(fetch.requestedAt());
    }

    private SourceMemory look(Source source, @Nullable SourceMemory before, List<Outgoing<?>> out)
            throws InterruptedException {
        var known = before == null ? Validators.NONE : new Validators(before.etag(), before.lastModified());
        var outcome = fetcher.fetch(new FetchRequest(source.address(), known));
        var now = clock.instant();
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> read(source, before, fetched, now, out);
            case FetchOutcome.NotModified same ->
                before == null
                        ? failure(source, null, Health.BROKEN, "it says «not modified» to a first request", null, now)
                        : recollection.afterSilence(before, now);
            case FetchOutcome.Throttled busy ->
                failure(source, before, Health.BLOCKED, busy.reason(), busy.retryAfter(), now);
            case FetchOutcome.Blocked blocked -> failure(source, before, Health.BLOCKED, blocked.reason(), null, now);
            case FetchOutcome.Gone gone ->
                failure(
                        source,
                        before,
                        Health.BROKEN,
                        "the server says there is nothing there (status " + gone.status() + ")",
                        null,
                        now);
            case FetchOutcome.Refused refused -> failure(source, before, Health.BROKEN, refused.reason(), null, now);
            case FetchOutcome.Broken broken -> failure(source, before, Health.BROKEN, broken.reason(), null, now);
        };
    }

    private SourceMemory read(
            Source source,
            @Nullable SourceMemory before,
            FetchOutcome.Fetched fetched,
            Instant now,
            List<Outgoing<?>> out) {
        if (fetched.movedTo() != null)
            log.atInfo()
                    .addKeyValue("source", source.id())
                    .addKeyValue("address", fetched.movedTo())
                    .log("source moved for good");
        return switch (reader.read(source, fetched.body(), fetched.address(), now)) {
            case SourceReader.Reading.Unreadable unreadable ->
                failure(source, before, Health.BROKEN, unreadable.reason(), null, now);
            case SourceReader.Reading.Entries found -> {
                var fresh = fresh(source, found.entries(), before);
                out.addAll(errandsOrItems(fresh, now));
                log.atInfo()
                        .addKeyValue("source", source.id())
                        .addKeyValue("items", found.entries().size())
                        .addKeyValue("fresh", fresh.size())
                        .log("source read");
                yield recollection.afterVisit(
                        source.id(), before, fetched.validators(), seen(source, found.entries()), fresh.size(), now);
            }
        };
    }

    private static List<SourceReader.Entry> fresh(
            Source source, List<SourceReader.Entry> entries, @Nullable SourceMemory before) {
        if (before == null) return entries;
        Map<ItemId, String> known =
                before.seen().stream().collect(Collectors.toMap(Seen::item, Seen::fingerprint, (one, other) -> one));
        return entries.stream()
                .filter(entry -> !Fingerprint.of(source.kind(), entry.item())
                        .equals(known.get(entry.item().id())))
                .toList();
    }

    private static List<Seen> seen(Source source, List<SourceReader.Entry> entries) {
        return entries.stream()
                .map(entry -> new Seen(entry.item().id(), Fingerprint.of(source.kind(), entry.item())))
                .toList();
    }

    private static List<Outgoing<?>> errandsOrItems(List<SourceReader.Entry> fresh, Instant now) {
        var out = new ArrayList<Outgoing<?>>();
        var pages = 0;
        for (var entry : fresh) {
            var item = entry.item();
            if (entry.wantsPage() && pages++ < MAX_PAGES) {
                var page = new Fetch(item.source(), item.address(), Fetch.Purpose.PAGE, item, now);
                out.add(new Outgoing<>(Topics.FETCHES, Addresses.registrableDomain(item.address()), page));
            } else {
                out.add(new Outgoing<>(Topics.ITEMS, item.id().value(), item));
            }
        }
        return out;
    }

    private SourceMemory failure(
            Source source,
            @Nullable SourceMemory before,
            Health health,
            String problem,
            @Nullable Duration retryAfter,
            Instant now) {
        log.atWarn()
                .addKeyValue("source", source.id())
                .addKeyValue("error", problem)
                .log("source not read");
        return recollection.afterFailure(source.id(), before, health, problem, retryAfter, now);
    }
}
