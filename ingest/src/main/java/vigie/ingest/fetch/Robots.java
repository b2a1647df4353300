package vigie.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vigie.ingest.fetch.FetchOutcome.Blocked;
import vigie.ingest.fetch.FetchOutcome.Broken;
import vigie.ingest.fetch.FetchOutcome.Fetched;
import vigie.ingest.fetch.FetchOutcome.Gone;
import vigie.ingest.fetch.FetchOutcome.NotModified;
import vigie.ingest.fetch.FetchOutcome.Refused;
import vigie.ingest.fetch.FetchOutcome.Throttled;

/**
 * Asks every host's robots.txt before anything else is fetched there, and remembers the answer.
 *
 * <p>As RFC 9309 wants: no such file allows all, a server in trouble allows nothing for now. Thread-safe.
 */
public final class Robots {

    /** The product name of our user agent, to which sites may address rules. */
    private static final String AGENT = "Vigie";

    /** RFC 9309: no longer than a day. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** A host that could not answer is asked again after this. */
    private static final Duration KEPT_WHEN_UNKNOWN = Duration.ofMinutes(10);

    /** More hosts than sources; beyond it all are asked anew. */
    private static final int MAX_HOSTS = 10_000;

    private record Known(Optional<RobotsRules> rules, String trouble, Instant until) {}

    private final Map<URI, Known> hosts = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public Robots(InstantSource clock) {
        this.clock = clock;
    }

    /** Why this address may not be fetched now; nothing when it may. */
    Optional<FetchOutcome> objection(URI address, Fetcher fetcher) throws InterruptedException {
        var file = address.resolve("/robots.txt");
        var known = hosts.get(file);
        if (known == null || !clock.instant().isBefore(known.until)) {
            known = ask(file, fetcher);
            if (hosts.size() >= MAX_HOSTS) hosts.clear();
            hosts.put(file, known);
        }
        if (known.rules.isEmpty())
            return Optional.of(new Broken("its robots.txt cannot be read, so nothing is fetched: " + known.trouble));
        return known.rules.get().allows(address)
                ? Optional.empty()
                : Optional.of(new Blocked("the site's robots.txt asks us not to fetch this"));
    }

    private Known ask(URI file, Fetcher fetcher) throws InterruptedException {
        return switch (fetcher.fetch(FetchRequest.of(file))) {
            case Fetched fetched ->
                known(
                        fetched.body().isText()
                                ? RobotsRules.parse(fetched.body().text(), AGENT)
                                : RobotsRules.ALLOW_ALL);
            case Gone gone -> known(RobotsRules.ALLOW_ALL);
            case Blocked blocked -> known(RobotsRules.ALLOW_ALL);
            case NotModified same -> known(RobotsRules.ALLOW_ALL);
            case Throttled busy -> unknown(busy.reason());
            case Refused refused -> unknown(refused.reason());
            case Broken broken -> unknown(broken.reason());
        };
    }

    private Known known(RobotsRules rules) {
        return new Known(Optional.of(rules), "", clock.instant().plus(KEPT));
    }

    private Known unknown(String trouble) {
        return new Known(Optional.empty(), trouble, clock.instant().plus(KEPT_WHEN_UNKNOWN));
    }
}
