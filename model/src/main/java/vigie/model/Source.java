package vigie.model;

import static vigie.model.Texts.requireText;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Something Vigie watches: a newspaper's feed or the page where a town lists its news and decisions.
 *
 * @param address where to look
 * @param licence what its publisher allows, when known
 * @param selector for a listing page, the CSS selector of the links to follow; none lets Vigie find them
 * @param paused kept, but not looked at for now
 */
public record Source(
        SourceId id,
        Kind kind,
        URI address,
        String name,
        Territory territory,
        @Nullable String licence,
        @Nullable String selector,
        PersonId addedBy,
        boolean paused) {

    public enum Kind {
        FEED,
        LISTING
    }

    public Source {
        requireText(name, "source name");
        if (address.getHost() == null)
            throw new IllegalArgumentException("a source needs a full web address, not " + address);
    }

    public static Source of(Kind kind, URI address, String name, Territory territory) {
        return new Source(SourceId.of(address), kind, address, name, territory, null, null, PersonId.VIGIE, false);
    }

    public Source withPaused(boolean paused) {
        return new Source(id, kind, address, name, territory, licence, selector, addedBy, paused);
    }
}
