package vigie.ingest.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads web addresses as people and programs write them: relative, with spaces or accents, with a forgotten scheme. */
public final class WebLinks {

    /** As the large feed readers: what is longer is a trap or a mistake. */
    private static final int MAX_LENGTH = 2_048;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\s\"<>\\\\^`{|}\\p{Cc}]|%(?![0-9A-Fa-f]{2})");
    private static final Pattern AUTHORITY = Pattern.compile("^([a-zA-Z]+:)?//([^/?#]*)");

    private WebLinks() {}

    /** The full http or https address that this link means when it stands in a document at {@code base}. */
    public static Optional<URI> resolve(@Nullable String link, @Nullable URI base) {
        if (link == null || link.isBlank() || link.length() > MAX_LENGTH) return Optional.empty();
        try {
            var read = new URI(written(link.strip()));
            var full = base == null || read.isAbsolute() ? read : resolve(base, read);
            return Optional.of(new URI(full.toASCIIString())).filter(WebLinks::isWeb);
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** {@link URI#resolve} forgets the path before a bare query; browsers keep it. */
    private static URI resolve(URI base, URI link) {
        var onlyQuery = link.getRawPath().isEmpty() && link.getRawAuthority() == null && link.getRawQuery() != null;
        return onlyQuery ? base.resolve(base.getRawPath() + "?" + link.getRawQuery()) : base.resolve(link);
    }

    private static boolean isWeb(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return address.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
    }

    private static String written(String link) {
        var named = AUTHORITY
                .matcher(link)
                .replaceFirst(m ->
                        Matcher.quoteReplacement((m.group(1) == null ? "" : m.group(1)) + "//" + ascii(m.group(2))));
        return FORBIDDEN.matcher(named).replaceAll(m -> encoded(m.group()));
    }

    private static String ascii(String authority) {
        return authority.chars().allMatch(c -> c < 128) ? authority : IDN.toASCII(authority);
    }

    private static String encoded(String character) {
        var code = character.charAt(0);
        return code == '\n' || code == '\r' || code == '\t' ? "" : String.format("%%%02X", (int) code);
    }
}
