package vigie.app.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords that keep other users of the machine out of the engines: made once, kept in a file only we read. */
final class Secrets {

    static final String KAFKA = "kafka.password";
    static final String KAFKA_CLUSTER = "kafka.cluster-id";
    static final String ELASTICSEARCH = "elasticsearch.password";

    /** 16 bytes: what a Kafka cluster id must have, and more than anyone guesses. */
    private static final int BYTES = 16;

    private final Path file;
    private final Properties known;

    private Secrets(Path file, Properties known) {
        this.file = file;
        this.known = known;
    }

    static Secrets load(Path file) throws IOException {
        var known = new Properties();
        if (Files.exists(file)) {
            known.load(new StringReader(Files.readString(file)));
        }
        return new Secrets(file, known);
    }

    Path file() {
        return file;
    }

    /** The secret of that name, made and written down when asked for the first time. */
    synchronized String get(String name) {
        var present = known.getProperty(name);
        if (present != null) {
            return present;
        }
        var made = make();
        known.setProperty(name, made);
        save();
        return made;
    }

    /** 32 bytes that key codes and signatures, made from the secret of that name. */
    byte[] key(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(get(name).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never with a leading dash, which the command lines of the engines take for an option. */
    private static String make() {
        var bytes = new byte[BYTES];
        String text;
        do {
            new SecureRandom().nextBytes(bytes);
            text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } while (text.startsWith("-"));
        return text;
    }

    private void save() {
        var text = new StringWriter();
        try {
            known.store(text, "Vigie: made by the program, never leave this machine");
            Disk.writePrivately(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EngineFailure("Impossible d'écrire " + file + " : " + e.getMessage() + ".", e);
        }
    }
}
