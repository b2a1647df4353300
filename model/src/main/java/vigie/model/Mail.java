package vigie.model;

import java.time.Instant;
import java.util.Map;

/**
 * A mail to send.
 *
 * @param id the same for the same mail, so that sending it again is noticed
 * @param headers further header lines, such as the one-click way to unsubscribe
 */
public record Mail(
        String id,
        PersonId to,
        String address,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        Instant composedAt) {

    public Mail {
        headers = Map.copyOf(headers);
    }
}
