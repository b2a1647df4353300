package vigie.digest.send;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the mail server.
 *
 * @param user none when it asks for no name
 */
public record SmtpSettings(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        Sender sender) {

    /** How what is said on the way is kept from others. */
    public enum Security {
        /** For a server on the same machine. */
        NONE,
        /** Begins in the clear and is secured before anything is said; refuses to go on otherwise. Port 587. */
        STARTTLS,
        /** Secured from the first byte. Port 465. */
        TLS
    }

    public SmtpSettings {
        if (host.isBlank()) throw new IllegalArgumentException("the mail server has no name; give its host");
        if (port < 1 || port > 65_535)
            throw new IllegalArgumentException("the mail server's port " + port + " is not between 1 and 65535");
        if ((user == null) != (password == null))
            throw new IllegalArgumentException("the mail server needs both a user and a password, or neither");
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + security + (user == null ? "" : ", with a user") + ")";
    }
}
