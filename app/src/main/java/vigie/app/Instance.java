package vigie.app;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.app.config.Settings;
import vigie.app.engine.DataFolder;
import vigie.app.engine.EngineFailure;
import vigie.app.engine.EngineStatus;
import vigie.app.engine.Engines;
import vigie.index.elastic.ElasticConnection;
import vigie.review.ReviewServer;
import vigie.review.ReviewSettings;
import vigie.stream.EventLog;
import vigie.stream.NeighbourDownException;
import vigie.stream.health.Check;
import vigie.stream.health.Health;
import vigie.stream.health.Startup;
import vigie.stream.kafka.KafkaEventLog;

/**
 * A running Vigie.
 *
 * <p>The web page answers first and shows how the rest comes up: the engines, the log, the stages. Closing stops everything in the
 * opposite order, within ten seconds. Thread-safe.
 */
public final class Instance implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Instance.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    /** Steps of the start, as the start-up page names them. */
    private static final List<String> STEPS = List.of("data", "kafka", "elasticsearch", "stages");

    private final DataFolder data;
    private final Settings settings;
    private final Mode mode;
    private final InstantSource clock;
    private final Startup startup;
    private final Health health = new Health();
    private final Closing closing = new Closing();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final String setupToken = randomToken();
    private final @Nullable ReviewServer server;
    private volatile boolean stopping;
    private volatile boolean needsSetup;

    private Instance(DataFolder data, Settings settings, Mode mode, InstantSource clock) {
        this.data = data;
        this.settings = settings;
        this.mode = mode;
        this.clock = clock;
        startup = new Startup(clock, STEPS);
        startup.done("data", data.path().toString());
        health.add(() -> startup.isReady() ? Check.up("start") : Check.starting("start", ""));
        server = mode.runs(Part.WEB) ? closing.add(ReviewServer.start(reviewSettings(), startup, health, clock)) : null;
    }

    /**
     * Begins; returns when the web page answers.
     *
     * @throws EngineFailure with a sentence, when a port is taken
     */
    public static Instance start(DataFolder data, Settings settings, Mode mode, InstantSource clock) {
        var instance = new Instance(data, settings, mode, clock);
        Thread.ofPlatform().name("start").start(instance::comeUp);
        return instance;
    }

    /** Where its pages are, seen from this machine. */
    public URI address() {
        return URI.create("http://localhost:" + (server == null ? 0 : server.port()) + "/");
    }

    /** The page that makes the first account, as long as there is none; known once everything is ready. */
    public @Nullable URI setupAddress() {
        return needsSetup ? publicAddress().resolve("/installation?jeton=" + setupToken) : null;
    }

    /** Completes when everything runs; fails with a sentence when it cannot. */
    public CompletableFuture<Void> ready() {
        return ready;
    }

    @Override
    public void close() {
        stopping = true;
        closing.close();
    }

    private void comeUp() {
        try {
            var engines = startEngines();
            var connections =
                    Connections.of(settings, engines == null ? null : engines.addresses(), data.instanceName());
            if (engines != null) engines.awaitReady(Engines.Which.KAFKA);
            var events = closing.add(awaitLog(connections));
            startup.done("kafka", connections.kafka().bootstrap());
            var elastic = closing.add(new ElasticConnection(connections.elasticsearch()));
            startup.busy("stages", 0.3, "");
            var given = new Wiring.Given(settings, mode, data.key("web"), publicAddress(), clock);
            var wiring = closing.add(
                    Wiring.connect(given, events, elastic, health)); // works while the search engine still starts
            if (engines != null) engines.awaitReady(Engines.Which.ELASTICSEARCH);
            startup.done("elasticsearch", connections.elasticsearch().url().toString());
            serve(wiring);
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void serve(Wiring wiring) {
        needsSetup = !wiring.hasAccounts();
        if (server != null) server.serve(wiring.pages());
        startup.done("stages", "");
        startup.ready();
        log.atInfo().addKeyValue("address", address()).log("ready");
        ready.complete(null);
    }

    private void fail(Throwable e) {
        if (stopping) return;
        log.atError().setCause(e).log("cannot start");
        ready.completeExceptionally(e);
    }

    /** Starts those engines that the configuration leaves to Vigie; none when it names both. */
    private @Nullable Engines startEngines() {
        if (EmbeddedEngines.wanted(settings).isEmpty()) {
            data.announce(address().toString(), null);
            return null;
        }
        var engines = closing.add(EmbeddedEngines.start(data, settings, this::report));
        health.add(() -> engineCheck(engines));
        data.announce(address().toString(), engines.addresses());
        return engines;
    }

    private void report(String engine, double fraction, String message) {
        if (fraction >= 1) startup.done(engine, message);
        else startup.busy(engine, fraction, message);
    }

    private static Check engineCheck(Engines engines) {
        return engines.statuses().stream()
                .filter(status -> status.state() != EngineStatus.State.READY)
                .findFirst()
                .map(status -> Check.waiting("engines", status.engine() + " : " + status.message()))
                .orElse(Check.up("engines"));
    }

    private EventLog awaitLog(Connections connections) {
        while (!stopping) {
            try {
                return KafkaEventLog.open(connections.kafka());
            } catch (NeighbourDownException e) {
                startup.busy("kafka", 0.5, String.valueOf(e.getMessage()));
                log.atWarn().addKeyValue("error", e.getMessage()).log("waiting for the log");
                pause();
            }
        }
        throw new IllegalStateException("stopped before it was ready");
    }

    private ReviewSettings reviewSettings() {
        var port = data.ports().take("web", settings.web().port());
        var addresses = settings.web().publicAddress() == null
                ? List.<URI>of()
                : List.of(settings.web().publicAddress());
        var behindProxy = settings.web().publicAddress() != null;
        var demoAccount = mode.isDemo() ? Wiring.DEMO_ACCOUNT : null;
        return new ReviewSettings(
                settings.web().bind(),
                port,
                addresses,
                mode.isDemo(),
                demoAccount,
                data.key("web"),
                setupToken,
                behindProxy);
    }

    private URI publicAddress() {
        return settings.web().publicAddress() == null
                ? address()
                : settings.web().publicAddress();
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String randomToken() {
        var bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
