package vigie.digest.send;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.regex.Pattern;
import vigie.model.Mail;

/**
 * A mail in the form that travels: plain text and HTML side by side, in UTF-8, under an id that stays the same however often it is
 * sent, so that a repeat is recognised on the way. No value can begin a header line of its own.
 */
final class Envelope extends MimeMessage {

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final String messageId;

    private Envelope(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Envelope of(Session session, Mail mail, Sender sender) throws MessagingException {
        var envelope = new Envelope(session, "<" + oneLine(mail.id()) + "@" + sender.domain() + ">");
        envelope.setFrom(from(sender));
        envelope.setRecipient(RecipientType.TO, new InternetAddress(MailAddress.ascii(mail.address()), true));
        envelope.setSubject(oneLine(mail.subject()), "UTF-8");
        envelope.setSentDate(Date.from(mail.composedAt()));
        for (var header : mail.headers().entrySet())
            envelope.setHeader(name(header.getKey()), oneLine(header.getValue()));
        envelope.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        envelope.saveChanges();
        return envelope;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress from(Sender sender) throws MessagingException {
        try {
            return new InternetAddress(MailAddress.ascii(sender.address()), sender.name(), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    private static MimeBodyPart part(String content, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable"); // survives servers that know seven bits only
        return part;
    }

    private static String name(String header) {
        if (HEADER_NAME.matcher(header).matches()) return header;
        throw new IllegalArgumentException("a mail header cannot be called " + oneLine(header));
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
