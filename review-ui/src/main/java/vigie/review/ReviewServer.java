package vigie.review;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import java.time.InstantSource;
import java.util.List;
import vigie.review.web.Answers;
import vigie.review.web.Route;
import vigie.review.web.Site;
import vigie.stream.health.Health;
import vigie.stream.health.Startup;

/**
 * Vigie's web server. It answers as soon as it is started, first with how far the start has come, then, once it is given the
 * services, with every page. Thread-safe.
 */
public final class ReviewServer implements AutoCloseable {

    /** The largest form of ours is a decision with several findings and their quotes. */
    private static final long LARGEST_REQUEST = 256 * 1024;

    private final Site site;
    private final List<Route> routes;
    private final Javalin javalin;

    private ReviewServer(Site site, List<Route> routes, Javalin javalin) {
        this.site = site;
        this.routes = routes;
        this.javalin = javalin;
    }

    /** Binds at once. Fails with a sentence when the port is taken. */
    public static ReviewServer start(ReviewSettings settings, Startup startup, Health health, InstantSource clock) {
        var site = new Site(settings, startup, health, clock);
        var routes = Routes.of(site);
        var javalin = Javalin.create(config -> configure(config, routes, new Answers(site)));
        javalin.start(settings.bindAddress(), settings.port());
        return new ReviewServer(site, routes, javalin);
    }

    /** From now on every page is there. */
    public void serve(ReviewServices services) {
        site.serve(services);
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Every address and who may use it, for tests that must not forget one. */
    List<Route> routes() {
        return routes;
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, List<Route> routes, Answers answers) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.http.defaultContentType = "text/html; charset=utf-8";
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.concurrency.useVirtualThreads = true;
        addRoutes(config.routes, routes, answers);
    }

    private static void addRoutes(RoutesConfig javalin, List<Route> routes, Answers answers) {
        javalin.before(answers::open);
        javalin.get("/assets/{name}", answers::asset);
        javalin.get("/health", answers::health);
        for (var route : routes) {
            switch (route.method()) {
                case GET -> javalin.get(route.path(), context -> answers.answer(route, context));
                case POST -> javalin.post(route.path(), context -> answers.answer(route, context));
            }
        }
        javalin.exception(HttpResponseException.class, answers::fail); // Javalin has an answer of its own for these
        javalin.exception(Exception.class, answers::fail);
    }
}
