package vigie.review.web;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The host names that Vigie answers to, so that a foreign name pointed at this machine opens nothing. Immutable. */
final class Hosts {

    private final Set<String> allowed = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    Hosts(List<URI> publicAddresses) {
        for (var address : publicAddresses) {
            if (address.getHost() != null) allowed.add(address.getHost().toLowerCase(Locale.ROOT));
        }
    }

    boolean allows(@Nullable String hostHeader) {
        return hostHeader != null && allowed.contains(nameOf(hostHeader));
    }

    /** Whether a page of this origin is one of ours: same host and port as the request itself. */
    static boolean isSame(String origin, @Nullable String hostHeader) {
        var scheme = origin.indexOf("://");
        return hostHeader != null && scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(hostHeader);
    }

    private static String nameOf(String hostHeader) {
        var lower = hostHeader.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) return lower.substring(0, lower.indexOf(']') + 1);
        var colon = lower.indexOf(':');
        return colon < 0 ? lower : lower.substring(0, colon);
    }
}
