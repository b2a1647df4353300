package vigie.digest;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.digest.DigestComposer.Subscriber;
import vigie.digest.letter.DigestLetter;
import vigie.digest.letter.Links;
import vigie.digest.news.News;
import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.model.Mailing;
import vigie.model.PersonId;
import vigie.model.PlaceDirectory;
import vigie.model.PrivateRecord;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.model.Subscription.Cadence;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.Table;
import vigie.stream.Topics;

/**
 * Makes the digests that are due. Called every few seconds; does nothing most of the time.
 *
 * <p>It first writes down what a digest tells ({@code COMPOSED}), and makes the mail only from what it finds written down. So a
 * crash between the two is nothing special: the next call goes on from there, and neither forgets nor repeats. One process at a
 * time; not thread-safe.
 */
public final class DigestService {

    private static final Logger log = LoggerFactory.getLogger(DigestService.class);

    private final EventLog events;
    private final Fold<DeskRecord, Desk, Desk.Outcome> desk;
    private final Table<PrivateRecord> people;
    private final Table<Mailing> mailings;
    private final DigestSettings settings;
    private final DigestComposer composer;

    /** Up to when each subscriber was looked at, so that "nothing new" is found once a period. */
    private final Map<PersonId, Instant> considered = new HashMap<>();
    /** Decided and not yet handed to the mailer. After a restart some are handed over again; the mailer knows them by their id. */
    private final Set<String> open = new HashSet<>();

    private boolean isFirst = true;

    public DigestService(
            EventLog events,
            Fold<DeskRecord, Desk, Desk.Outcome> desk,
            Table<PrivateRecord> people,
            Table<Mailing> mailings,
            PlaceDirectory places,
            DigestSettings settings) {
        this.events = events;
        this.desk = desk;
        this.people = people;
        this.mailings = mailings;
        this.settings = settings;
        var links = new Links(settings.publicAddress(), settings.links());
        composer = new DigestComposer(
                settings.plan(), links, new DigestLetter(links, places, settings.plan(), settings.demo()));
    }

    /**
     * Decides on the digests that became due, and hands over the mails of those decided before.
     *
     * @throws vigie.stream.NeighbourDownException when the log does not answer; the next call goes on
     */
    public void tick(Instant now) {
        if (isFirst) findLeftOpen(now);
        var due = due(now);
        if (due.isEmpty() && open.isEmpty()) return;
        var subscribers = subscribers();
        var news = News.of(desk.read(Desk::confirmations));
        handOver(subscribers, news);
        decide(due, subscribers, news, now);
    }

    /** What an earlier process wrote down and perhaps did not hand over. */
    private void findLeftOpen(Instant now) {
        mailings.all().values().stream()
                .filter(mailing -> isOpen(mailing)
                        && mailing.at().plus(Mailings.SENT_WITHIN).isAfter(now))
                .forEach(mailing -> open.add(mailing.mail()));
        isFirst = false;
    }

    private static boolean isOpen(Mailing mailing) {
        return MailId.isDigest(mailing.mail()) && mailing.state() == Mailing.State.COMPOSED;
    }

    private Set<PersonId> due(Instant now) {
        var ended = new HashMap<Cadence, Instant>();
        for (var cadence : Cadence.values())
            ended.put(cadence, settings.plan().lastEnded(cadence, now).until());
        var due = new HashSet<PersonId>();
        for (var subscription : desk.read(Desk::subscriptions)) {
            var subscriber = subscription.subscriber();
            if (!Objects.equals(considered.get(subscriber), ended.get(subscription.cadence()))) due.add(subscriber);
        }
        return due;
    }

    private Map<PersonId, Subscriber> subscribers() {
        return desk.read(state -> {
            var found = new HashMap<PersonId, Subscriber>();
            for (var subscription : state.subscriptions()) {
                var id = subscription.subscriber();
                state.findSubscribedSince(id).ifPresent(since -> found.put(id, new Subscriber(subscription, since)));
            }
            return found;
        });
    }

    private void handOver(Map<PersonId, Subscriber> subscribers, News news) {
        for (var id : List.copyOf(open)) {
            var mailing = mailings.find(id);
            if (mailing.isEmpty()) continue; // just written; the table has not seen it yet
            if (isOpen(mailing.get())) handOver(mailing.get(), subscribers, news);
            open.remove(id);
        }
    }

    private void handOver(Mailing mailing, Map<PersonId, Subscriber> subscribers, News news) {
        var subscriber = Optional.ofNullable(subscribers.get(mailing.subscriber()));
        var mail = subscriber.flatMap(
                found -> profile(found.id()).flatMap(profile -> composer.compose(mailing, found, profile, news)));
        mail.ifPresent(made -> events.write(Topics.MAILS, made.id(), made));
    }

    private void decide(Set<PersonId> due, Map<PersonId, Subscriber> subscribers, News news, Instant now) {
        if (due.isEmpty() || !open.isEmpty()) return; // what was told last must be known before deciding what is new
        var past = Mailings.of(mailings.all().values());
        for (var id : due) {
            var subscriber = subscribers.get(id);
            if (subscriber == null || profile(id).isEmpty()) continue; // left, or not known yet
            decide(subscriber, news, past, now);
        }
        if (!open.isEmpty()) log.atInfo().addKeyValue("mails", open.size()).log("digests decided");
    }

    private void decide(Subscriber subscriber, News news, Mailings past, Instant now) {
        var period = settings.plan().lastEnded(subscriber.subscription().cadence(), now);
        var decided =
                mailings.find(MailId.digest(subscriber.id(), period.until())).isPresent()
                        ? Optional.<Mailing>empty()
                        : composer.decide(subscriber, news, past.digestsTo(subscriber.id(), now), period, now);
        decided.ifPresent(mailing -> {
            events.write(Topics.MAILINGS, mailing.mail(), mailing);
            open.add(mailing.mail());
        });
        considered.put(subscriber.id(), period.until());
    }

    private Optional<SubscriberProfile> profile(PersonId person) {
        return people.find(person.value()).map(record -> record instanceof SubscriberProfile profile ? profile : null);
    }
}
