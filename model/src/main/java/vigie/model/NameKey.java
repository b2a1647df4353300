package vigie.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A name or e-mail address turned into a code that shows whether it is taken, but not what it is.
 *
 * <p>The key stays outside the log, so the desk's lasting record holds no personal data: without the key nobody can try names
 * against it.
 */
public record NameKey(String code) {

    public static NameKey of(String name, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var normal = name.strip().toLowerCase(Locale.ROOT);
            return new NameKey(HexFormat.of().formatHex(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8)), 0, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
