package vigie.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigie.app.config.SettingsReader;
import vigie.app.engine.DataFolder;
import vigie.model.Source;
import vigie.model.Territory;

/** The whole of Vigie as its people meet it: real feed, real engines, real browser, real mailbox. */
@Tag("slow")
class FromFeedToDecisionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TITLE = "Suresnes essaie un algorithme sur ses caméras";
    private static final String TEXT =
            "La ville de Suresnes teste la vidéosurveillance algorithmique de XXII sur ses caméras de rue pendant dix-huit mois.";

    private final Closing closing = new Closing();
    private Browser browser;
    private GreenMail mailbox;
    private LittlePress press;
    private DataFolder data;

    @BeforeEach
    void open() throws IOException {
        browser = closing.add(Browser.openOrSkip());
        mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        closing.add(mailbox::stop);
        press = closing.add(LittlePress.open());
        data = closing.add(DataFolder.open(Files.createTempDirectory("vigie flow ")));
    }

    @AfterEach
    void close() {
        closing.close();
    }

    @Test
    void anArticleBecomesARowADecisionAMailAndSurvivesARebuild() throws Exception {
        var instance = closing.add(start());
        instance.ready().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        var api = closing.add(new Api(instance.address()));
        var page = browser.newPage(1280, 900);
        subscribe(page, instance.address());

        press.publish("suresnes", TITLE, TEXT);
        Api.await("the article is searchable", PATIENCE, () -> api.total("algorithme") == 1);
        confirmByKeyboard(page, instance.address());

        var digest = awaitMail(2);
        assertThat(digest)
                .contains("Suresnes")
                .contains("algorithmique")
                .contains(press.address("suresnes").toString());

        assertThat(Vigie.commandLine().execute("rebuild", "--data", data.path().toString()))
                .isZero();
        Api.await(
                "the rebuilt index knows the decision",
                PATIENCE,
                () -> api.search("algorithme", 0).toString().contains("confirmed"));
        page.navigate(instance.address().resolve("/registre/92073").toString());
        assertThat(page.locator("main")).containsText("dix-huit mois");
        page.navigate(instance.address().resolve("/tri").toString());
        assertThat(page.locator("#file")).not().containsText("Suresnes");
        assertThat(mailbox.getReceivedMessages()).as("nothing is told twice").hasSize(2);
    }

    private Instance start() {
        var environment = Map.of(
                "VIGIE_WEB_PORT", "0",
                "VIGIE_INGEST_POLL_AT_MOST", "PT1S",
                "VIGIE_INGEST_POLL_AT_LEAST", "PT2S",
                "VIGIE_INGEST_SPACING", "PT0S",
                "VIGIE_MAIL_HOST", "127.0.0.1",
                "VIGIE_MAIL_PORT", String.valueOf(mailbox.getSmtp().getPort()),
                "VIGIE_MAIL_SECURITY", "NONE",
                "VIGIE_MAIL_FROM", "vigie@example.org");
        var settings = new SettingsReader(environment).read(Path.of("no-such-file.yaml"));
        var source = Source.of(Source.Kind.FEED, press.feed(), "La Petite Gazette", Territory.of("92"));
        var mode = new Mode(Set.of(Part.values()), new Mode.Demo(press.feed(), List.of(source)));
        return Instance.start(data, settings, mode, InstantSource.system());
    }

    private void subscribe(Page page, URI base) throws Exception {
        page.navigate(base.resolve("/abonnements").toString());
        page.fill("#courriel", "lectrice@example.org");
        page.check("input[name=cadence][value=jour]");
        page.click("button[value=demander]");
        page.navigate(linkIn(awaitMail(1)));
        page.click("main form button");
        assertThat(page.locator("h1")).isVisible();
    }

    private static void confirmByKeyboard(Page page, URI base) {
        page.navigate(base.resolve("/connexion").toString());
        page.click("aside form button");
        Api.await("the story stands in the queue", PATIENCE, () -> {
            page.navigate(base.resolve("/tri").toString());
            return page.locator("#file .row-place").count() > 0;
        });
        assertThat(page.locator("#file .row-place").first()).containsText("Suresnes");
        page.locator("h1").waitFor();
        page.keyboard().press("c");
        assertThat(page.locator("[role=status]").first()).containsText("confirmé");
    }

    /** The text of the newest mail, once there are so many. */
    private String awaitMail(int count) throws MessagingException {
        Api.await(count + " mails", Duration.ofSeconds(150), () -> mailbox.getReceivedMessages().length >= count);
        var newest = mailbox.getReceivedMessages()[count - 1];
        assertThat(Arrays.toString(newest.getAllRecipients())).contains("lectrice@example.org");
        return plainText(newest);
    }

    private static String plainText(MimeMessage message) {
        try {
            var parts = (jakarta.mail.internet.MimeMultipart) message.getContent();
            return String.valueOf(parts.getBodyPart(0).getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(message), e);
        }
    }

    private static String linkIn(String text) {
        var link = Pattern.compile("http\\S+/abonnements/confirmer\\S+").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }
}
