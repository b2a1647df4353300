package vigie.model;

import static vigie.model.Texts.requireText;

/** A random name for one record of the desk, so that its writer recognises it when it comes back in order. */
public record RecordId(String value) implements Id {

    public RecordId {
        requireText(value, "record id");
    }

    public static RecordId random() {
        return new RecordId(Texts.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
