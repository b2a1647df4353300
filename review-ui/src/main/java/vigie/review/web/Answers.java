package vigie.review.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.review.template.StaticTemplates;
import vigie.review.text.Times;
import vigie.stream.NeighbourDownException;

/** Answers every request: with its route, with the start page while Vigie starts, or with a page that says what went wrong. Thread-safe. */
public final class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final String EXCHANGE = "vigie.exchange";

    private final Site site;
    private final Cookies cookies;
    private final Guard guard;
    private final StaticTemplates templates = new StaticTemplates();

    public Answers(Site site) {
        this.site = site;
        this.cookies = new Cookies(site.settings().isSecure());
        this.guard = new Guard(site, cookies);
    }

    /** Before every answer: the headers, and whether this host is ours. */
    public void open(Context context) {
        SecurityHeaders.set(context, site.settings().isSecure());
        guard.checkHost(context);
    }

    public void asset(Context context) {
        var asset = site.assets().find(context.pathParam("name")).orElseThrow(() -> Fault.notFound("error.page"));
        var isCurrent = asset.digest().equals(context.queryParam("v"));
        context.header("Cache-Control", isCurrent ? "public, max-age=31536000, immutable" : "no-cache");
        context.contentType(asset.type()).result(asset.bytes());
    }

    public void health(Context context) {
        var report = HealthReport.of(site.startup(), site.health().checks());
        context.status(report.isUp() ? 200 : 503)
                .contentType("application/json")
                .result(Json.write(report));
    }

    public void answer(Route route, Context context) {
        var services = site.services();
        var exchange = new Exchange(context, site, services, cookies);
        context.attribute(EXCHANGE, exchange);
        if (services == null) showStart(context, exchange);
        else guard.answer(route, context, exchange);
    }

    /** After every exception. */
    public void fail(Exception exception, Context context) {
        switch (exception) {
            case Fault fault -> showFault(context, fault.status(), fault.key());
            case NeighbourDownException down -> showDown(context, down);
            case HttpResponseException http -> showFault(context, http.getStatus(), keyOf(http.getStatus()));
            default -> showBroken(context, exception);
        }
    }

    private void showStart(Context context, Exchange exchange) {
        var isHome = context.method().name().equals("GET") && context.path().equals("/");
        context.header("Refresh", "2"); // no script: the browser asks again by itself
        context.header("Retry-After", "5");
        var page = exchange.page("start");
        var times = new Times(exchange.messages(), site.clock());
        exchange.show(
                isHome ? 200 : 503, templates.start(page, StartView.of(site.startup(), exchange.messages(), times)));
    }

    private void showDown(Context context, NeighbourDownException down) {
        log.atWarn()
                .addKeyValue("path", context.path())
                .addKeyValue("error", down.getMessage())
                .log("a page could not be answered: something it needs does not answer");
        context.header("Retry-After", "10");
        showFault(context, 503, "error.down");
    }

    private void showBroken(Context context, Exception exception) {
        log.atError().addKeyValue("path", context.path()).setCause(exception).log("a page failed");
        showFault(context, 500, "error.broken");
    }

    private void showFault(Context context, int status, String key) {
        var exchange = exchange(context);
        if (context.path().startsWith("/api/")) {
            context.status(status)
                    .contentType("application/json")
                    .result(Json.write(
                            new Json.Problem(status, exchange.messages().text(key))));
            return;
        }
        exchange.show(status, templates.error(exchange.page("error"), status, key));
    }

    private Exchange exchange(Context context) {
        @Nullable Exchange begun = context.attribute(EXCHANGE);
        return begun != null ? begun : new Exchange(context, site, site.services(), cookies);
    }

    private static String keyOf(int status) {
        return switch (status) {
            case 404, 405 -> "error.page";
            case 413 -> "error.large";
            default -> "error.malformed";
        };
    }
}
