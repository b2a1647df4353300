package vigie.stream;

import org.jspecify.annotations.Nullable;

/** A record of the log that cannot be read. */
public final class CodecException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CodecException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
