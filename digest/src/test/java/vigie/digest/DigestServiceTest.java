package vigie.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.digest.Samples.CANNES;
import static vigie.digest.Samples.NICE;
import static vigie.digest.Samples.SAINT_ETIENNE;
import static vigie.digest.Samples.SURESNES;
import static vigie.digest.Samples.commune;
import static vigie.digest.Samples.confirmed;
import static vigie.digest.Samples.takenBack;
import static vigie.model.Status.DEPLOYED;
import static vigie.model.Status.TRIAL;
import static vigie.model.Subscription.Cadence.DAILY;
import static vigie.model.Subscription.Cadence.WEEKLY;
import static vigie.model.Technology.CAPTEURS_SONORES;
import static vigie.model.Technology.DRONES;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Mail;
import vigie.model.Mailing;
import vigie.model.SignedLink.Purpose;
import vigie.stream.Incoming;
import vigie.stream.Topics;

class DigestServiceTest {

    /** A Saturday, ten in the morning in Paris. */
    private final World world = new World("2026-11-21T09:00:00Z");

    private final DigestService service = world.service();

    @Test
    void tellsEachSubscriberWhatTheyAskedFor() {
        var riviera = world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        var sounds = world.subscribe("sounds", DAILY, Set.of(), Set.of(CAPTEURS_SONORES));
        confirm("2026-11-21T10:00:00Z", "la ville installe deux drones");
        world.decide(confirmed(
                world.now.plusSeconds(1), SAINT_ETIENNE, CAPTEURS_SONORES, TRIAL, "une cinquantaine de micros"));

        world.tick(service, "2026-11-22T06:00:00Z");

        assertThat(world.mailsTo(riviera))
                .singleElement()
                .extracting(Mail::text)
                .asString()
                .contains("deux drones")
                .doesNotContain("micros");
        assertThat(world.mailsTo(sounds))
                .singleElement()
                .extracting(Mail::text)
                .asString()
                .contains("micros")
                .doesNotContain("deux drones");
    }

    @Test
    void sendsNothingBeforeItIsDue() {
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        confirm("2026-11-21T10:00:00Z", "deux drones");

        world.tick(service, "2026-11-22T05:59:59Z");

        assertThat(world.mails()).isEmpty();
    }

    @Test
    void weeklyReadersWaitForMonday() {
        world.subscribe("riviera", WEEKLY, Set.of("06"), Set.of());
        confirm("2026-11-21T10:00:00Z", "deux drones");

        world.tick(service, "2026-11-22T06:00:00Z");
        assertThat(world.mails()).isEmpty();

        world.tick(service, "2026-11-23T06:00:00Z");
        assertThat(world.mails())
                .singleElement()
                .extracting(Mail::subject)
                .asString()
                .contains("16\u00a0–\u00a022\u00a0nov.");
    }

    @Test
    void saysNothingWhenNothingIsNew() {
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        confirm("2026-11-21T10:00:00Z", "deux drones");

        world.tick(service, "2026-11-22T06:00:00Z");
        world.tick(service, "2026-11-23T06:00:00Z");
        world.tick(service, "2026-11-24T06:00:00Z");

        assertThat(world.mails()).hasSize(1);
    }

    @Test
    void whatWasConfirmedBeforeSubscribingIsNoNews() {
        world.decide(confirmed(world.now.minusSeconds(1), NICE, DRONES, TRIAL, "deux drones"));
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());

        world.tick(service, "2026-11-22T06:00:00Z");

        assertThat(world.mails()).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNotTold() {
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        var wrong = confirmed(world.now.plusSeconds(60), NICE, DRONES, TRIAL, "deux drones");
        world.decide(wrong);
        world.decide(confirmed(world.now.plusSeconds(61), CANNES, DRONES, DEPLOYED, "trois drones"));
        world.decide(takenBack(world.now.plusSeconds(120), wrong));

        world.tick(service, "2026-11-22T06:00:00Z");

        assertThat(world.mails())
                .singleElement()
                .extracting(Mail::text)
                .asString()
                .contains("trois drones")
                .doesNotContain("deux drones");
    }

