package vigie.digest.send;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import vigie.stream.NeighbourDownException;

/**
 * What a mail server answered when it did not take a mail, and what that means.
 *
 * @param code its three digits; 0 when there were none, as when the line broke
 * @param isAboutUs whether it is about Vigie and not about this mail or its reader
 */
record SmtpAnswer(int code, boolean isAboutUs) {

    /** What servers say to an address that is none (RFC 5321: syntax error in parameters). */
    static final int NO_ADDRESS = 501;

    /** The server is closing, or wants a name and password first. */
    private static final int CLOSING = 421;

    private static final int MUST_AUTHENTICATE = 530;

    private static final int PUT_OFF = 450;

    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d");

    /** What it said of the address, if it said something; else of the sender or the mail; else nothing. */
    static SmtpAnswer of(MessagingException failure) {
        var answer = new SmtpAnswer(0, true);
        for (Exception next = failure; next instanceof MessagingException one; next = one.getNextException()) {
            switch (one) {
                case SMTPAddressFailedException address -> answer = about(address.getReturnCode(), address);
                case SMTPSenderFailedException sender -> answer = new SmtpAnswer(sender.getReturnCode(), true);
                case SMTPSendFailedException send -> answer = about(send.getReturnCode(), send);
                default -> {}
            }
        }
        return answer;
    }

    Delivery delivery(SmtpSettings server) {
        if (!isAboutUs) return code < 500 ? new Delivery.Later(code) : new Delivery.Refused(code);
        var why = code == 0 ? "broke off" : "takes no mail from us (code " + code + ")";
        // The server's own sentence may hold the reader's address, so the cause is made anew.
        throw new NeighbourDownException(
                "the mail server " + server + " " + why + "; mails wait", new IOException("SMTP code " + code));
    }

    /** 5.7.x is a matter of policy (RFC 3463), which often means our own right to send: nobody is written off for it. */
    private static SmtpAnswer about(int code, Exception failure) {
        if (code < 400 || code == CLOSING || code == MUST_AUTHENTICATE) return new SmtpAnswer(Math.max(code, 0), true);
        return new SmtpAnswer(
                POLICY.matcher(String.valueOf(failure.getMessage())).find() ? PUT_OFF : code, false);
    }
}
