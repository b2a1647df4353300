package vigie.review.account;

import vigie.model.PersonId;
import vigie.model.Role;

/** The person who is signed in. */
public record Viewer(PersonId person, String pseudonym, Role role) {

    public boolean may(Role needed) {
        return role.mayActAs(needed);
    }
}
