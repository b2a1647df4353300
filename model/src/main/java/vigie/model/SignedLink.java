package vigie.model;

import java.time.Duration;
import java.time.Instant;

/**
 * What a link in a mail allows whoever holds it: one thing, for one person, until some time.
 *
 * @param expires to the second; for a confirmation it also names the request, since it is a fixed time after it
 */
public record SignedLink(Purpose purpose, PersonId person, Instant expires) {

    /** How long after a request its confirmation may come; with it the link tells which request it confirms. */
    public static final Duration CONFIRM_WITHIN = Duration.ofHours(48);

    public enum Purpose {
        /** To prove that an address is theirs and that they want the mail they asked for. */
        CONFIRM,
        /** To get no more mail. */
        UNSUBSCRIBE
    }
}
