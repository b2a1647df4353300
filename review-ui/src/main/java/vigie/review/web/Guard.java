package vigie.review.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Optional;
import vigie.review.account.Sessions;

/** Stands before every route: known host, person of the needed role, form of our own. Thread-safe. */
final class Guard {

    /** The design's limit for waiting until another instance's change is seen here too. */
    private static final Duration DESK_LAG = Duration.ofSeconds(2);

    private final Site site;
    private final Cookies cookies;

    Guard(Site site, Cookies cookies) {
        this.site = site;
        this.cookies = cookies;
    }

    void checkHost(Context context) {
        if (!site.hosts().allows(context.header("Host"))) throw new Fault(400, "error.host");
    }

    /** Answers the request, if the person may ask it. */
    void answer(Route route, Context context, Exchange exchange) {
        exchange.rememberLanguage();
        recognise(context, exchange);
        if (route.needs() != null && exchange.viewer() == null) {
            turnAway(route, exchange);
            return;
        }
        if (route.needs() != null && !exchange.may(route.needs())) throw new Fault(403, "error.role");
        if (route.proof() == Route.Proof.FORM) checkForm(context, exchange);
        route.action().answer(exchange);
    }

    private void recognise(Context context, Exchange exchange) {
        var cookie = cookies.read(context, Cookies.SESSION);
        var session = cookie == null
                ? Optional.<Sessions.Session>empty()
                : site.sessions().read(cookie);
        if (session.isEmpty()) return;
        exchange.services().desk().await(session.get().position(), DESK_LAG);
        var accounts = exchange.accounts();
        accounts.findProfile(session.get().person())
                .filter(profile -> site.sessions().matches(session.get(), profile.passwordHash()))
                .flatMap(profile -> accounts.findViewer(profile.person()))
                .ifPresent(viewer -> exchange.recognise(session.get(), viewer));
    }

    private static void turnAway(Route route, Exchange exchange) {
        if (route.method() == Route.Method.POST) throw new Fault(403, "error.signed-out");
        exchange.redirect("/connexion?suite=" + URLEncoder.encode(exchange.here(), UTF_8));
    }

    private void checkForm(Context context, Exchange exchange) {
        var origin = context.header("Origin");
        if (origin != null && !site.hosts().isOurs(origin, context.header("Host")))
            throw new Fault(403, "error.origin");
        var sentFrom = context.header("Sec-Fetch-Site");
        if (origin == null && sentFrom != null && !sentFrom.equals("same-origin") && !sentFrom.equals("none"))
            throw new Fault(403, "error.origin");
        if (!exchange.isFormToken(exchange.form("jeton-formulaire"))) throw new Fault(403, "error.form");
    }
}
