package vigie.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vigie.model.Item;
import vigie.model.Source;

/** A short code of what an entry said, to notice when it says something else. */
final class Fingerprint {

    /** 64 bits: among the few hundred entries of one source no two meet by chance. */
    private static final int BYTES = 8;

    private Fingerprint() {}

    /** Beside the links of a listing stand words that change by themselves («il y a 3 heures»), so only its titles count. */
    static String of(Source.Kind kind, Item item) {
        return switch (kind) {
            case FEED -> of(item.title() + "\n" + item.summary() + "\n" + item.text());
            case LISTING -> of(item.title());
        };
    }

    private static String of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
