package vigie.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import vigie.model.PersonId;

/**
 * Names of mails. The same mail for the same reason always gets the same name, so that making it again after a crash is noticed.
 * A name says which kind of mail it is, and nothing about the person.
 */
public final class MailId {

    private static final String DIGEST = "digest-";
    private static final String CONFIRMATION = "confirmation-";

    private MailId() {}

    /** The one digest for this person about the period that ended then. */
    public static String digest(PersonId subscriber, Instant until) {
        return DIGEST + hash(subscriber + "\n" + until);
    }

    /** The one confirmation mail for what this person asked then. */
    public static String confirmation(PersonId person, Instant askedAt) {
        return CONFIRMATION + hash(person + "\n" + askedAt);
    }

    public static boolean isDigest(String mail) {
        return mail.startsWith(DIGEST);
    }

    public static boolean isConfirmation(String mail) {
        return mail.startsWith(CONFIRMATION);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16); // 128 bits, as all ids of Vigie
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
