package vigie.ingest.fetch;

import java.time.Duration;
import vigie.ingest.fetch.FetchOutcome.Throttled;

/**
 * Fetches as a good guest: asks robots.txt, keeps its distance between two calls to a site, and leaves a site alone for as long as
 * it wants. Thread-safe.
 */
public final class PoliteFetcher implements Fetcher {

    /** After «too many requests» without a time; as Media Cloud does. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** A site that asks for more is asked again after a day all the same; its source's own plan waits longer. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final Fetcher fetcher;
    private final Robots robots;
    private final Spacing spacing;

    public PoliteFetcher(Fetcher fetcher, Robots robots, Spacing spacing) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.spacing = spacing;
    }

    @Override
    public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
        var pause = spacing.paused(request.address());
        if (pause.isPositive()) return new Throttled("the site asked us to wait", pause);
        var objection = robots.objection(request.address(), this::inTurn);
        return objection.isPresent() ? objection.get() : inTurn(request);
    }

    private FetchOutcome inTurn(FetchRequest request) throws InterruptedException {
        Thread.sleep(spacing.takeTurn(request.address()));
        var outcome = fetcher.fetch(request);
        if (outcome instanceof Throttled busy) spacing.pause(request.address(), pauseFor(busy));
        return outcome;
    }

    private static Duration pauseFor(Throttled busy) {
        var wait = busy.retryAfter() == null ? PAUSE : busy.retryAfter();
        return wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait;
    }
}
