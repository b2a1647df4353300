package vigie.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigie.model.Addresses;
import vigie.model.Fetch;
import vigie.model.Source;
import vigie.model.SourceId;
import vigie.model.SourceMemory;
import vigie.stream.Outgoing;
import vigie.stream.Topics;

/**
 * Says which sources to look at now. Remembers for a while what it already asked for; what it forgets in a restart is noticed by
 * the fetching step, which drops a look asked for before the last one.
 */
public final class PollPlanner {

    /** Longer than the errands of one site wait for their turns; an errand that was lost is given again after this. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Duration patience;
    private final Map<SourceId, Instant> asked = new HashMap<>();

    public PollPlanner(Duration patience) {
        this.patience = patience;
    }

    /**
     * Hands out the errands that are due at this instant.
     *
     * @param log writes them down; when it throws, they count as not handed out and are due again at once
     */
    public synchronized void handOut(
            Collection<Source> sources,
            Map<String, SourceMemory> memories,
            Instant now,
            Consumer<List<Outgoing<?>>> log) {
        asked.values().removeIf(at -> !at.plus(patience).isAfter(now));
        var due = sources.stream()
                .filter(source -> isDue(source, memories.get(source.id().value()), asked.get(source.id()), now))
                .toList();
        if (due.isEmpty()) return;
        log.accept(due.stream().<Outgoing<?>>map(source -> errand(source, now)).toList());
        due.forEach(source -> asked.put(source.id(), now));
    }

    private static boolean isDue(Source source, @Nullable SourceMemory memory, @Nullable Instant askedAt, Instant now) {
        if (source.paused()) return false;
        if (memory == null) return askedAt == null;
        var answered = askedAt == null || !memory.polledAt().isBefore(askedAt);
        return answered && !memory.nextPoll().isAfter(now);
    }

    private static Outgoing<Fetch> errand(Source source, Instant now) {
        var fetch = new Fetch(source.id(), source.address(), Fetch.Purpose.POLL, null, now);
        return new Outgoing<>(Topics.FETCHES, Addresses.registrableDomain(source.address()), fetch);
    }
}
