package vigie.classify.learn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The models a verdict is made with, and the one name of them all: it changes when any weight does. Immutable, thread-safe.
 */
public final class Models {

    /** Whether a name in a text is the commune. */
    public static final String HIT = "commune-hit";

    /** Whether a text is about a commune it names. */
    public static final String ROLE = "commune-role";

    /** Whether a text reports on a technology whose words stand in it. */
    public static final String TECHNOLOGY = "technology";

    /** How far a technology has come in a place. */
    public static final String STATUS = "status";

    /** Whether a text reports a deployment by or for a French public body. */
    public static final String RELEVANCE = "relevance";

    /** Eight hex digits tell any number of trainings apart. */
    private static final int VERSION_LENGTH = 8;

    private static final String[] NAMES = {HIT, ROLE, TECHNOLOGY, STATUS, RELEVANCE};

    private final Map<String, LinearModel> models;
    private final Map<String, byte[]> files;
    private final String version;

    private Models(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
        models = new TreeMap<>();
        this.files.forEach((name, bytes) -> models.put(name, LinearModel.read(new ByteArrayInputStream(bytes), name)));
        version = version(this.files);
    }

    /** The models that come with the program. */
    public static Models bundled() {
        var files = new TreeMap<String, byte[]>();
        for (var name : NAMES) files.put(name, bundled(name));
        return new Models(files);
    }

    /** Models made elsewhere, each as a file; those not given are the bundled ones. */
    public static Models of(Map<String, byte[]> given) {
        var files = new TreeMap<String, byte[]>();
        for (var name : NAMES) files.put(name, given.containsKey(name) ? given.get(name) : bundled(name));
        return new Models(files);
    }

    public LinearModel get(String name) {
        var model = models.get(name);
        if (model == null)
            throw new IllegalArgumentException("no model is called " + name + "; there are " + models.keySet());
        return model;
    }

    /** Each model as a file. */
    public Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    public String version() {
        return version;
    }

    private static byte[] bundled(String name) {
        try (var in = Models.class.getResourceAsStream(name + ".tsv")) {
            if (in == null)
                throw new IllegalStateException("the model " + name + " is missing from the program: build it again");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + name + " of the program", e);
        }
    }

    private static String version(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
