package vigie.stream.kafka;

import org.jspecify.annotations.Nullable;

/** A step could not handle what it was given. */
final class StepFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    StepFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
