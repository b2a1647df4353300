package vigie.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import vigie.digest.send.Delivery;
import vigie.digest.send.MailTransport;
import vigie.digest.send.MailerStep;
import vigie.model.Decision.Confirmed;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Mail;
import vigie.model.PersonId;
import vigie.model.Place;
import vigie.model.Status;
import vigie.model.Subscription.Cadence;
import vigie.model.Technology;
import vigie.stream.Topics;

/**
 * Ninety days of confirmations, second thoughts, readers who come and leave, a mail server that is away for hours, and a process
 * killed at every possible moment: nobody reads anything twice, and nothing that stood is missed.
 */
class NinetyDaysProperties {

    private static final Instant BEGIN =
            Instant.parse("2026-09-15T08:00:00Z"); // over both changes of the clocks' hour in autumn
    private static final List<Place> PLACES =
            List.of(Samples.NICE, Samples.CANNES, Samples.SURESNES, Samples.SAINT_ETIENNE);

    @Property(tries = 2)
    void nothingIsToldTwiceAndNothingIsMissed(@ForAll long seed) {
        live(seed);
    }

    @Property(tries = 40)
    @Tag("slow")
    void norInManyOtherLives(@ForAll long seed) {
        live(seed);
    }

    private static void live(long seed) {
        var life = new Life(new Random(seed));

        for (var hour = 0; hour < 90 * 24; hour += 3) life.passThreeHours();
        life.calmDown();

        assertThat(life.mails.byId).hasSizeGreaterThan(30);
        assertThat(life.mails.toldTwice(life.killedAfterSending)).isEmpty();
        assertThat(life.missed()).isEmpty();
        assertThat(life.mails.sentAgain).isSubsetOf(life.killedAfterSending);
    }

    /** The process died; what it had in memory is gone. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** One run, its chances drawn from one seed. */
    private static final class Life {

        private final Random random;
        private final World world = new World(BEGIN.toString());
        private final Mailbox mails = new Mailbox();
        private final Map<String, StoryDecided> inForce = new HashMap<>();
        private final Set<String> everTakenBack = new HashSet<>();
        private final Set<String> killedAfterSending = new HashSet<>();
        private final List<PersonId> readers = new ArrayList<>();
        private DigestService service;
        private MailerStep mailer;
        private int handled;
        private int facts;
        private int awayUntil;
        private int hours;
        private boolean isCalm;

        Life(Random random) {
            this.random = random;
            readers.add(world.subscribe("daily", Cadence.DAILY, Set.of(), Set.of()));
            readers.add(world.subscribe("weekly", Cadence.WEEKLY, Set.of("06"), Set.of()));
            readers.add(world.subscribe("drones", Cadence.DAILY, Set.of(), Set.of(Technology.DRONES)));
            restart();
        }

        private void restart() {
            service = world.service();
            mailer = new MailerStep(mails, world.log.table(Topics.MAILINGS), world::isSubscribed, () -> world.now);
        }

        void passThreeHours() {
            hours += 3;
            world.now = world.now.plus(Duration.ofMinutes(180));
            if (chance(0.12)) confirm();
            if (chance(0.05)) takeBack();
            if (chance(0.02)) awayUntil = hours + random.nextInt(30);
            for (var i = 0; i < 3; i++) work();
        }

        /** Three quiet weeks, in which all that is still to be told must be told. */
        void calmDown() {
            isCalm = true;
            awayUntil = 0;
            for (var day = 0; day < 21 * 8; day++) passThreeHours();
        }

        private void work() {
            try {
                if (chance(0.1)) throw new Killed();
                service.tick(world.now);
                if (chance(0.1)) throw new Killed();
                if (hours >= awayUntil) mail();
            } catch (Killed _) {
                restart();
            }
        }

