package vigie.review.web;

/** A request that cannot be answered as asked; the key names the sentence to show. */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;

    public Fault(int status, String key) {
        super(status + " " + key, null, false, false);
        this.status = status;
        this.key = key;
    }

    public static Fault notFound(String key) {
        return new Fault(404, key);
    }

    public static Fault malformed(String key) {
        return new Fault(400, key);
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }
}
