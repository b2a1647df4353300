package vigie.review.account;

import java.time.InstantSource;
import java.util.List;
import vigie.model.PersonId;
import vigie.model.Role;
import vigie.review.template.StaticTemplates;
import vigie.review.web.Exchange;
import vigie.review.web.Fault;
import vigie.review.web.Route;
import vigie.review.web.Seal;

/** Signing in and out, and making the very first account. Thread-safe. */
public final class SignInPages {

    private final StaticTemplates templates = new StaticTemplates();
    private final SignInThrottle throttle;

    public SignInPages(InstantSource clock) {
        this.throttle = new SignInThrottle(clock);
    }

    public List<Route> routes() {
        return List.of(
                Route.page("/connexion", exchange -> showSignIn(exchange, 200, "", exchange.query("suite"), "")),
                Route.form("/connexion", this::signIn),
                Route.form("/deconnexion", this::signOut),
                Route.page("/installation", exchange -> showSetup(exchange, 200, exchange.query("jeton"), "", "")),
                Route.form("/installation", this::setUp));
    }

    private void signIn(Exchange exchange) {
        var name = exchange.form("nom");
        if (!throttle.admits(name, exchange.address())) {
            exchange.header("Retry-After", "900");
            showSignIn(exchange, 429, name, exchange.form("suite"), "signin.slow");
            return;
        }
        var viewer = exchange.accounts().verify(name, exchange.formAsTyped("passe"));
        if (viewer.isEmpty()) {
            showSignIn(exchange, 401, name, exchange.form("suite"), "signin.wrong");
            return;
        }
        throttle.succeeded(name, exchange.address());
        admit(exchange, viewer.get(), exchange.form("rester").equals("oui"));
        exchange.redirect(safe(exchange.form("suite")));
    }

    private void signOut(Exchange exchange) {
        exchange.signOut();
        exchange.redirect("/registre");
    }

    private void setUp(Exchange exchange) {
        var token = exchange.form("jeton");
        checkToken(exchange, token);
        var name = exchange.form("nom");
        switch (exchange.accounts().open(name, exchange.formAsTyped("passe"), Role.ADMIN, PersonId.VIGIE)) {
            case DONE -> {
                exchange.accounts()
                        .verify(name, exchange.formAsTyped("passe"))
                        .ifPresent(viewer -> admit(exchange, viewer, false));
                exchange.redirect("/tri");
            }
            case NAME_UNFIT, NAME_TAKEN -> showSetup(exchange, 422, token, name, "account.name-unfit");
            case PASSWORD_SHORT -> showSetup(exchange, 422, token, name, "account.password-short");
            case PASSWORD_LONG -> showSetup(exchange, 422, token, name, "account.password-long");
            case UNKNOWN, OUTDATED, LAST_ADMIN ->
                throw new IllegalStateException("opening an account has no such outcome");
        }
    }

    private static void admit(Exchange exchange, Viewer viewer, boolean stays) {
        var profile = exchange.accounts().findProfile(viewer.person()).orElseThrow();
        exchange.signIn(viewer, profile.passwordHash(), stays ? Sessions.LONG : Sessions.SHORT);
    }

    private void showSignIn(Exchange exchange, int status, String name, String next, String errorKey) {
        var demo = exchange.site().settings().demoAccount();
        exchange.show(status, templates.accountSignin(exchange.page("connexion"), name, next, errorKey, demo));
    }

    private void showSetup(Exchange exchange, int status, String token, String name, String errorKey) {
        checkToken(exchange, token);
        exchange.show(status, templates.accountSetup(exchange.page("installation"), token, name, errorKey));
    }

    /** The link dies with the first account, and says no more than an unknown page would. */
    private static void checkToken(Exchange exchange, String token) {
        var expected = exchange.site().settings().setupToken();
        if (expected == null
                || !Seal.same(expected, token)
                || !exchange.accounts().areNone()) throw Fault.notFound("error.setup");
    }

    /** Only to a page of ours. */
    private static String safe(String next) {
        return next.matches("/[A-Za-z0-9].*") && !next.contains("\\") ? next : "/tri";
    }
}
