package vigie.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vigie.model.Mailing;
import vigie.model.Mailing.State;
import vigie.model.PersonId;

/** All that was told to whom, as it stands at one moment. Pure; a value. */
public record Mailings(Map<PersonId, List<Mailing>> bySubscriber) {

    /**
     * A mail made longer ago is not sent any more. The log keeps mails for a day, so a mailer that was stopped for long may find
     * some and miss others; below that, all or none.
     */
    public static final Duration SENT_WITHIN = Duration.ofHours(18);

    /**
     * What was to be told longer ago, and has not left, never will: the next digest tells it. Two hours more than
     * {@link #SENT_WITHIN}, for clocks that differ and a mail just leaving; less than the 23 hours of the shortest day between two
     * daily digests.
     */
    static final Duration LOST_AFTER = Duration.ofHours(20);

    public static Mailings of(Collection<Mailing> all) {
        return new Mailings(all.stream().collect(Collectors.groupingBy(Mailing::subscriber)));
    }

    /** Digests to this person that left, or may still leave. Confirmation mails tell nothing and are not among them. */
    List<Mailing> digestsTo(PersonId subscriber, Instant now) {
        return bySubscriber.getOrDefault(subscriber, List.of()).stream()
                .filter(mailing -> MailId.isDigest(mailing.mail()) && !isLost(mailing, now))
                .toList();
    }

    /** Keys this person has read, will read, or refused to. */
    static Set<String> told(List<Mailing> digests) {
        var told = new HashSet<String>();
        digests.forEach(digest -> told.addAll(digest.told()));
        return told;
    }

    private static boolean isLost(Mailing mailing, Instant now) {
        return mailing.state() == State.COMPOSED
                && mailing.at().plus(LOST_AFTER).isBefore(now);
    }
}
