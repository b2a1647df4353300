package vigie.digest.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.digest.send.SmtpSettings.Security;
import vigie.model.Mail;
import vigie.stream.NeighbourDownException;

/** Against a real mail server, and against one that says no. */
class SmtpTransportTest {

    private static final Sender SENDER = new Sender("Vigie à l’écoute", "lettre@vigie.example");

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void deliversTextAndHtmlWithTheirAccents() throws Exception {
        var mail = Letters.mail(
                "digest-1", "lectrice@exemple.example", "Vigie\u00a0: 4\u202f090 caméras à Sète", Map.of());

        assertThat(deliver(mail)).isEqualTo(new Delivery.Accepted());

        var got = received();
        var parts = (MimeMultipart) got.getContent();
        assertThat(got.getSubject()).isEqualTo("Vigie\u00a0: 4\u202f090 caméras à Sète");
        assertThat(got.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(mail.text());
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo(mail.html());
    }

    @Test
    void writesTheHeadersOfALetterThatCanBeLeft() throws Exception {
        var headers = Map.of(
                "List-Unsubscribe",
                "<https://vigie.example/abonnements/arreter?jeton=a.b.c>",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click");

        deliver(Letters.mail("digest-0a1b", "lectrice@exemple.example", "Vigie", headers));

        var got = received();
        assertThat(got.getHeader("List-Unsubscribe"))
                .containsExactly("<https://vigie.example/abonnements/arreter?jeton=a.b.c>");
        assertThat(got.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(got.getMessageID()).isEqualTo("<digest-0a1b@vigie.example>");
        assertThat(got.getSentDate()).isEqualTo(Date.from(Letters.NOW));
        assertThat(got.getFrom()[0])
                .hasToString("=?UTF-8?Q?Vigie_=C3=A0_l=E2=80=99=C3=A9coute?= <lettre@vigie.example>");
        assertThat(got.getRecipients(RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("lectrice@exemple.example");
    }

    @Test
    void noLineIsLongerThanMailAllows() throws Exception {
        deliver(Letters.to("lectrice@exemple.example"));

        var raw = new String(received().getRawInputStream().readAllBytes(), StandardCharsets.US_ASCII);

        assertThat(raw.lines()).allMatch(line -> line.length() <= 78);
    }

    @Test
    void aRepeatedMailKeepsItsId() throws Exception {
        deliver(Letters.to("lectrice@exemple.example"));
        deliver(Letters.to("lectrice@exemple.example"));

        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .extracting(MimeMessage::getMessageID)
                .containsOnly("<confirmation-lectriceexempleexample@vigie.example>");
    }

    @Test
    void noValueBeginsAHeaderOfItsOwn() throws Exception {
        var mail = Letters.mail(
                "digest-1\r\nBcc: x@mal.example",
                "lectrice@exemple.example",
                "Vigie\r\nBcc: y@mal.example",
                Map.of("List-Unsubscribe", "<a>\r\nBcc: z@mal.example"));

        deliver(mail);

        var got = received();
        assertThat(Collections.list(got.getAllHeaders()))
                .extracting(header -> header.getName().toLowerCase(Locale.ROOT))
                .doesNotContain("bcc");
        assertThat(got.getAllRecipients()).hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aHeaderNameThatIsNoneIsAFault() {
        assertThatThrownBy(() -> deliver(
                        Letters.mail("a", "lectrice@exemple.example", "Vigie", Map.of("Bcc: x@y.example\r\nX", "1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutAsking() {
        for (var address : new String[] {
            "",
            "a",
            "a@b, c@d.example",
            "Nom <a@b.example>",
            "a@b.example\r\nBcc: c@d.example",
            "groupe: a@b.example;",
            "é@b.example"
        }) {
            assertThat(deliver(Letters.to(address))).as(address).isInstanceOf(Delivery.Refused.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void anAbsentServerIsANeighbourDownAndMailGoesOnWhenItReturns() throws Exception {
        var port = server.getSmtp().getPort();
        try (var transport = transport(port, null)) {
            transport.deliver(Letters.to("une@exemple.example"));
            server.stop();
            assertThatThrownBy(() -> transport.deliver(Letters.to("deux@exemple.example")))
                    .isInstanceOf(NeighbourDownException.class)
                    .hasMessageContaining("127.0.0.1:" + port);

            var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            again.start();
            try {
                assertThat(transport.deliver(Letters.to("deux@exemple.example")))
                        .isEqualTo(new Delivery.Accepted());
                assertThat(again.getReceivedMessages()).hasSize(1);
            } finally {
                again.stop();
            }
        }
    }

    @Test
    void aWrongPasswordIsANeighbourDownWithoutShowingIt() {
        server.setUser("lettre@vigie.example", "lettre", "juste");
        server.getManagers().getUserManager().setAuthRequired(true);

        assertThatThrownBy(() ->
                        transport(server.getSmtp().getPort(), "faux-secret").deliver(Letters.to("une@exemple.example")))
                .isInstanceOf(NeighbourDownException.class)
                .hasMessageContaining("user or password")
                .satisfies(error -> assertThat(trace(error)).doesNotContain("faux-secret"));
    }

    @Test
    void readsWhatAServerMeansByNo() throws Exception {
        var answers = Map.of(
                "RCPT TO:<inconnue@exemple.example>", "550 5.1.1 <inconnue@exemple.example> unknown",
                "RCPT TO:<plus-tard@exemple.example>", "450 4.2.0 <plus-tard@exemple.example> greylisted",
                "RCPT TO:<police@exemple.example>", "554 5.7.1 <police@exemple.example> relay access denied");
        try (var no = new ScriptedSmtpServer(answers);
                var transport = transport(no.port(), null)) {
            assertThat(transport.deliver(Letters.to("inconnue@exemple.example")))
                    .isEqualTo(new Delivery.Refused(550));
            assertThat(transport.deliver(Letters.to("plus-tard@exemple.example")))
                    .isEqualTo(new Delivery.Later(450));
            assertThat(transport.deliver(Letters.to("police@exemple.example"))).isEqualTo(new Delivery.Later(450));
            assertThat(transport.deliver(Letters.to("une@exemple.example"))).isEqualTo(new Delivery.Accepted());
            assertThat(no.accepted).containsExactly("une@exemple.example");
        }
    }

    @Test
    void aMailRefusedForWhatItSaysIsRefused() throws Exception {
        try (var no = new ScriptedSmtpServer(Map.of("DATA", "552 5.3.4 too big"));
                var transport = transport(no.port(), null)) {
            assertThat(transport.deliver(Letters.to("une@exemple.example"))).isEqualTo(new Delivery.Refused(552));
        }
    }

    @Test
    void aServerThatTakesNothingFromUsIsANeighbourDownThatNamesNobody() throws Exception {
        for (var answer : new String[] {
            "MAIL=550 5.1.8 sender of lectrice@exemple.example rejected",
            "RCPT=421 4.3.2 lectrice@exemple.example closing",
            "RCPT=530 5.7.0 lectrice@exemple.example must authenticate"
        }) {
            var split = answer.split("=", 2);
            try (var no = new ScriptedSmtpServer(Map.of(split[0], split[1]));
                    var transport = transport(no.port(), null)) {
                assertThatThrownBy(() -> transport.deliver(Letters.to("lectrice@exemple.example")))
                        .isInstanceOf(NeighbourDownException.class)
                        .satisfies(error -> assertThat(trace(error)).doesNotContain("lectrice"));
            }
        }
    }

    @Test
    void refusesToGoOnInTheClearWhenToldNotTo() throws Exception {
        try (var plain = new ScriptedSmtpServer(Map.of());
                var transport = new SmtpTransport(
                        new SmtpSettings("127.0.0.1", plain.port(), Security.STARTTLS, null, null, SENDER))) {
            assertThatThrownBy(() -> transport.deliver(Letters.to("une@exemple.example")))
                    .isInstanceOf(NeighbourDownException.class);
            assertThat(plain.accepted).isEmpty();
        }
    }

    private Delivery deliver(Mail mail) {
        try (var transport = transport(server.getSmtp().getPort(), null)) {
            return transport.deliver(mail);
        }
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static SmtpTransport transport(int port, @Nullable String password) {
        return new SmtpTransport(new SmtpSettings(
                "127.0.0.1", port, Security.NONE, password == null ? null : "lettre", password, SENDER));
    }

    private static String trace(Throwable error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
