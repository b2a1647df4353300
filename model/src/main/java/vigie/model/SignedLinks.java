package vigie.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vigie.model.SignedLink.Purpose;

/**
 * Turns what a link allows into a token for its address, and back, refusing every token that was not made here.
 *
 * <p>Nothing is stored: a token is {@code person.expiry.signature}, the signature an HMAC-SHA256 over purpose, person and expiry,
 * so that a token made for one purpose is worth nothing for another. Thread-safe.
 */
public final class SignedLinks {

    /** As many bytes as the signature: a shorter secret would be the weakest part. */
    public static final int SECRET_BYTES = 32;

    /** Tokens made here have about 90 characters; a longer one is not worth a computation. */
    private static final int MAX_TOKEN = 300;

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    private final SecretKeySpec key;

    public SignedLinks(byte[] secret) {
        if (secret.length < SECRET_BYTES)
            throw new IllegalArgumentException(
                    "the secret for signed links has " + secret.length + " bytes; it needs " + SECRET_BYTES);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The token to put into an address; letters, digits, {@code -}, {@code _} and {@code .} only. */
    public String token(SignedLink link) {
        var person = TO_TEXT.encodeToString(link.person().value().getBytes(StandardCharsets.UTF_8));
        var expires = Long.toString(link.expires().getEpochSecond(), Character.MAX_RADIX);
        return person + "." + expires + "." + TO_TEXT.encodeToString(signature(link));
    }

    /** What this token allows, when it was made here for this purpose and has not expired. */
    public Optional<SignedLink> verify(String token, Purpose purpose, Instant now) {
        var parts = token.length() > MAX_TOKEN ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) return Optional.empty();
        try {
            var person = new PersonId(new String(FROM_TEXT.decode(parts[0]), StandardCharsets.UTF_8));
            var expires = Instant.ofEpochSecond(Long.parseLong(parts[1], Character.MAX_RADIX));
            var link = new SignedLink(purpose, person, expires);
            var isOurs = MessageDigest.isEqual(signature(link), FROM_TEXT.decode(parts[2]));
            return isOurs && now.isBefore(expires) ? Optional.of(link) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty(); // not even the shape of a token
        }
    }

    private byte[] signature(SignedLink link) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var text = "vigie-link\n" + link.purpose() + "\n" + link.expires().getEpochSecond() + "\n"
                    + link.person().value();
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
