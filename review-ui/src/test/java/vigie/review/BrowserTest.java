package vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        bench = Bench.ready(settings -> settings.withDemo(new ReviewSettings.DemoAccount("reviewer", Bench.PASSWORD))).furnished();
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
        assertThat(page.textContent("#annonce")).startsWith("Suresnes : confirmé.");
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
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Decision.Reason.ABROAD));
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
    void decidesWithoutScript() {
        var page = signedIn(390, 844, ColorScheme.LIGHT, false);
        page.navigate(address("/tri"));

        page.click("button[value=confirmer]");

        assertThat(page.textContent("h1")).isEqualTo(Stories.ISTRES.title());
        assertThat(bench.state(Stories.SURESNES).decided()).isNotNull();
    }

    static List<String> pages() {
        return List.of(
                "/tri", "/tri/" + Stories.NOWHERE.id().value(), "/tri/" + Stories.TOULOUSE.id().value(), "/recherche", "/recherche?q=cam%C3%A9ras",
                "/recherche?q=%22police", "/recherche?q=zeppelin", "/article", "/article/" + Stories.TOULOUSE.item().value(),
                "/article?adresse=https://nulle.example/part", "/registre", "/registre/21231", "/registre/06088", "/abonnements?lieu=92073", "/sources",
                "/comptes", "/compte", "/exploitation", "/courrier", "/courrier/m1", "/nulle-part", "/connexion");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndFitsEveryWindow(String path) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(1280, 320)) {
                var page = signedIn(width, 800, scheme, true);
                page.navigate(address(path));

                var results = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze();
                var found = results.getViolations().stream().map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()).toList();
                assertThat(found).as("%s at %d, %s", path, width, scheme).isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("%s at %d", path, width).isLessThanOrEqualTo(width);
                shoot(page, path, width, scheme);
                page.context().close();
            }
        }
        assertThat(console.stream().filter(line -> !line.contains("404") && !line.contains("422"))).isEmpty();
    }

    @Test
    void theStartPageIsAccessible() {
        try (var starting = Bench.starting()) {
            starting.startup.done("folder", "Verrouillé pour cette instance ; 18 Go libres.");
            starting.startup.busy("kafka", 0.5, "Chauffe.");
            var page = chromium.open(1280, 800, ColorScheme.LIGHT, true);
            page.navigate("http://127.0.0.1:" + starting.server.port() + "/");

            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            shoot(page, "/demarrage", 1280, ColorScheme.LIGHT);
        }
    }

    private Page signedIn(int width, int height, ColorScheme scheme, boolean script) {
        var page = chromium.open(width, height, scheme, script);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) console.add(message.text());
        });
        page.onPageError(console::add);
        page.navigate(address("/connexion"));
        page.fill("#nom", Role.ADMIN.name().toLowerCase(java.util.Locale.ROOT));
        page.fill("#passe", Bench.PASSWORD);
        page.click("main form >> nth=0 >> button:has-text('Se connecter')");
        page.waitForURL("**/tri");
        return page;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + bench.server.port() + path;
    }

    /** Kept for people to look at; nothing compares them. */
    private static void shoot(Page page, String path, int width, ColorScheme scheme) {
        var name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("[0-9a-f]{32}", "x") + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")).setFullPage(true));
    }
}
