package vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.model.Role;

class SetUpTest {

    private static final Map<String, String> FIRST = Map.of("nom", "mouette", "passe", "une phrase bien longue");

    @Test
    void showsTheStartWithinTheFirstMoments() {
        try (var bench = Bench.starting()) {
            bench.startup.done("folder", "Verrouillé.");
            bench.startup.busy("kafka", 0.5, "Chauffe.");

            var home = bench.browser().get("/");
            var other = bench.browser().get("/tri");
            var health = bench.browser().get("/health");

            assertThat(home.status()).isEqualTo(200);
            assertThat(home.header("Refresh")).isEqualTo("2");
            assertThat(home.page().select(".step[data-state=busy] h2").text()).startsWith("Kafka, le journal");
            assertThat(other.status()).isEqualTo(503);
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.body()).contains("\"state\":\"starting\"");
        }
    }

    @Test
    void theSetUpLinkMakesOneAdministratorAndDies() {
        try (var bench = Bench.withoutAccounts(settings -> settings.withSetupToken("jeton-unique"))) {
            var browser = bench.browser();
            var form = browser.get("/installation?jeton=jeton-unique");

            var after = browser.submit(form, "main form", FIRST);

            assertThat(after.path()).isEqualTo("/tri");
            assertThat(bench.accounts
                            .verify("mouette", "une phrase bien longue")
                            .orElseThrow()
                            .role())
                    .isEqualTo(Role.ADMIN);
            assertThat(bench.browser().get("/installation?jeton=jeton-unique").status())
                    .isEqualTo(404);
            assertThat(browser.submit(form, "main form", Map.of("nom", "autre", "passe", "une phrase bien longue"))
                            .status())
                    .isIn(403, 404);
        }
    }

    @Test
    void aWrongSetUpTokenOpensNothing() {
        try (var bench = Bench.withoutAccounts(settings -> settings.withSetupToken("jeton-unique"))) {
            assertThat(bench.browser().get("/installation?jeton=autre").status())
                    .isEqualTo(404);
            assertThat(bench.browser().get("/installation").status()).isEqualTo(404);
        }
    }

    @Test
    void asksForALongEnoughPassword() {
        try (var bench = Bench.withoutAccounts(settings -> settings.withSetupToken("jeton-unique"))) {
            var browser = bench.browser();

            var again = browser.submit(
                    browser.get("/installation?jeton=jeton-unique"),
                    "main form",
                    Map.of("nom", "mouette", "passe", "court"));

            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().select(".field-error").text()).contains("trop court");
        }
    }

    @Test
    void takesAPasswordAsItIsTyped() {
        try (var bench = Bench.withoutAccounts(settings -> settings.withSetupToken("jeton-unique"))) {
            var browser = bench.browser();
            var form = browser.get("/installation?jeton=jeton-unique");

            browser.submit(form, "main form", Map.of("nom", "mouette", "passe", " une phrase bien longue "));

            assertThat(bench.accounts.verify("mouette", " une phrase bien longue "))
                    .isPresent();
            assertThat(bench.accounts.verify("mouette", "une phrase bien longue"))
                    .isEmpty();
            assertThat(bench.browser()
                            .signIn("mouette", " une phrase bien longue ")
                            .path())
                    .isEqualTo("/tri");
        }
    }

    @Test
    void saysThatAPasswordIsTooLong() {
        try (var bench = Bench.withoutAccounts(settings -> settings.withSetupToken("jeton-unique"))) {
            var browser = bench.browser();

            var again = browser.submit(
                    browser.get("/installation?jeton=jeton-unique"),
                    "main form",
                    Map.of("nom", "mouette", "passe", "a".repeat(501)));

            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().select(".field-error").text()).contains("trop long");
        }
    }

    @Test
    void entersTheDemonstrationWithOneClick() {
        try (var bench = Bench.ready(
                settings -> settings.withDemo(new ReviewSettings.DemoAccount("reviewer", Bench.PASSWORD)))) {
            var browser = bench.browser();
            var home = browser.get("/");

            var desk = browser.submit(home, "aside form", Map.of());

            assertThat(home.page().select(".demo-strip")).isNotEmpty();
            assertThat(desk.path()).isEqualTo("/tri");
        }
    }

    @Test
    void sessionsOutliveARestart() {
        try (var before = Bench.ready()) {
            var browser = before.browserOf(Role.REVIEWER);
            var site = new vigie.review.web.Seal(Bench.SECRET);
            var cookie = browser.cookies().getCookieStore().getCookies().stream()
                    .filter(one -> one.getName().equals("vigie"))
                    .findFirst()
                    .orElseThrow();

            var session = new vigie.review.account.Sessions(site, before.clock).read(cookie.getValue());

            assertThat(session).isPresent();
            assertThat(new vigie.review.account.Sessions(
                                    new vigie.review.web.Seal("another secret of the same length".getBytes()),
                                    before.clock)
                            .read(cookie.getValue()))
                    .isEmpty();
        }
    }
}
