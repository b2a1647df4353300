package vigie.index;

/** A search text that cannot be understood; the code tells the interface which sentence to show. */
public final class QuerySyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public QuerySyntaxException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
