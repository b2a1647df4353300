package vigie.ingest.fetch;

import org.jspecify.annotations.Nullable;

/** A server's own marks of a version, sent back to it to ask only for something newer. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    public static final Validators NONE = new Validators(null, null);

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
