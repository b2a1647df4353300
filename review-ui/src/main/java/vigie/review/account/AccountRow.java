package vigie.review.account;

import org.jspecify.annotations.Nullable;
import vigie.model.Role;

/**
 * One line of the accounts page.
 *
 * @param role none once the account is closed
 */
public record AccountRow(
        String id, String pseudonym, @Nullable Role role) {}
