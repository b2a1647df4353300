package vigie.digest.send;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vigie.model.Mail;
import vigie.stream.NeighbourDownException;

/** Hands mails to a mail server by SMTP. Keeps its connection from one mail to the next. Thread-safe: one mail at a time. */
public final class SmtpTransport implements MailTransport {

    /** 10 s to be heard at all, 20 s for each answer: servers that check mail as it comes may take that long. */
    private static final String CONNECT_MILLIS = "10000";

    private static final String ANSWER_MILLIS = "20000";

    private final SmtpSettings settings;
    private final Session session;
    private @Nullable Transport connection;

    public SmtpTransport(SmtpSettings settings) {
        this.settings = settings;
        session = Session.getInstance(properties(settings));
    }

    @Override
    public synchronized Delivery deliver(Mail mail) {
        if (!MailAddress.isOne(mail.address())) return new Delivery.Refused(SmtpAnswer.NO_ADDRESS);
        var transport = connected();
        try {
            var envelope = Envelope.of(session, mail, settings.sender());
            transport.sendMessage(envelope, envelope.getAllRecipients());
            return new Delivery.Accepted();
        } catch (AddressException e) {
            return new Delivery.Refused(SmtpAnswer.NO_ADDRESS);
        } catch (MessagingException e) {
            disconnect();
            return SmtpAnswer.of(e).delivery(settings);
        }
    }

    @Override
    public synchronized void close() {
        disconnect();
    }

    private Transport connected() {
        if (connection != null && connection.isConnected()) return connection;
        disconnect();
        try {
            var fresh = session.getTransport("smtp");
            fresh.connect(settings.host(), settings.port(), settings.user(), settings.password());
            connection = fresh;
            return fresh;
        } catch (AuthenticationFailedException e) {
            throw new NeighbourDownException(
                    "the mail server " + settings + " refuses our user or password; correct them in the configuration",
                    e);
        } catch (MessagingException e) {
            throw new NeighbourDownException(
                    "the mail server " + settings + " does not answer as it should; mails wait until it does", e);
        }
    }

    private void disconnect() {
        var old = connection;
        connection = null;
        if (old == null) return;
        try {
            old.close();
        } catch (MessagingException _) {
            // it was gone already
        }
    }

    private static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }
}
