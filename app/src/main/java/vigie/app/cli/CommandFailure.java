package vigie.app.cli;

/** A command that could not do what was asked, with a sentence for the person. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
