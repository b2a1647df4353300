package vigie.model;

import static vigie.model.Texts.requireText;

import java.net.URI;

/** The name of one watched source, such as a newspaper feed or the news page of a town. */
public record SourceId(String value) implements Id {

    public SourceId {
        requireText(value, "source id");
    }

    /** The id a source gets from its address, so that adding it twice adds it once. */
    public static SourceId of(URI address) {
        return new SourceId(Texts.hash(Addresses.canonical(address).toString()).substring(0, 16));
    }

    @Override
    public String toString() {
        return value;
    }
}
