package vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.model.PersonId;
import vigie.model.Role;
import vigie.review.web.Route;

class SecurityTest {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Bench bench;

    @BeforeEach
    void start() {
        bench = Bench.ready();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void everyRouteAsksForTheRoleItsTableSays() {
        for (var route : bench.server.routes()) {
            if (route.needs() == null) continue;
            assertThat(ask(bench.browser(), route).path())
                    .as("%s to nobody", route.path())
                    .isEqualTo(pathFor(route));
            for (var role : Role.values()) {
                if (role.mayActAs(route.needs())) continue;
                assertThat(ask(bench.browserOf(role), route).status())
                        .as("%s %s to %s", route.method(), route.path(), role)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void everyAnswerCarriesThePolicyAndItsCompanions() {
        var browser = bench.browserOf(Role.ADMIN);
        for (var route : bench.server.routes()) {
            var answer = ask(browser, route);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(route.path())
                    .isEqualTo(POLICY);
            assertThat(answer.header("X-Content-Type-Options")).as(route.path()).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(route.path()).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).as(route.path()).contains("camera=()");
        }
        for (var path : new String[] {"/health", "/nulle-part", "/assets/vigie.css"}) {
            assertThat(browser.get(path).header("Content-Security-Policy"))
                    .as(path)
                    .isEqualTo(POLICY);
        }
    }

    @Test
    void refusesEveryFormWithoutItsToken() {
        var browser = bench.browserOf(Role.ADMIN);
        for (var route : bench.server.routes()) {
            if (route.proof() != Route.Proof.FORM) continue;
            assertThat(browser.post(path(route), Map.of("action", "confirmer")).status())
                    .as(route.path())
                    .isEqualTo(403);
        }
    }

    @Test
    void refusesAFormTokenOfAnotherSession() {
        var mine = bench.browserOf(Role.REVIEWER);
        var other = bench.browserOf(Role.REVIEWER);
        var stolen = other.formToken(other.get("/tri"));

        assertThat(mine.post("/deconnexion", Map.of("jeton-formulaire", stolen)).status())
                .isEqualTo(403);
    }

    @Test
    void refusesAFormSentFromAnotherSite() {
        var browser = bench.browserOf(Role.REVIEWER);
        var token = browser.formToken(browser.get("/tri"));

        assertThat(browser.post("/deconnexion", Map.of("jeton-formulaire", token), "Origin", "https://ailleurs.example")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/deconnexion", Map.of("jeton-formulaire", token), "Origin", "null")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/deconnexion", Map.of("jeton-formulaire", token), "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/deconnexion", Map.of("jeton-formulaire", token))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void acceptsAFormFromItsPublicAddressWhateverHostAProxyTells() {
        try (var proxied = Bench.ready(settings ->
                settings.withPublicAddresses(java.util.List.of(java.net.URI.create("http://vigie.example:8443/"))))) {
            var browser = proxied.browserOf(Role.REVIEWER);
            var token = browser.formToken(browser.get("/tri"));

            assertThat(browser.post("/deconnexion", Map.of("jeton-formulaire", token), "Origin", "http://vigie.example")
                            .status())
                    .isEqualTo(403);
            assertThat(browser.post(
                                    "/deconnexion",
                                    Map.of("jeton-formulaire", token),
                                    "Origin",
                                    "http://vigie.example:8443")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void answersOnlyToItsOwnNames() throws IOException {
        assertThat(statusFor("attacker.example")).contains("400");
        assertThat(statusFor("127.0.0.1.attacker.example")).contains("400");
        assertThat(statusFor("localhost:" + bench.server.port())).contains("200");
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        var browser = bench.browser();
        var form = browser.get("/connexion");
        var visitor = form.header("Set-Cookie");
        bench.browserOf(Role.REVIEWER);

        assertThat(visitor)
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void asksForTlsOnCookiesWhenPeopleComeOverTls() {
        try (var secure = Bench.ready(settings ->
                settings.withPublicAddresses(java.util.List.of(java.net.URI.create("https://vigie.example"))))) {
            var cookie = secure.browser().get("/connexion").header("Set-Cookie");

            assertThat(cookie).startsWith("__Host-").contains("Secure");
            assertThat(secure.browser().get("/connexion").header("Strict-Transport-Security"))
                    .isNotEmpty();
        }
    }

    @Test
    void answersAWrongNameAndAWrongPasswordAlike() {
        var wrongPassword = bench.browser().signIn("reviewer", "ce n'est pas lui");
        var wrongName = bench.browser().signIn("personne", "ce n'est pas lui");

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(wrongName.status()).isEqualTo(401);
        assertThat(wrongName.page().select(".field-error").text())
                .isEqualTo(wrongPassword.page().select(".field-error").text());
    }

    @Test
    void slowsDownWhoeverGuessesAndForgivesAfterAWhile() {
        for (var i = 0; i < 6; i++)
            assertThat(bench.browser().signIn("reviewer", "faux " + i).status()).isEqualTo(401);

        assertThat(bench.browser().signIn("reviewer", Bench.PASSWORD).status()).isEqualTo(429);
        assertThat(bench.browser().signIn("editor", Bench.PASSWORD).path()).isEqualTo("/tri");
        bench.clock.pass(Duration.ofMinutes(16));
        assertThat(bench.browser().signIn("reviewer", Bench.PASSWORD).path()).isEqualTo("/tri");
    }

    @Test
    void endsSessionsWhenThePasswordChanges() {
        var browser = bench.browserOf(Role.REVIEWER);
        assertThat(browser.get("/tri").path()).isEqualTo("/tri");

        bench.accounts.changePassword("reviewer", "une autre phrase longue");

        assertThat(browser.get("/tri").path()).isEqualTo("/connexion");
    }

    @Test
    void endsSessionsWhenTheAccountIsClosedAndFollowsItsRole() {
        var browser = bench.browserOf(Role.EDITOR);
        bench.accounts.changeRole("editor", Role.READER, PersonId.VIGIE);
        assertThat(browser.get("/tri").page().select(".decide-bar")).isEmpty();

        bench.accounts.changeRole("editor", null, PersonId.VIGIE);

        assertThat(browser.get("/tri").path()).isEqualTo("/connexion");
    }

    @Test
    void forgetsASessionAfterItsTime() {
        var browser = bench.browserOf(Role.REVIEWER);

        bench.clock.pass(Duration.ofHours(13));

        assertThat(browser.get("/tri").path()).isEqualTo("/connexion");
    }

    @Test
    void leadsOnlyToItsOwnPagesAfterSigningIn() {
        for (var next : new String[] {
            "https://ailleurs.example/", "//ailleurs.example", "/\\ailleurs.example", "javascript:alert(1)"
        }) {
            var browser = bench.browser();
            var form = browser.get("/connexion?suite=" + java.net.URLEncoder.encode(next, StandardCharsets.UTF_8));
            var after = browser.submit(form, "main form", Map.of("nom", "reviewer", "passe", Bench.PASSWORD));
            assertThat(after.path()).as(next).isEqualTo("/tri");
        }
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(bench.accounts.changeRole("admin", Role.READER, PersonId.VIGIE))
                .isEqualTo(vigie.review.account.Accounts.Outcome.LAST_ADMIN);
    }

    @Test
    void refusesAFormThatIsTooLarge() {
        var browser = bench.browserOf(Role.REVIEWER);
        var answer = browser.post("/tri/x", Map.of("citation0", "a".repeat(300_000)));

        assertThat(answer.status()).isEqualTo(413);
    }

    private static Browser.Answer ask(Browser browser, Route route) {
        return switch (route.method()) {
            case GET -> browser.get(path(route));
            case POST -> browser.post(path(route), Map.of());
        };
    }

    /** Where somebody who is not signed in ends up. */
    private static String pathFor(Route route) {
        return route.method() == Route.Method.GET ? "/connexion" : path(route);
    }

    private static String path(Route route) {
        return route.path().replaceAll("\\{[a-z]+}", "x");
    }

    /** The HTTP client of Java does not let a test lie about the host. */
    private String statusFor(String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", bench.server.port())) {
            var request = "GET /connexion HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.asList(answer.split("\r\n")).getFirst();
        }
    }
}
