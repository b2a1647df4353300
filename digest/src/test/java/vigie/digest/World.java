package vigie.digest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vigie.digest.send.MailTransport;
import vigie.digest.send.MailerStep;
import vigie.digest.send.OutboxOnlyTransport;
import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.model.DeskRecord.SubscriptionConfirmed;
import vigie.model.DeskRecord.SubscriptionEnded;
import vigie.model.Mail;
import vigie.model.NameKey;
import vigie.model.PersonId;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.model.RecordId;
import vigie.model.Subscription;
import vigie.model.Subscription.Cadence;
import vigie.model.Technology;
import vigie.stream.Fold;
import vigie.stream.Incoming;
import vigie.stream.Topics;
import vigie.stream.memory.MemoryEventLog;

/** A whole log with a desk, whose time the test sets. */
public final class World {

    public Instant now;
    public final MemoryEventLog log = new MemoryEventLog(() -> now);
    public final Fold<DeskRecord, Desk, Desk.Outcome> desk =
            log.fold(Topics.DESK, new Desk(), (state, record) -> state.apply(record.value()));

    private int delivered;

    public World(String now) {
        this.now = Instant.parse(now);
    }

    public void decide(DeskRecord record) {
        desk.append(record.id().value(), record);
    }

    /** Someone who asked and confirmed at this moment. */
    public PersonId subscribe(String name, Cadence cadence, Set<String> places, Set<Technology> technologies) {
        return subscribe(name, "fr", cadence, places, technologies);
    }

    public PersonId subscribe(
            String name, String language, Cadence cadence, Set<String> places, Set<Technology> technologies) {
        var subscription = new Subscription(new PersonId(name), places, technologies, cadence);
        var profile = new SubscriberProfile(new PersonId(name), name + "@lecture.example", language, subscription, now);
        log.write(Topics.PRIVATE, name, profile);
        var email = NameKey.of(profile.email(), "k".getBytes(StandardCharsets.UTF_8));
        decide(new SubscriptionConfirmed(RecordId.random(), now, new PersonId(name), subscription, email));
        return new PersonId(name);
    }

    public void unsubscribe(PersonId person) {
        decide(new SubscriptionEnded(RecordId.random(), now, person, person));
    }

    public boolean isSubscribed(PersonId person) {
        return desk.read(state -> state.findSubscription(person)).isPresent();
    }

    public DigestService service() {
        return service(Samples.SETTINGS);
    }

    public DigestService service(DigestSettings settings) {
        return new DigestService(
                log, desk, log.table(Topics.PRIVATE), log.table(Topics.MAILINGS), Samples.PLACES, settings);
    }

    /** Lets time come to this moment, the service do what is due, and the mailer send it. */
    public void tick(DigestService service, String moment) {
        tickWithoutMailer(service, moment);
        deliver(new OutboxOnlyTransport());
    }

    /** Twice, as in life: the first writes down what to tell, the second makes the mail of it. */
    public void tickWithoutMailer(DigestService service, String moment) {
        now = Instant.parse(moment);
        service.tick(now);
        service.tick(now);
    }

    /** Hands every mail not yet handled to this transport, as the mailer's stage does. */
    public void deliver(MailTransport transport) {
        var step = new MailerStep(transport, log.table(Topics.MAILINGS), this::isSubscribed, () -> now);
        var records = log.records(Topics.MAILS);
        for (; delivered < records.size(); delivered++) {
            try {
                log.write(step.apply(List.of(records.get(delivered))));
            } catch (Exception e) {
                throw new AssertionError("the mailer failed", e);
            }
        }
    }

    public List<Mail> mails() {
        return log.records(Topics.MAILS).stream().map(Incoming::value).toList();
    }

    public List<Mail> mailsTo(PersonId person) {
        return mails().stream().filter(mail -> mail.to().equals(person)).toList();
    }
}
