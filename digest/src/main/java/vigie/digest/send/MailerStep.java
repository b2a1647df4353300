package vigie.digest.send;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.digest.MailId;
import vigie.digest.Mailings;
import vigie.model.Mail;
import vigie.model.Mailing;
import vigie.model.Mailing.State;
import vigie.model.PersonId;
import vigie.stream.Incoming;
import vigie.stream.NeighbourDownException;
import vigie.stream.Outgoing;
import vigie.stream.StageDefinition;
import vigie.stream.Step;
import vigie.stream.Table;
import vigie.stream.Topics;

/**
 * Sends every mail of Vigie, each once.
 *
 * <p>What was sent is written down under the mail's id, and a mail of an id already sent is passed over. Only a crash between the
 * server's yes and that record can send a mail again, and then under the same Message-ID. No address is ever logged.
 */
public final class MailerStep implements Step {

    private static final Logger log = LoggerFactory.getLogger(MailerStep.class);

    /** Servers that put off unknown senders ask for five minutes, most of them. */
    private static final Duration PUT_OFF = Duration.ofMinutes(5);

    private final MailTransport transport;
    private final Table<Mailing> mailings;
    private final Predicate<PersonId> subscribed;
    private final InstantSource clock;

    /** Sent by this process, until the table of mailings knows it too. */
    private final Map<String, Mailing> done = new HashMap<>();

    private final Map<String, Instant> putOff = new HashMap<>();

    /** @param subscribed whether this person's subscription is in force at this moment: whoever left meanwhile gets no digest */
    public MailerStep(
            MailTransport transport, Table<Mailing> mailings, Predicate<PersonId> subscribed, InstantSource clock) {
        this.transport = transport;
        this.mailings = mailings;
        this.subscribed = subscribed;
        this.clock = clock;
    }

    /** The stage that this step is the work of: one mail at a time, so that a crash concerns one mail; a slow server has 2 minutes. */
    public StageDefinition definition() {
        return StageDefinition.of("mail", this, Topics.MAILS).withMaxBatch(1).withLimit(Duration.ofMinutes(2));
    }

    @Override
    public List<Outgoing<?>> apply(List<Incoming<?>> batch) throws Exception {
        done.keySet().removeIf(id -> findFinished(id).isPresent());
        return Step.each(Topics.MAILS, this::send).apply(batch);
    }

    private List<Outgoing<?>> send(Incoming<Mail> record) {
        var mail = record.value();
        if (mail == null || findFinished(mail.id()).isPresent()) return List.of();
        var sent = done.get(mail.id());
        if (sent != null) return List.of(written(sent));
        var now = clock.instant();
        return isWanted(mail, now) ? send(mail, now) : List.of();
    }

    private boolean isWanted(Mail mail, Instant now) {
        var isTooOld = mail.composedAt().plus(Mailings.SENT_WITHIN).isBefore(now);
        var hasLeft = MailId.isDigest(mail.id()) && !subscribed.test(mail.to());
        if (isTooOld) log.atWarn().addKeyValue("mail", mail.id()).log("mail not sent: it waited too long");
        if (hasLeft) log.atInfo().addKeyValue("mail", mail.id()).log("mail not sent: its reader has unsubscribed");
        return !isTooOld && !hasLeft;
    }

    private List<Outgoing<?>> send(Mail mail, Instant now) {
        var telling = telling(mail);
        waitIfPutOff(mail, now);
        return switch (transport.deliver(mail)) {
            case Delivery.Accepted() -> finish(telling, State.SENT, now);
            case Delivery.Refused(var code) -> {
                log.atWarn()
                        .addKeyValue("mail", mail.id())
                        .addKeyValue("code", code)
                        .log("mail refused for good");
                yield finish(telling, State.REFUSED, now);
            }
            case Delivery.Later(var code) -> {
                log.atInfo()
                        .addKeyValue("mail", mail.id())
                        .addKeyValue("code", code)
                        .log("mail put off by the server");
                putOff.put(mail.id(), now.plus(PUT_OFF));
                yield List.of(new Outgoing<>(Topics.MAILS, mail.id(), mail)); // to the end of the line: others first
            }
        };
    }

    /** What the mail tells: written down before a digest is made, nothing for other mails. */
    private Mailing telling(Mail mail) {
        var known = mailings.find(mail.id());
        if (known.isEmpty() && MailId.isDigest(mail.id()))
            throw new NeighbourDownException(
                    "what the mail " + mail.id() + " tells is not known here yet",
                    new IOException("record not read yet"));
        return known.orElseGet(() ->
                new Mailing(mail.id(), mail.to(), mail.composedAt(), mail.composedAt(), Set.of(), State.COMPOSED));
    }

    private void waitIfPutOff(Mail mail, Instant now) {
        var until = putOff.get(mail.id());
        if (until != null && now.isBefore(until))
            throw new NeighbourDownException(
                    "the mail server asked to wait; the next try is at " + until, new IOException("put off"));
        putOff.remove(mail.id());
    }

    private List<Outgoing<?>> finish(Mailing telling, State state, Instant now) {
        var finished = new Mailing(telling.mail(), telling.subscriber(), now, telling.until(), telling.told(), state);
        done.put(finished.mail(), finished);
        return List.of(written(finished));
    }

    private Optional<Mailing> findFinished(String mail) {
        return mailings.find(mail).filter(mailing -> switch (mailing.state()) {
            case SENT, REFUSED -> true;
            case COMPOSED -> false;
        });
    }

    private static Outgoing<Mailing> written(Mailing mailing) {
        return new Outgoing<>(Topics.MAILINGS, mailing.mail(), mailing);
    }
}