    @Test
    void whatWasTakenBackBetweenDecidingAndMailingIsNotTold() {
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        var wrong = confirmed(world.now.plusSeconds(60), NICE, DRONES, TRIAL, "deux drones");
        world.decide(wrong);
        world.now = Instant.parse("2026-11-22T06:00:00Z");
        service.tick(world.now);
        world.decide(takenBack(world.now, wrong));
        service.tick(world.now);

        assertThat(world.mails()).isEmpty();
    }

    @Test
    void whatIsConfirmedAgainAfterBeingTakenBackIsNotToldTwice() {
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        var first = confirm("2026-11-21T10:00:00Z", "deux drones");
        world.tick(service, "2026-11-22T06:00:00Z");
        world.decide(takenBack(world.now, first));
        confirm("2026-11-22T10:00:00Z", "deux drones, bien vus");

        world.tick(service, "2026-11-23T06:00:00Z");

        assertThat(world.mails()).hasSize(1);
    }

    @Test
    void aFloodMakesOneMailOfTwentyEntriesAndALink() {
        world.subscribe("anywhere", DAILY, Set.of(), Set.of());
        for (var i = 0; i < 35; i++) {
            world.decide(confirmed(
                    world.now.plusSeconds(i + 1),
                    commune("01%03d".formatted(i), "Ville " + i),
                    DRONES,
                    TRIAL,
                    "phrase."));
        }

        world.tick(service, "2026-11-22T06:00:00Z");
        world.tick(service, "2026-11-23T06:00:00Z");

        var mail = world.mails().getFirst();
        assertThat(world.mails()).hasSize(1);
        assertThat(mail.subject()).contains("35\u00a0changements");
        assertThat(mail.text().lines().filter(line -> line.contains("« phrase")))
                .isEmpty();
        assertThat(mail.text().lines().filter(line -> line.contains("phrase."))).hasSize(20);
        assertThat(mail.text())
                .contains("Voir au registre 15 autres changements\u00a0: https://vigie.example/registre");
    }

    @Test
    void canBeLeftWithOneClick() {
        var reader = world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        confirm("2026-11-21T10:00:00Z", "deux drones");

        world.tick(service, "2026-11-22T06:00:00Z");

        var headers = world.mails().getFirst().headers();
        assertThat(headers)
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsEntry("Auto-Submitted", "auto-generated");
        var link = headers.get("List-Unsubscribe");
        assertThat(link)
                .startsWith("<https://vigie.example/abonnements/arreter?jeton=")
                .endsWith(">");
        var token = link.substring(link.indexOf('=') + 1, link.length() - 1);
        var verified = Samples.SETTINGS.links().verify(token, Purpose.UNSUBSCRIBE, world.now.plusSeconds(86_400 * 365));
        assertThat(verified)
                .hasValueSatisfying(found -> assertThat(found.person()).isEqualTo(reader));
    }

    @Test
    void whoLeftGetsNothing() {
        var reader = world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        confirm("2026-11-21T10:00:00Z", "deux drones");
        world.unsubscribe(reader);

        world.tick(service, "2026-11-22T06:00:00Z");

        assertThat(world.mails()).isEmpty();
    }

    @Test
    void whoComesBackIsNotToldWhatHappenedMeanwhile() {
        var reader = world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        world.unsubscribe(reader);
        confirm("2026-11-21T10:00:00Z", "deux drones");
        world.now = Instant.parse("2026-11-21T12:00:00Z");
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());

        world.tick(service, "2026-11-22T06:00:00Z");

