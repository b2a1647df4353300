package vigie.stream;

/** Something Vigie needs (the log, the search engine, the mail server) does not answer; trying again later may help. */
public final class NeighbourDownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NeighbourDownException(String message, Throwable cause) {
        super(message, cause);
    }
}
