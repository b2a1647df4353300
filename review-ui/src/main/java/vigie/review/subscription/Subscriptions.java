package vigie.review.subscription;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.model.NameKey;
import vigie.model.PersonId;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.model.RecordId;
import vigie.model.SignedLink;
import vigie.review.ReviewServices;
import vigie.review.text.Language;
import vigie.stream.Topics;

/** Takes requests for mail, and makes them count once the address has proved itself. Made for one answer. */
final class Subscriptions {

    /** What came of a click in a mail. */
    enum Outcome {
        DONE,
        /** The address gets other mail of ours, asked for otherwise. */
        ADDRESS_TAKEN,
        /** The link belongs to an older request, or the request is gone. */
        OUTDATED
    }

    private final ReviewServices services;
    private final byte[] secret;
    private final InstantSource clock;

    Subscriptions(ReviewServices services, byte[] secret, InstantSource clock) {
        this.services = services;
        this.secret = secret.clone();
        this.clock = clock;
    }

    /** Keeps the request; the mail that asks to confirm it is sent by whoever reads it. An address keeps its random id. */
    void ask(SubscriptionForm form, Language language) {
        var known = findByEmail(form.email());
        var person = known.map(SubscriberProfile::person).orElseGet(PersonId::random);
        var confirmed = known.filter(_ -> isSubscribed(person)); // a stranger's request must not change their letters
        var email = confirmed.map(SubscriberProfile::email).orElse(form.email());
        var spoken = confirmed.map(SubscriberProfile::language).orElse(language.code());
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var profile = new SubscriberProfile(person, email, spoken, form.wanted(person), now);
        services.log().write(Topics.PRIVATE, person.value(), profile);
    }

    private boolean isSubscribed(PersonId person) {
        return services.desk().read(desk -> desk.findSubscription(person)).isPresent();
    }

    /** The request that this link confirms, if it is the latest of its person. */
    Optional<SubscriberProfile> find(SignedLink link) {
        return services.people()
                .find(link.person().value())
                .filter(SubscriberProfile.class::isInstance)
                .map(SubscriberProfile.class::cast)
                .filter(profile -> asked(link).equals(profile.askedAt().truncatedTo(ChronoUnit.SECONDS)));
    }

    Outcome confirm(SignedLink link) {
        var profile = find(link);
        if (profile.isEmpty()) return Outcome.OUTDATED;
        var email = NameKey.of(profile.get().email(), secret);
        var record = new DeskRecord.SubscriptionConfirmed(
                RecordId.random(), clock.instant(), link.person(), profile.get().wanted(), email);
        return switch (services.desk().append(link.person().value(), record).outcome()) {
            case TAKEN, REPEATED -> Outcome.DONE;
            case NAME_TAKEN -> Outcome.ADDRESS_TAKEN;
            case OUTDATED -> Outcome.OUTDATED;
        };
    }

    /** Ends the mail to this person; asked again it is still ended. */
    void end(PersonId person) {
        if (isSubscribed(person)) {
            var record = new DeskRecord.SubscriptionEnded(RecordId.random(), clock.instant(), person, person);
            var outcome = services.desk().append(person.value(), record).outcome();
            if (outcome == Desk.Outcome.NAME_TAKEN)
                throw new IllegalStateException("ending a subscription takes no name");
        }
    }

    private Optional<SubscriberProfile> findByEmail(String email) {
        var wanted = email.toLowerCase(Locale.ROOT);
        return services.people().all().values().stream()
                .filter(SubscriberProfile.class::isInstance)
                .map(SubscriberProfile.class::cast)
                .filter(profile -> profile.email().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    private static Instant asked(SignedLink link) {
        return link.expires().minus(SignedLink.CONFIRM_WITHIN).truncatedTo(ChronoUnit.SECONDS);
    }
}