        assertThat(world.mails()).isEmpty();
    }

    @Test
    void whoChangesTheirWishesMissesNothingThatWasOnItsWay() {
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        confirm("2026-11-21T10:00:00Z", "deux drones");
        world.now = Instant.parse("2026-11-21T12:00:00Z");
        world.subscribe("riviera", DAILY, Set.of("06", "92073"), Set.of());

        world.tick(service, "2026-11-22T06:00:00Z");

        assertThat(world.mails())
                .singleElement()
                .extracting(Mail::text)
                .asString()
                .contains("deux drones");
    }

    @Test
    void afterDaysOffOneMailTellsAll() {
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        confirm("2026-11-21T10:00:00Z", "deux drones");
        world.decide(confirmed(world.now.plusSeconds(3 * 86_400), CANNES, DRONES, TRIAL, "trois drones"));

        world.tick(service, "2026-11-26T15:00:00Z");

        assertThat(world.mails())
                .singleElement()
                .extracting(Mail::text)
                .asString()
                .contains("deux drones", "trois drones");
    }

    @Test
    void aRestartBetweenDecidingAndMailingLosesNothing() {
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        confirm("2026-11-21T10:00:00Z", "deux drones");
        world.now = Instant.parse("2026-11-22T06:00:00Z");
        service.tick(world.now);
        assertThat(world.log.records(Topics.MAILINGS))
                .extracting(record -> record.value().state())
                .containsExactly(Mailing.State.COMPOSED);
        assertThat(world.mails()).isEmpty();

        world.tickWithoutMailer(world.service(), "2026-11-22T06:05:00Z");

        assertThat(world.mails())
                .singleElement()
                .extracting(Mail::id)
                .isEqualTo(world.log.records(Topics.MAILINGS).getFirst().key());
        assertThat(world.log.records(Topics.MAILINGS)).hasSize(1);
    }

    @Test
    void theSameMailIsMadeTheSameAgain() {
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        confirm("2026-11-21T10:00:00Z", "deux drones");
        world.tickWithoutMailer(service, "2026-11-22T06:00:00Z");

        world.tickWithoutMailer(world.service(), "2026-11-22T08:00:00Z");

        assertThat(world.mails()).hasSize(2);
        assertThat(world.mails().get(1)).isEqualTo(world.mails().get(0));
    }

    @Test
    void aDigestThatNeverLeftIsToldByTheNext() {
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        confirm("2026-11-21T10:00:00Z", "deux drones");
        world.tickWithoutMailer(service, "2026-11-22T06:00:00Z");

        world.tickWithoutMailer(service, "2026-11-23T06:00:00Z");

        assertThat(world.mails()).hasSize(2).extracting(Mail::text).allMatch(text -> text.contains("deux drones"));
        assertThat(world.mails().get(0).id()).isNotEqualTo(world.mails().get(1).id());
    }

    @Test
    void writesEnglishToThoseWhoReadIt() {
        world.subscribe("reader", "en", DAILY, Set.of("92073"), Set.of());
        world.decide(confirmed(world.now.plusSeconds(1), SURESNES, DRONES, TRIAL, "la ville essaie deux drones"));

        world.tick(service, "2026-11-22T06:00:00Z");

        var mail = world.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("Vigie, 22\u00a0Nov: One change in your places");
        assertThat(mail.text()).contains("* Trial, new. Drones.").contains("«\u00a0la ville essaie deux drones\u00a0»");
    }

    @Test
    void writesNoAddressIntoWhatIsKept() {
        world.subscribe("riviera", DAILY, Set.of("06"), Set.of());
        confirm("2026-11-21T10:00:00Z", "deux drones");

        world.tick(service, "2026-11-22T06:00:00Z");

        assertThat(world.log.records(Topics.MAILINGS))
                .extracting(Incoming::value)
                .allSatisfy(mailing -> assertThat(mailing.toString()).doesNotContain("@"));
    }

    private StoryDecided confirm(String at, String quote) {
        var record = confirmed(Instant.parse(at), NICE, DRONES, TRIAL, quote);
        world.decide(record);
        return record;
    }
}
