package vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.model.Role;

/** Every page in a real browser: axe finds nothing, nothing scrolls sideways, the policy stops nothing, and a picture is kept to look at. */
@Tag("slow")
class LookTest {

    private static final List<String> PAGES = List.of(
            "/tri",
            "/tri/" + Stories.NOWHERE.id().value(),
            "/tri/" + Stories.TOULOUSE.id().value(),
            "/recherche",
            "/recherche?q=cam%C3%A9ras",
            "/recherche?q=%22police",
            "/recherche?q=zeppelin",
            "/article",
            "/article/" + Stories.TOULOUSE.item().value(),
            "/article?adresse=https://nulle.example/part",
            "/registre",
            "/registre/21231",
            "/registre/06088",
            "/abonnements?lieu=92073",
            "/sources",
            "/comptes",
            "/compte",
            "/exploitation",
            "/courrier",
            "/courrier/m1",
            "/nulle-part",
            "/connexion");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Chromium chromium;
    private static Bench bench;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        bench = Bench.ready(settings -> settings.withDemo(new ReviewSettings.DemoAccount("reviewer", Bench.PASSWORD)))
                .furnished();
    }

    @AfterAll
    static void stop() {
        if (bench != null) bench.close();
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1280, 800, DARK", "834, 1112, LIGHT", "320, 640, LIGHT", "320, 640, DARK"})
    void everyPageIsAccessibleAndFits(int width, int height, ColorScheme scheme) {
        var console = new ArrayList<String>();
        var page = chromium.signedIn(bench, Role.ADMIN, width, height, scheme, true, console);

        var problems = new ArrayList<String>();
        for (var path : PAGES) {
            page.setViewportSize(width, height);
            page.navigate("http://127.0.0.1:" + bench.server.port() + path);
            chromium.shoot(page, path, width, scheme);
            page.evaluate(
                    "document.querySelectorAll('iframe').forEach(frame => frame.remove())"); // axe cannot enter a frame
            // without script
            showWhole(
                    page, width,
                    height); // else what lies behind the bar that sticks to the bottom counts as too small to touch
            new AxeBuilder(page)
                    .withTags(RULES)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> problems.add(path + " " + rule.getId() + ": "
                            + rule.getNodes().stream()
                                    .map(node -> node.getHtml())
                                    .limit(3)
                                    .toList()));
            var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (wide > width) problems.add(path + " is " + wide + " px wide");
        }
        console.removeIf(line -> line.contains("the server responded with a status of 4"));
        console.removeIf(line -> line.contains("/courrier/m1/html")
                && line.contains("sandboxed")); // its script was stopped, as it must be

        assertThat(problems).isEmpty();
        assertThat(console).isEmpty();
    }

    private static void showWhole(Page page, int width, int height) {
        var needed = (Integer) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(width, width < 800 ? Math.max(height, needed) : height);
    }
}
