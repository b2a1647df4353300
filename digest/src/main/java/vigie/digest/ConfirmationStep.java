package vigie.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.digest.letter.ConfirmationLetter;
import vigie.digest.letter.Links;
import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.model.Mail;
import vigie.model.Mailing;
import vigie.model.PlaceDirectory;
import vigie.model.PrivateRecord;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.stream.Fold;
import vigie.stream.Incoming;
import vigie.stream.Outgoing;
import vigie.stream.StageDefinition;
import vigie.stream.Step;
import vigie.stream.Table;
import vigie.stream.Topics;

/** Asks each address that was given for mail whether it really wants it: one mail per request, with a link that says yes. */
public final class ConfirmationStep implements Step {

    private static final Logger log = LoggerFactory.getLogger(ConfirmationStep.class);

    /** A request found later than this is history being read again; whoever still waits has asked anew. */
    private static final Duration ANSWERED_WITHIN = Duration.ofHours(24);

    private final Fold<DeskRecord, Desk, Desk.Outcome> desk;
    private final Table<Mailing> mailings;
    private final FloodGuard guard;
    private final ConfirmationLetter letter;
    private final InstantSource clock;

    public ConfirmationStep(
            Fold<DeskRecord, Desk, Desk.Outcome> desk,
            Table<PrivateRecord> people,
            Table<Mailing> mailings,
            PlaceDirectory places,
            DigestSettings settings,
            InstantSource clock) {
        this.desk = desk;
        this.mailings = mailings;
        this.clock = clock;
        guard = new FloodGuard(people, mailings);
        var links = new Links(settings.publicAddress(), settings.links());
        letter = new ConfirmationLetter(links, places, settings.plan().zone(), settings.demo());
    }

    /** The stage that this step is the work of. */
    public StageDefinition definition() {
        return StageDefinition.of("confirm", this, Topics.PRIVATE);
    }

    @Override
    public List<Outgoing<?>> apply(List<Incoming<?>> batch) throws Exception {
        return Step.each(Topics.PRIVATE, this::answer).apply(batch);
    }

    private List<Outgoing<Mail>> answer(Incoming<PrivateRecord> record) {
        if (!(record.value() instanceof SubscriberProfile profile)) return List.of();
        var now = clock.instant();
        var id = MailId.confirmation(profile.person(), profile.askedAt());
        if (!isOpen(profile, id, now)) return List.of();
        if (guard.allows(id, profile, now)) return List.of(new Outgoing<>(Topics.MAILS, id, mail(id, profile, now)));
        log.atWarn()
                .addKeyValue("person", profile.person())
                .log("no confirmation mail: too many to this address today");
        return List.of();
    }

    private boolean isOpen(SubscriberProfile profile, String id, Instant now) {
        var isRecent = profile.askedAt().plus(ANSWERED_WITHIN).isAfter(now);
        return isRecent && !isConfirmed(profile) && mailings.find(id).isEmpty();
    }

    /** Asking for something else than what is in force must be confirmed again: anybody may have asked. */
    private boolean isConfirmed(SubscriberProfile profile) {
        return desk.read(state -> state.findSubscription(profile.person()))
                .filter(profile.wanted()::equals)
                .isPresent();
    }

    private Mail mail(String id, SubscriberProfile profile, Instant now) {
        var words = letter.write(profile);
        var headers = Map.of("Auto-Submitted", "auto-generated");
        return new Mail(
                id, profile.person(), profile.email(), words.subject(), words.text(), words.html(), headers, now);
    }
}
