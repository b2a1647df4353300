package vigie.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vigie.model.Mailing;
import vigie.model.PrivateRecord;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.stream.Table;

/**
 * Keeps Vigie from being used to fill someone's mailbox: anybody can type anybody's address into a form. Counts confirmation mails
 * per mailbox over a day, those of this process and those written down. Not thread-safe.
 */
final class FloodGuard {

    /** Someone whose mail got lost asks again, and once more; a fourth time in a day is no accident. */
    static final int MOST_A_DAY = 3;

    private static final Duration DAY = Duration.ofDays(1);

    private final Table<PrivateRecord> people;
    private final Table<Mailing> mailings;
    private final Map<String, Made> made = new HashMap<>();

    private record Made(String mailbox, Instant at) {}

    FloodGuard(Table<PrivateRecord> people, Table<Mailing> mailings) {
        this.people = people;
        this.mailings = mailings;
    }

    /** Whether this mail may be made; if so it counts from now on. Asking again for the same mail changes nothing. */
    boolean allows(String mail, SubscriberProfile profile, Instant now) {
        var mailbox = mailbox(profile.email());
        made.values().removeIf(past -> past.at().plus(DAY).isBefore(now));
        var others = madeHere(mailbox);
        others.addAll(writtenDown(mailbox, now));
        others.remove(mail);
        if (others.size() >= MOST_A_DAY) return false;
        made.put(mail, new Made(mailbox, now));
        return true;
    }

    private Set<String> madeHere(String mailbox) {
        var found = new HashSet<String>();
        made.forEach((mail, past) -> {
            if (past.mailbox().equals(mailbox)) found.add(mail);
        });
        return found;
    }

    private Set<String> writtenDown(String mailbox, Instant now) {
        var persons = people.all().values().stream()
                .filter(record -> record instanceof SubscriberProfile other
                        && mailbox(other.email()).equals(mailbox))
                .map(PrivateRecord::person)
                .collect(Collectors.toSet());
        return mailings.all().values().stream()
                .filter(mailing -> persons.contains(mailing.subscriber()) && MailId.isConfirmation(mailing.mail()))
                .filter(mailing -> mailing.at().plus(DAY).isAfter(now))
                .map(Mailing::mail)
                .collect(Collectors.toSet());
    }

    /** Where mail to this address arrives: case and what stands after a plus sign make no difference. */
    private static String mailbox(String address) {
        return address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }
}
