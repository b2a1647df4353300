package vigie.app;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.app.config.Settings;
import vigie.ingest.Ingest;
import vigie.ingest.fetch.AddressGuard;
import vigie.ingest.fetch.FetchSettings;
import vigie.ingest.fetch.HttpFetcher;
import vigie.ingest.fetch.PoliteFetcher;
import vigie.ingest.fetch.Robots;
import vigie.ingest.fetch.Spacing;
import vigie.ingest.poll.PollPlan;

/** The way to the outside: polite, guarded, as the configuration says. */
public final class Fetching implements AutoCloseable {

    private final HttpFetcher plain;
    private final Ingest ingest;
    private final PollPlan plan;

    private Fetching(HttpFetcher plain, Ingest ingest, PollPlan plan) {
        this.plain = plain;
        this.ingest = ingest;
        this.plan = plan;
    }

    /** @param press the demonstration's press, which lies on this machine and may be fetched all the same; else none */
    public static Fetching of(Settings.Ingest settings, URI contact, @Nullable URI press, InstantSource clock) {
        var page = settings.contact() == null ? contact : settings.contact();
        var guard = new AddressGuard(allowed(settings, press), AddressGuard.Resolver.system());
        var plain = new HttpFetcher(FetchSettings.withContact(page.toString()), guard, clock);
        var polite = new PoliteFetcher(plain, new Robots(clock), new Spacing(settings.spacing(), clock));
        return new Fetching(
                plain, new Ingest(polite, clock), new PollPlan(settings.pollAtMost(), settings.pollAtLeast()));
    }

    public Ingest ingest() {
        return ingest;
    }

    public PollPlan plan() {
        return plan;
    }

    @Override
    public void close() {
        plain.close();
    }

    private static Set<String> allowed(Settings.Ingest settings, @Nullable URI press) {
        var allowed = new HashSet<>(settings.allow());
        if (press != null) allowed.add(press.getHost() + ":" + press.getPort());
        return allowed;
    }
}
