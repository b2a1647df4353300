package vigie.model;

import static vigie.model.Texts.requireText;

import java.net.URI;

/** The name of one article, notice or page version: the same address always gets the same one. */
public record ItemId(String value) implements Id {

    public ItemId {
        requireText(value, "item id");
    }

    /** The id of what stands at this address; tracking parameters make no difference. */
    public static ItemId of(URI address) {
        return new ItemId(Texts.hash(Addresses.canonical(address).toString()));
    }

    /** The id of an entry that has no address of its own: the guid its source gave it. */
    public static ItemId of(SourceId source, String guid) {
        return new ItemId(Texts.hash(source.value() + "\n" + guid));
    }

    @Override
    public String toString() {
        return value;
    }
}
