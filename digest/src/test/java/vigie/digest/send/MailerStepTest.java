package vigie.digest.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigie.model.Mail;
import vigie.model.Mailing;
import vigie.model.Mailing.State;
import vigie.model.PersonId;
import vigie.stream.Incoming;
import vigie.stream.NeighbourDownException;
import vigie.stream.Outgoing;
import vigie.stream.Topics;
import vigie.stream.memory.MemoryEventLog;

class MailerStepTest {

    private Instant now = Letters.NOW;
    private final MemoryEventLog log = new MemoryEventLog(() -> now);
    private final Postman postman = new Postman();
    private final Set<PersonId> gone = new HashSet<>();
    private MailerStep step = newStep();

    @Test
    void sendsAndWritesItDown() throws Exception {
        log.write(handle(Letters.to("une@exemple.example")));

        assertThat(postman.taken).containsExactly("une@exemple.example");
        assertThat(mailing("confirmation-uneexempleexample").state()).isEqualTo(State.SENT);
    }

    @Test
    void whatADigestToldIsKeptWhenItIsSent() throws Exception {
        log.write(
                Topics.MAILINGS,
                "digest-1",
                new Mailing(
                        "digest-1",
                        new PersonId("lectrice"),
                        now,
                        now.minusSeconds(9),
                        Set.of("06088/drones/trial"),
                        State.COMPOSED));

        log.write(handle(Letters.confirmation("digest-1", "une@exemple.example")));

        assertThat(mailing("digest-1"))
                .isEqualTo(new Mailing(
                        "digest-1",
                        new PersonId("lectrice"),
                        now,
                        now.minusSeconds(9),
                        Set.of("06088/drones/trial"),
                        State.SENT));
    }

    @Test
    void waitsForTheRecordOfWhatADigestTells() {
        assertThatThrownBy(() -> handle(Letters.confirmation("digest-1", "une@exemple.example")))
                .isInstanceOf(NeighbourDownException.class);
        assertThat(postman.taken).isEmpty();
    }

    @Test
    void sendsAMailOfOneIdOnce() throws Exception {
        log.write(handle(Letters.to("une@exemple.example")));
        step = newStep();

        assertThat(handle(Letters.to("une@exemple.example"))).isEmpty();
        assertThat(postman.taken).hasSize(1);
    }

    @Test
    void sendsOnceAlsoWhenItsRecordCouldNotBeWritten() throws Exception {
        var first = handle(Letters.to("une@exemple.example"));

        assertThat(handle(Letters.to("une@exemple.example"))).isEqualTo(first);
        assertThat(postman.taken).hasSize(1);
    }

    @Test
    void aRefusedReaderDoesNotBlockTheOthers() throws Exception {
        postman.answers.put("inconnue@exemple.example", new Delivery.Refused(550));

        log.write(handle(Letters.to("inconnue@exemple.example"), Letters.to("une@exemple.example")));

        assertThat(postman.taken).containsExactly("une@exemple.example");
        assertThat(mailing("confirmation-inconnueexempleexample").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aReaderPutOffGoesToTheEndOfTheLineAndIsTriedAgain() throws Exception {
        postman.answers.put("tard@exemple.example", new Delivery.Later(450));
        var tard = Letters.to("tard@exemple.example");

        assertThat(handle(tard)).containsExactly(new Outgoing<>(Topics.MAILS, tard.id(), tard));
        assertThatThrownBy(() -> handle(tard))
                .isInstanceOf(NeighbourDownException.class)
                .hasMessageContaining("asked to wait");

        now = now.plus(Duration.ofMinutes(5));
        postman.answers.clear();
        log.write(handle(tard));
        assertThat(postman.taken).containsExactly("tard@exemple.example");
    }

    @Test
    void anAbsentServerStopsTheLineUntilItReturns() throws Exception {
        postman.isAway = true;
        assertThatThrownBy(() -> handle(Letters.to("une@exemple.example"))).isInstanceOf(NeighbourDownException.class);

        postman.isAway = false;
        log.write(handle(Letters.to("une@exemple.example")));
        assertThat(mailing("confirmation-uneexempleexample").state()).isEqualTo(State.SENT);
    }

    @Test
    void whatWaitedTooLongIsNotSentAnyMore() throws Exception {
        now = now.plus(Duration.ofHours(18)).plusSeconds(1);

        assertThat(handle(Letters.to("une@exemple.example"))).isEmpty();
        assertThat(postman.taken).isEmpty();
    }

    @Test
    void whoHasUnsubscribedGetsNoDigestThatWasAlreadyMade() throws Exception {
        log.write(
                Topics.MAILINGS,
                "digest-1",
                new Mailing("digest-1", new PersonId("lectrice"), now, now, Set.of("a"), State.COMPOSED));
        gone.add(new PersonId("lectrice"));

        assertThat(handle(Letters.confirmation("digest-1", "une@exemple.example")))
                .isEmpty();
        assertThat(postman.taken).isEmpty();
    }

    private List<Outgoing<?>> handle(Mail... mails) throws Exception {
        var batch = new ArrayList<Incoming<?>>();
        for (var mail : mails) batch.add(new Incoming<>(Topics.MAILS, mail.id(), mail, 0, batch.size(), now));
        return step.apply(batch);
    }

    private Mailing mailing(String id) {
        return log.table(Topics.MAILINGS).find(id).orElseThrow();
    }

    private MailerStep newStep() {
        return new MailerStep(postman, log.table(Topics.MAILINGS), person -> !gone.contains(person), () -> now);
    }

    /** A transport that keeps the addresses it was given and answers what the test says. */
    private static final class Postman implements MailTransport {

        private final List<String> taken = new ArrayList<>();
        private final Map<String, Delivery> answers = new HashMap<>();
        private boolean isAway;

        @Override
        public Delivery deliver(Mail mail) {
            if (isAway) throw new NeighbourDownException("the mail server is away", new IOException("no route"));
            var answer = answers.getOrDefault(mail.address(), new Delivery.Accepted());
            if (answer instanceof Delivery.Accepted) taken.add(mail.address());
            return answer;
        }

        @Override
        public void close() {}
    }
}
