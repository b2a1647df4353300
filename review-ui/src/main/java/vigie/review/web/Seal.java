package vigie.review.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs short texts with the installation's secret, so that what comes back from a browser can be believed. Thread-safe. */
public final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** 128 bits cannot be guessed. */
    private static final int TOKEN_BYTES = 16;

    private final byte[] secret;

    public Seal(byte[] secret) {
        this.secret = secret.clone();
    }

    /** A signature of this text that is worth nothing for another purpose. */
    public String sign(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return encode(mac.doFinal((purpose + "\n" + text).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** Takes as long for a wrong signature as for a right one. */
    public boolean verify(String purpose, String text, String signature) {
        return same(sign(purpose, text), signature);
    }

    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    public static String random() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
