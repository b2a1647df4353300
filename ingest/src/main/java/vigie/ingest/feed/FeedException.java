package vigie.ingest.feed;

import org.jspecify.annotations.Nullable;

/** A feed that cannot be read; the message names its address, the cause and, where known, the line. */
public final class FeedException extends Exception {

    private static final long serialVersionUID = 1L;

    FeedException(String address, String cause) {
        this(address, cause, null);
    }

    FeedException(String address, String cause, @Nullable Throwable thrown) {
        super("cannot read feed " + address + ": " + cause, thrown);
    }
}