        private void mail() {
            var records = world.log.records(Topics.MAILS);
            while (handled < records.size()) {
                var record = records.get(handled);
                try {
                    var out = mailer.apply(List.of(record));
                    if (!out.isEmpty() && chance(0.05)) {
                        killedAfterSending.add(record.key());
                        throw new Killed();
                    }
                    world.log.write(out);
                    if (chance(0.05)) throw new Killed(); // written down, but not marked as done: it comes again
                } catch (Killed killed) {
                    throw killed;
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                handled++;
            }
        }

        /** Each fact is about a place of its own beside the known ones, so that no entry hides another. */
        private void confirm() {
            if (isCalm) return;
            var again = !inForce.isEmpty() && chance(0.2);
            var fact = again ? inForce.keySet().iterator().next() : "fait-" + facts++ + "-";
            var number = Integer.parseInt(fact.split("-")[1]);
            var known = PLACES.get(number % PLACES.size());
            var place =
                    Samples.commune(known.departement() + "%03d".formatted(500 + number), known.name() + " " + number);
            var technology = number % 3 == 0 ? Technology.DRONES : Technology.LAPI;
            // Some records reach the log a little late, after the digest they belong to.
            var at = world.now.minusSeconds(random.nextInt(10 * 60));
            var record = Samples.confirmed(at.isBefore(BEGIN) ? world.now : at, place, technology, Status.TRIAL, fact);
            world.decide(record);
            inForce.put(fact, record);
        }

        private void takeBack() {
            if (isCalm || inForce.isEmpty()) return;
            var fact = inForce.keySet().stream()
                    .skip(random.nextInt(inForce.size()))
                    .findFirst()
                    .orElseThrow();
            world.decide(Samples.takenBack(world.now, inForce.remove(fact)));
            everTakenBack.add(fact);
        }

        /** Facts that always stood and that a reader who wanted them never read. */
        Set<String> missed() {
            var missed = new HashSet<String>();
            for (var reader : readers) {
                var subscription =
                        world.desk.read(state -> state.findSubscription(reader)).orElseThrow();
                inForce.forEach((fact, record) -> {
                    var stated = ((Confirmed) record.decision()).deployments().getFirst();
                    var isWanted = subscription.wants(stated.place(), stated.technology());
                    if (isWanted && !everTakenBack.contains(fact) && !mails.hasRead(reader, fact))
                        missed.add(reader + " " + fact);
                });
            }
            return missed;
        }

        private boolean chance(double likelihood) {
            return !isCalm && random.nextDouble() < likelihood || isCalm && likelihood > 0.5;
        }
    }

    /** What readers got; a mail of an id they have is the same mail, as mail programs see it. */
    private static final class Mailbox implements MailTransport {

        private final Map<String, Mail> byId = new HashMap<>();
        private final Set<String> sentAgain = new HashSet<>();

        @Override
        public Delivery deliver(Mail mail) {
            if (byId.putIfAbsent(mail.id(), mail) != null) sentAgain.add(mail.id());
            return new Delivery.Accepted();
        }

        boolean hasRead(PersonId reader, String fact) {
            return count(reader, Set.of()).containsKey(fact);
        }

        /** @param unrecorded mails whose sending a kill kept from being written down: what they told may come again, days later */
        List<String> toldTwice(Set<String> unrecorded) {
            var found = new ArrayList<String>();
            for (var reader : byId.values().stream().map(Mail::to).distinct().toList()) {
                count(reader, unrecorded).forEach((fact, times) -> {
                    if (times > 1) found.add(reader + " read " + fact + " in " + times + " mails");
                });
            }
            return found;
        }

        private Map<String, Integer> count(PersonId reader, Set<String> leftOut) {
            var counts = new HashMap<String, Integer>();
            byId.values().stream()
                    .filter(mail -> mail.to().equals(reader) && !leftOut.contains(mail.id()))
                    .flatMap(mail -> mail.text().lines())
                    .filter(line -> line.contains("fait-"))
                    .forEach(line -> counts.merge(line.replaceAll(".*(fait-\\d+-).*", "$1"), 1, Integer::sum));
            return counts;
        }

        @Override
        public void close() {}
    }
}
