package vigie.digest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.digest.letter.DigestLetter;
import vigie.digest.letter.Links;
import vigie.digest.news.News;
import vigie.digest.plan.DigestPlan;
import vigie.digest.plan.Period;
import vigie.model.Mail;
import vigie.model.Mailing;
import vigie.model.PersonId;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.model.Subscription;

/**
 * Decides what a subscriber is told, and writes the mail that tells it. Pure.
 *
 * <p>The two are apart because the decision is written down first. Whatever happens between, the mail made from it later has the
 * same id and tells the same.
 */
final class DigestComposer {

    /**
     * How far before the last digest to look for what it missed: a record that reached the log late, or a weekly digest that never
     * left. What was told is known by its key, so looking back repeats nothing.
     */
    private static final Duration LOOK_BACK = Duration.ofDays(15);

    /** A subscription in force, and since when. */
    record Subscriber(Subscription subscription, Instant since) {
        PersonId id() {
            return subscription.subscriber();
        }
    }

    private final DigestPlan plan;
    private final Links links;
    private final DigestLetter letter;

    DigestComposer(DigestPlan plan, Links links, DigestLetter letter) {
        this.plan = plan;
        this.links = links;
        this.letter = letter;
    }

    /**
     * What to tell about this period: all that is new, those behind the link too, so that a flood makes one mail and not fifty.
     *
     * @param past digests to this subscriber that left or may still leave
     * @return nothing when nothing is new: then there is no mail
     */
    Optional<Mailing> decide(Subscriber subscriber, News news, List<Mailing> past, Period period, Instant now) {
        var last = past.stream().map(Mailing::until).max(Instant::compareTo).map(until -> until.minus(LOOK_BACK));
        var after = last.filter(subscriber.since()::isBefore).orElse(subscriber.since());
        if (!after.isBefore(period.until())) return Optional.empty();
        var keys = new HashSet<>(news.keys(subscriber.subscription(), after, period.until()));
        keys.removeAll(Mailings.told(past));
        if (keys.isEmpty()) return Optional.empty();
        var id = MailId.digest(subscriber.id(), period.until());
        return Optional.of(new Mailing(id, subscriber.id(), now, period.until(), keys, Mailing.State.COMPOSED));
    }

    /** The mail that tells it; nothing when all of it was taken back meanwhile. */
    Optional<Mail> compose(Mailing mailing, Subscriber subscriber, SubscriberProfile profile, News news) {
        var entries = news.entries(mailing.told(), subscriber.since(), mailing.until());
        if (entries.isEmpty()) return Optional.empty();
        var period = plan.lastEnded(subscriber.subscription().cadence(), mailing.until());
        var words = letter.write(profile.language(), subscriber.subscription(), subscriber.since(), period, entries);
        var leave = links.unsubscribe(subscriber.id(), period.until());
        return Optional.of(new Mail(
                mailing.mail(),
                subscriber.id(),
                profile.email(),
                words.subject(),
                words.text(),
                words.html(),
                headers(leave),
                mailing.at()));
    }

    /** RFC 8058 (leaving with one click), RFC 3834 (nobody's absence should answer); the last is what older programs know. */
    private static Map<String, String> headers(URI leave) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("List-Unsubscribe", "<" + leave + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("Precedence", "bulk");
        return headers;
    }
}
