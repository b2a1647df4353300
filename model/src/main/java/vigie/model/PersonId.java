package vigie.model;

import static vigie.model.Texts.requireText;

/** A random name for a person (an account or a subscriber); who it is stands only in the erasable records. */
public record PersonId(String value) implements Id {

    public PersonId {
        requireText(value, "person id");
    }

    /** Whoever decides when nobody does: imports, the demo, the program itself. */
    public static final PersonId VIGIE = new PersonId("vigie");

    public static PersonId random() {
        return new PersonId(Texts.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
