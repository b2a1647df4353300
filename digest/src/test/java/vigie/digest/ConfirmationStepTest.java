package vigie.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigie.digest.send.OutboxOnlyTransport;
import vigie.model.Mail;
import vigie.model.PersonId;
import vigie.model.PrivateRecord.AccountProfile;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.model.SignedLink.Purpose;
import vigie.model.Subscription;
import vigie.model.Subscription.Cadence;
import vigie.stream.Outgoing;
import vigie.stream.Topics;

class ConfirmationStepTest {

    private final World world = new World("2026-11-21T09:00:00Z");
    private ConfirmationStep step = newStep();

    @Test
    void asksWithALinkThatSaysYes() throws Exception {
        ask("a1", "lectrice@exemple.example", world.now);

        var mail = answers().getFirst();

        assertThat(mail.address()).isEqualTo("lectrice@exemple.example");
        assertThat(mail.subject()).isEqualTo("Vigie\u00a0: confirmez votre abonnement");
        assertThat(mail.text()).contains("Vos lieux\u00a0: Alpes-Maritimes.");
        var token = mail.text().split("/abonnements/confirmer\\?jeton=")[1].split("\\s")[0];
        assertThat(mail.html()).contains(token);
        var link = Samples.SETTINGS
                .links()
                .verify(token, Purpose.CONFIRM, world.now)
                .orElseThrow();
        assertThat(link.person()).isEqualTo(new PersonId("a1"));
        assertThat(link.expires()).isEqualTo(world.now.plus(Duration.ofHours(48)));
    }

    @Test
    void doesNotAskWhoHasConfirmed() throws Exception {
        world.subscribe("a1", Cadence.DAILY, Set.of("06"), Set.of());

        assertThat(answers()).isEmpty();
    }

    @Test
    void asksAgainWhenSomethingElseIsWanted() throws Exception {
        world.subscribe("a1", Cadence.DAILY, Set.of("92073"), Set.of());
        ask("a1", "a1@lecture.example", world.now.plusSeconds(5));

        assertThat(answers()).hasSize(1);
    }

    @Test
    void readingOldRequestsAgainAsksNobody() throws Exception {
        ask("a1", "lectrice@exemple.example", world.now);
        world.now = world.now.plus(Duration.ofHours(24));

        assertThat(answers()).isEmpty();
    }

    @Test
    void readingAnAnsweredRequestAgainAsksNobody() throws Exception {
        ask("a1", "lectrice@exemple.example", world.now);
        world.log.write(step.apply(List.copyOf(world.log.records(Topics.PRIVATE))));
        world.deliver(new OutboxOnlyTransport());
        step = newStep();

        assertThat(answers()).isEmpty();
    }

    @Test
    void aRequestReadTwiceMakesTheSameMail() throws Exception {
        ask("a1", "lectrice@exemple.example", world.now);

        assertThat(answers()).isEqualTo(answers());
    }

    @Test
    void nobodysMailboxIsFlooded() throws Exception {
        for (var i = 0; i < 6; i++)
            ask(
                    "a" + i,
                    i % 2 == 0 ? "Cible@exemple.example" : "cible+" + i + "@exemple.example",
                    world.now.plusSeconds(i));
        ask("b", "autre@exemple.example", world.now);

        assertThat(answers()).extracting(mail -> mail.to().value()).containsExactly("a0", "a1", "a2", "b");
    }

    @Test
    void theFloodGuardOutlivesARestartAndForgetsAfterADay() throws Exception {
        for (var i = 0; i < 3; i++) ask("a" + i, "cible@exemple.example", world.now);
        world.log.write(step.apply(List.copyOf(world.log.records(Topics.PRIVATE))));
        world.deliver(new OutboxOnlyTransport());
        step = newStep();

        ask("a3", "cible@exemple.example", world.now.plusSeconds(60));
        assertThat(answers()).isEmpty();

        world.now = world.now.plus(Duration.ofHours(25));
        ask("a4", "cible@exemple.example", world.now);
        assertThat(answers()).extracting(mail -> mail.to().value()).containsExactly("a4");
    }

    @Test
    void accountsAndErasuresAreNoRequests() throws Exception {
        world.log.write(Topics.PRIVATE, "c", new AccountProfile(new PersonId("c"), "sterne", "$argon2id$"));
        ask("a1", "lectrice@exemple.example", world.now);
        world.log.write(List.of(new Outgoing<>(Topics.PRIVATE, "z", null)));

        assertThat(answers()).hasSize(1);
    }

    private void ask(String person, String email, Instant at) {
        var wanted = new Subscription(new PersonId(person), Set.of("06"), Set.of(), Cadence.WEEKLY);
        world.log.write(Topics.PRIVATE, person, new SubscriberProfile(new PersonId(person), email, "fr", wanted, at));
    }

    /** What reading all requests, from the first, leads to. */
    private List<Mail> answers() throws Exception {
        var mails = new ArrayList<Mail>();
        for (var out : step.apply(List.copyOf(world.log.records(Topics.PRIVATE)))) mails.add((Mail) out.value());
        return mails;
    }

    private ConfirmationStep newStep() {
        return new ConfirmationStep(
                world.desk,
                world.log.table(Topics.PRIVATE),
                world.log.table(Topics.MAILINGS),
                Samples.PLACES,
                Samples.SETTINGS,
                () -> world.now);
    }
}
