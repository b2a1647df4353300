package vigie.model;

/** What an account may do; each role may do all that the ones before it may. */
public enum Role {
    READER,
    REVIEWER,
    EDITOR,
    ADMIN;

    public boolean mayActAs(Role needed) {
        return compareTo(needed) >= 0;
    }
}
