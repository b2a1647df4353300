package vigie.model;

import java.time.Instant;
import java.util.Set;

/**
 * What was put into a mail for whom, so that nothing is sent twice; no address, no content.
 *
 * @param mail the id of the {@link Mail}
 * @param until everything confirmed up to here was considered
 * @param told keys of the deployments it told
 */
public record Mailing(String mail, PersonId subscriber, Instant at, Instant until, Set<String> told, State state) {

    public enum State {
        COMPOSED,
        SENT,
        REFUSED
    }

    public Mailing {
        told = Set.copyOf(told);
    }
}
