package vigie.review.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Turns passwords into codes that take long to guess from, and checks them: Argon2id. Thread-safe. */
public final class Passwords {

    /** OWASP's first choice for Argon2id (Password Storage Cheat Sheet, 2024): 19 MiB, 2 passes, 1 lane. */
    private static final int MEMORY_KIB = 19_456;

    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Each computation holds 19 MiB: a flood of sign-ins must not take the memory of the rest. */
    private static final int AT_ONCE = 4;

    private static final Pattern TEXT_FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobody = hash("the password of nobody");

    /** The usual text form: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hash = compute(password, salt, MEMORY_KIB, PASSES, 1, HASH_BYTES);
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + encode(salt) + "$" + encode(hash);
    }

    /** Takes the same time for a right and a wrong password. */
    public boolean verify(String password, String textForm) {
        var form = TEXT_FORM.matcher(textForm);
        if (!form.matches()) throw new IllegalArgumentException("this is not the text form of an Argon2id hash");
        var salt = Base64.getDecoder().decode(form.group(4));
        var expected = Base64.getDecoder().decode(form.group(5));
        var memory = Integer.parseInt(form.group(1));
        var passes = Integer.parseInt(form.group(2));
        var actual = compute(password, salt, memory, passes, Integer.parseInt(form.group(3)), expected.length);
        return MessageDigest.isEqual(actual, expected);
    }

    /** Spends the time of a check on a name that nobody has, so that the answer does not tell. */
    public void verifyNobody(String password) {
        verify(password, nobody);
    }

    private byte[] compute(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build();
        var hash = new byte[length];
        places.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(password.getBytes(UTF_8), hash);
        } finally {
            places.release();
        }
        return hash;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
