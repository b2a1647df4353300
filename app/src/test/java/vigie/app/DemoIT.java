package vigie.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigie.app.config.SettingsReader;
import vigie.app.demo.DemoPress;
import vigie.app.demo.Press;
import vigie.app.engine.DataFolder;
import vigie.model.Source;
import vigie.model.Territory;

/**
 * The demonstration as a newcomer meets it, and the pictures of it: they go to {@code target/screenshots}, or to the folder that
 * {@code -Dvigie.screenshots} names.
 */
@Tag("slow")
class DemoIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** The last article arrives six minutes after the demonstration began. */
    private static final Duration ALL_ARRIVED = Duration.ofMinutes(10);

    private final Closing closing = new Closing();
    private final Instant began = Instant.now().minus(ALL_ARRIVED);
    private Path folder;
    private Browser browser;
    private DemoPress press;

    @BeforeEach
    void open() throws IOException {
        browser = closing.add(Browser.openOrSkip());
        press = closing.add(DemoPress.start(InstantSource.system(), began, 0));
        folder = Files.createTempDirectory("vigie demo ");
    }

    @AfterEach
    void close() {
        closing.close();
    }

    @Test
    void theQueueFillsAndDecisionsOutliveARestart() throws Exception {
        var articles = Press.load().articles().count();
        URI firstDecided;
        try (var data = DataFolder.open(folder);
                var instance = start(data)) {
            var api = closing.add(new Api(instance.address()));
            Api.await("all " + articles + " articles", PATIENCE, () -> api.total("") == articles);
            assertThat(api.total("vidéosurveillance")).isPositive();
            var page = signedIn(instance);
            picture(page, instance, "/tri", "tri");
            decide(page, "c");
            decide(page, "c");
            decide(page, "p");
            picture(page, instance, "/recherche?q=vid%C3%A9osurveillance", "recherche");
            picture(page, instance, "/sources", "sources");
            page.navigate(instance.address().resolve("/registre").toString());
            firstDecided = URI.create(
                    page.locator("main a[href^='/registre/']").first().getAttribute("href"));
            picture(page, instance, firstDecided.getPath(), "commune");
            picture(browser.newPage(390, 844), instance, "/recherche?q=drones", "telephone");
        }

        try (var data = DataFolder.open(folder);
                var instance = start(data)) {
            var page = signedIn(instance);
            page.navigate(instance.address().resolve(firstDecided.getPath()).toString());

            assertThat(page.locator("main")).isVisible();
            assertThat(page.locator("main blockquote, main q, main .proof").first())
                    .isVisible();
            var api = closing.add(new Api(instance.address()));
            Api.await("every article still once", PATIENCE, () -> api.total("") == articles);
        }
    }

    private Instance start(DataFolder data) throws Exception {
        var settings = new SettingsReader(Map.of("VIGIE_WEB_PORT", "0"))
                .read(Path.of("no-such-file.yaml"))
                .forDemo(0);
        var sources = press.outlets().stream()
                .map(outlet -> Source.of(
                        Source.Kind.valueOf(outlet.kind().name()),
                        outlet.address(),
                        outlet.name(),
                        new Territory(outlet.territory())))
                .toList();
        var instance = Instance.start(
                data, settings, Mode.demo(new Mode.Demo(press.address(), sources)), InstantSource.system());
        instance.ready().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return instance;
    }

    private Page signedIn(Instance instance) {
        var page = browser.newPage(1280, 900);
        page.navigate(instance.address().resolve("/connexion").toString());
        page.click("aside form button");
        page.navigate(instance.address().resolve("/tri").toString());
        return page;
    }

    private static void decide(Page page, String key) {
        var before = page.locator("h1").textContent();
        page.keyboard().press(key);
        assertThat(page.locator("h1")).not().hasText(before);
    }

    private static void picture(Page page, Instance instance, String path, String name) throws IOException {
        page.navigate(instance.address().resolve(path).toString());
        var folder = Path.of(System.getProperty("vigie.screenshots", "target/screenshots"));
        Files.createDirectories(folder);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        assertThat(page.locator("h1").first()).isVisible();
    }
}
