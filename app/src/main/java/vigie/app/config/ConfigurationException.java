package vigie.app.config;

/** A configuration that cannot be used, with a sentence that names the key and what to do. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
