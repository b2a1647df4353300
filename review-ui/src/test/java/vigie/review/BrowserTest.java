package vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigie.model.Decision;
import vigie.model.Role;

@Tag("slow")
class BrowserTest {

    private static Chromium chromium;

    private Bench bench;
    private final List<String> console = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void start() {
        bench = Bench.ready(settings -> settings.withDemo(new ReviewSettings.DemoAccount("reviewer", Bench.PASSWORD)))
                .furnished();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void decidesByKeyboardFromTheFirstStoryToTheEmptyQueue() {
        var page = signedIn(1280, 800, ColorScheme.LIGHT, true);
        page.navigate(address("/tri"));

        page.keyboard().press("c");
        page.waitForSelector("h1:has-text('" + Stories.ISTRES.title() + "')");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("titre-article");
        assertThat(page.textContent("#annonce")).startsWith("Suresnes\u00A0: confirmé.");
        page.keyboard().press("r");
        page.keyboard().press("2");
        page.waitForSelector("h1:has-text('" + Stories.SAINT_DENIS.title() + "')");
        page.keyboard().press("p");
        page.waitForSelector("h1:has-text('" + Stories.NOWHERE.title() + "')");
        page.keyboard().press("z");
        page.waitForSelector("h1:has-text('" + Stories.SAINT_DENIS.title() + "')");
        page.keyboard().press("j");
        page.waitForSelector("h1:has-text('" + Stories.NOWHERE.title() + "')");
        page.keyboard().press("l");
        page.keyboard().type("suresn");
        page.waitForSelector("#lieu0-liste [role=option]");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForSelector(".slot-value:has-text('Suresnes (92)')");
        page.keyboard().press("c");
        page.waitForSelector("h1:has-text('" + Stories.SAINT_ETIENNE.title() + "')");

        assertThat(bench.state(Stories.SURESNES).decided().decision()).isInstanceOf(Decision.Confirmed.class);
        assertThat(bench.state(Stories.ISTRES).decided().decision())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Decision.Reason.ABROAD));
        assertThat(bench.state(Stories.SAINT_DENIS).decided()).isNull();
        assertThat(bench.state(Stories.NOWHERE).decided().decision()).isInstanceOf(Decision.Confirmed.class);
        assertThat(console).isEmpty();
    }

    @Test
    void lettersDoNothingWhileTypingNorWhenSwitchedOff() {
        var page = signedIn(1280, 800, ColorScheme.LIGHT, true);
        page.navigate(address("/tri"));
        page.click("summary:has-text('Corriger le constat 1')");
        page.fill("#fournisseur0", "");
        page.focus("#fournisseur0");
        page.keyboard().type("czp");
        assertThat(page.inputValue("#fournisseur0")).isEqualTo("czp");

        page.navigate(address("/compte"));
        page.uncheck("input[name=touches]");
        page.click("button:has-text('Garder')");
        page.navigate(address("/tri"));
        page.keyboard().press("c");
        page.waitForTimeout(300);

        assertThat(bench.state(Stories.SURESNES).decided()).isNull();
    }

    @Test
    void keepsWhatWasTypedWhenADecisionIsRefused() {
        var page = signedIn(1280, 800, ColorScheme.LIGHT, true);
        page.navigate(address("/tri"));
        page.click("summary:has-text('Corriger le constat 1')");
        page.fill("#fournisseur0", "Un autre fournisseur");

        bench.switches.log(false);
        page.click("button[value=confirmer]");
        page.waitForSelector("#article [role=alert] h2:has-text('Décision non gardée')");
        bench.switches.log(true);

        assertThat(page.textContent("#article [role=alert] p")).contains("votre décision n’est pas gardée");
        assertThat(page.inputValue("#fournisseur0")).isEqualTo("Un autre fournisseur");
        assertThat(bench.state(Stories.SURESNES).decided()).isNull();
    }

    @Test
    void offersToSignInAgainWhenTheSessionHasEnded() {
        var page = signedIn(1280, 800, ColorScheme.LIGHT, true);
        page.navigate(address("/tri"));
        page.context().clearCookies();

        page.keyboard().press("c");
        page.waitForSelector("#article [role=alert] a[href^='/connexion?suite=%2Ftri']");
        page.keyboard().press("j");
        page.waitForTimeout(300);

        assertThat(page.locator("#article [role=alert]").count()).isEqualTo(1);
        assertThat(page.textContent("h1")).isEqualTo(Stories.SURESNES.title());
    }

    @Test
    void keepsWhatWasTypedWhenVigieCannotBeReached() {
        var page = signedIn(1280, 800, ColorScheme.LIGHT, true);
        page.navigate(address("/tri"));
        page.click("summary:has-text('Corriger le constat 1')");
        page.fill("#fournisseur0", "Un autre fournisseur");
        page.context().setOffline(true);

        page.click("button[value=confirmer]");
        page.waitForSelector("#article [role=alert] h2:has-text('Vigie ne répond pas')");

        assertThat(page.inputValue("#fournisseur0")).isEqualTo("Un autre fournisseur");
    }

    @Test
    void lettersDoNothingWhileTheHelpIsOpen() {
        var page = signedIn(1280, 800, ColorScheme.LIGHT, true);
        page.navigate(address("/tri"));
        page.keyboard().press("?");
        page.waitForSelector("#aide:popover-open");

        page.keyboard().press("c");
        page.waitForTimeout(300);
        assertThat(bench.state(Stories.SURESNES).decided()).isNull();
        page.keyboard().press("?");
        page.waitForSelector(
                "#aide:popover-open", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        page.keyboard().press("c");
        page.waitForSelector("h1:has-text('" + Stories.ISTRES.title() + "')");

        assertThat(bench.state(Stories.SURESNES).decided()).isNotNull();
    }

    @Test
    void decidesWithoutScript() {
        var page = signedIn(390, 844, ColorScheme.LIGHT, false);
        page.navigate(address("/tri"));

        page.click("button[value=confirmer]");

        assertThat(page.textContent("h1")).isEqualTo(Stories.ISTRES.title());
        assertThat(bench.state(Stories.SURESNES).decided()).isNotNull();
    }

    @Test
    void theStartPageIsAccessible() {
        try (var starting = Bench.starting()) {
            starting.startup.done("folder", "Verrouillé pour cette instance ; 18 Go libres.");
            starting.startup.busy("kafka", 0.5, "Chauffe.");
            var page = chromium.open(1280, 800, ColorScheme.LIGHT, true);
            page.navigate("http://127.0.0.1:" + starting.server.port() + "/");

            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            chromium.shoot(page, "/demarrage", 1280, ColorScheme.LIGHT);
        }
    }

    private Page signedIn(int width, int height, ColorScheme scheme, boolean script) {
        return chromium.signedIn(bench, Role.ADMIN, width, height, scheme, script, console);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + bench.server.port() + path;
    }
}
