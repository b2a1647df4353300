package vigie.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person decided. All of them stand in one order and are kept for ever, so they name people only by random ids.
 *
 * <p>A record about something that may have changed meanwhile says which {@code revision} of it the person saw; revisions count
 * the accepted records that changed it, from 0. A record made on an older revision has no effect. Putting a story off changes
 * nothing for others and counts no revision.
 */
public sealed interface DeskRecord {

    RecordId id();

    Instant at();

    PersonId by();

    /** A volunteer's account is opened; its pseudonym must be free. */
    record AccountOpened(RecordId id, Instant at, PersonId by, PersonId account, Role role, NameKey name)
            implements DeskRecord {}

    /** An account may do more, or less, from now on; no role closes it. */
    record RoleChanged(
            RecordId id,
            Instant at,
            PersonId by,
            PersonId account,
            long revision,
            @Nullable Role role) implements DeskRecord {}

    /** A story is confirmed, rejected, put off, joined with another or parted, or a decision on it is taken back. */
    record StoryDecided(RecordId id, Instant at, PersonId by, StoryId story, long revision, Decision decision)
            implements DeskRecord {}

    /** A source is added, changed, paused or resumed. */
    record SourceEdited(RecordId id, Instant at, PersonId by, long revision, Source source) implements DeskRecord {}

    /** Someone proved that an address is theirs and wants mail about these; the address must be free. */
    record SubscriptionConfirmed(RecordId id, Instant at, PersonId by, Subscription subscription, NameKey email)
            implements DeskRecord {}

    /** Someone wants no more mail. */
    record SubscriptionEnded(RecordId id, Instant at, PersonId by, PersonId subscriber) implements DeskRecord {}
}
