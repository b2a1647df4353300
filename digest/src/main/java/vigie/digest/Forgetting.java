package vigie.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.model.PrivateRecord;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.model.SignedLink;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.Outgoing;
import vigie.stream.Table;
import vigie.stream.Topics;

/**
 * Erases the addresses Vigie has no reason to keep: of those who never confirmed, and of those who left (GDPR, articles 5 and 17).
 * Called as often as one likes.
 */
public final class Forgetting {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    /** One day after the link to confirm has expired. */
    private static final Duration KEPT = SignedLink.CONFIRM_WITHIN.plusDays(1);

    private final EventLog events;
    private final Fold<DeskRecord, Desk, Desk.Outcome> desk;
    private final Table<PrivateRecord> people;

    public Forgetting(EventLog events, Fold<DeskRecord, Desk, Desk.Outcome> desk, Table<PrivateRecord> people) {
        this.events = events;
        this.desk = desk;
        this.people = people;
    }

    /**
     * Erases what is due.
     *
     * @throws vigie.stream.NeighbourDownException when the log does not answer; the next call goes on
     */
    public void tick(Instant now) {
        var idle = people.all().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof SubscriberProfile profile && isIdle(profile, now))
                .map(entry -> new Outgoing<PrivateRecord>(Topics.PRIVATE, entry.getKey(), null))
                .toList();
        if (idle.isEmpty()) return;
        events.write(List.copyOf(idle));
        log.atInfo().addKeyValue("addresses", idle.size()).log("addresses erased: never confirmed, or unsubscribed");
    }

    private boolean isIdle(SubscriberProfile profile, Instant now) {
        var isRecent = profile.askedAt().plus(KEPT).isAfter(now);
        return !isRecent
                && desk.read(state -> state.findSubscription(profile.person())).isEmpty();
    }
}
