package vigie.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Small operations on text that the records of this package share. */
final class Texts {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** 128 bits: two of a thousand million million items collide with a probability under one in 10^8. */
    private static final int ID_BYTES = 16;

    private Texts() {}

    static void requireText(String value, String name) {
        if (value.isBlank()) throw new IllegalArgumentException(name + " is empty");
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String random() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
