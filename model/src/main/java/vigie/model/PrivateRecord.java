package vigie.model;

import java.time.Instant;

/** What is personal, under a random id: kept apart from the decisions so that it can be erased. */
public sealed interface PrivateRecord {

    PersonId person();

    /** @param passwordHash Argon2id in its usual text form; it holds its own salt and costs */
    record AccountProfile(PersonId person, String pseudonym, String passwordHash) implements PrivateRecord {}

    /** Someone asked for mail; until they confirm, this is all there is of them. */
    record SubscriberProfile(PersonId person, String email, String language, Subscription wanted, Instant askedAt)
            implements PrivateRecord {}
}
