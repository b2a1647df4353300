package vigie.review;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import vigie.model.Role;

/** The real browser of the machine, when there is one. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the tests, with the reason, where no Chromium is installed. */
    static Chromium start() {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM),
                "no Chromium at " + PROGRAM + ": install Debian's chromium to run the browser tests");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(PROGRAM)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-quic",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A fresh visitor with a window of this size. */
    Page open(int width, int height, ColorScheme scheme, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script)
                .setLocale("fr-FR"));
        context.setDefaultTimeout(10_000);
        return context.newPage();
    }

    /** A window in which someone of this role is signed in; what the console complains of is added to the list. */
    Page signedIn(
            Bench bench, Role role, int width, int height, ColorScheme scheme, boolean script, List<String> console) {
        var page = open(width, height, scheme, script);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) console.add(message.text());
        });
        page.onPageError(console::add);
        var session = bench.browserOf(role).cookies().getCookieStore().getCookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                        .setDomain("127.0.0.1")
                        .setPath("/"))
                .toList();
        page.context().addCookies(session);
        return page;
    }

    /** Kept for people to look at; nothing compares them. */
    void shoot(Page page, String path, int width, ColorScheme scheme) {
        var name = path.replaceAll("[0-9a-f]{32}", "x").replaceAll("[^a-z0-9]+", "-") + "-" + width + "-"
                + scheme.name().toLowerCase(Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
