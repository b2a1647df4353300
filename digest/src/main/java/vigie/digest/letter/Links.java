package vigie.digest.letter;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import vigie.model.PersonId;
import vigie.model.Place;
import vigie.model.SignedLink;
import vigie.model.SignedLink.Purpose;
import vigie.model.SignedLinks;
import vigie.model.Technology;

/** Addresses of this Vigie's own pages that mails point to. The web pages serve exactly these. */
public final class Links {

    /** Ten years: whoever finds an old mail must still be able to leave by it. */
    private static final Duration LEAVE_WITHIN = Duration.ofDays(3650);

    private final String base;
    private final SignedLinks signed;

    public Links(URI publicAddress, SignedLinks signed) {
        base = publicAddress.toString().replaceAll("/+$", "");
        this.signed = signed;
    }

    public URI confirm(PersonId person, Instant askedAt) {
        return signed(
                "/abonnements/confirmer",
                new SignedLink(Purpose.CONFIRM, person, askedAt.plus(SignedLink.CONFIRM_WITHIN)));
    }

    /** Shows a button when opened, and leaves at once when posted to (RFC 8058). */
    public URI unsubscribe(PersonId person, Instant sentAt) {
        return signed("/abonnements/arreter", new SignedLink(Purpose.UNSUBSCRIBE, person, sentAt.plus(LEAVE_WITHIN)));
    }

    public URI subscriptions() {
        return URI.create(base + "/abonnements");
    }

    /** What is known of a technology in a place, on the page of the place. */
    public URI deployment(Place place, Technology technology) {
        return URI.create(base + "/registre/" + place.insee() + "#" + technology.slug());
    }

    /** All that is confirmed. */
    public URI registry() {
        return URI.create(base + "/registre");
    }

    private URI signed(String path, SignedLink link) {
        return URI.create(base + path + "?jeton=" + signed.token(link));
    }
}
