package vigie.review.web;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.review.ReviewServices;
import vigie.review.ReviewSettings;
import vigie.review.account.Accounts;
import vigie.review.account.Passwords;
import vigie.review.account.Sessions;
import vigie.review.text.Language;
import vigie.review.text.Messages;
import vigie.stream.health.Check;
import vigie.stream.health.Health;
import vigie.stream.health.Startup;

/** What all requests share: settings, messages, keys, and the services once they are there. Thread-safe. */
public final class Site {

    /** Parts that the pages need, as their checks are named; when one does not answer, every page says so by this sentence. */
    private static final Map<String, String> NEEDED = Map.of("log", "banner.log", "elasticsearch", "banner.search");

    private final ReviewSettings settings;
    private final Startup startup;
    private final Health health;
    private final InstantSource clock;
    private final Seal seal;
    private final Sessions sessions;
    private final Passwords passwords = new Passwords();
    private final Assets assets = new Assets();
    private final Hosts hosts;
    private final Map<Language, Messages> messages = new EnumMap<>(Language.class);
    private final RecentChecks checks;
    private volatile @Nullable ReviewServices services;

    public Site(ReviewSettings settings, Startup startup, Health health, InstantSource clock) {
        this.settings = settings;
        this.startup = startup;
        this.health = health;
        this.clock = clock;
        this.seal = new Seal(settings.secret());
        this.sessions = new Sessions(seal, clock);
        this.hosts = new Hosts(settings.publicAddresses());
        this.checks = new RecentChecks(health, clock);
        for (var language : Language.values()) messages.put(language, Messages.load(language));
    }

    /** From now on pages are answered. */
    public void serve(ReviewServices services) {
        this.services = services;
    }

    public @Nullable ReviewServices services() {
        return services;
    }

    public Accounts accounts(ReviewServices services) {
        return new Accounts(services.log(), services.desk(), services.people(), passwords, settings.secret(), clock);
    }

    /** The sentences, by key, for needed parts that do not answer just now. */
    public List<String> troubles() {
        return checks.now().stream()
                .filter(check -> check.state() != Check.State.UP)
                .flatMap(check -> Stream.ofNullable(NEEDED.get(check.part())))
                .toList();
    }

    public Messages messages(Language language) {
        var found = messages.get(language);
        if (found == null) throw new IllegalStateException("no messages for " + language);
        return found;
    }

    public ReviewSettings settings() {
        return settings;
    }

    public Startup startup() {
        return startup;
    }

    public Health health() {
        return health;
    }

    public InstantSource clock() {
        return clock;
    }

    public Seal seal() {
        return seal;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Assets assets() {
        return assets;
    }

    Hosts hosts() {
        return hosts;
    }
}
