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

    private final Set<String> origins = new HashSet<>();

    Hosts(List<URI> publicAddresses) {
        for (var address : publicAddresses) {
            if (address.getHost() == null) continue;
            allowed.add(address.getHost().toLowerCase(Locale.ROOT));
            origins.add(originOf(address));
        }
    }

    boolean allows(@Nullable String hostHeader) {
        return hostHeader != null && allowed.contains(nameOf(hostHeader));
    }

    /** Whether a page of this origin is one of ours: of a public address, or of the same host and port as the request. */
    boolean isOurs(String origin, @Nullable String hostHeader) {
        return origins.contains(origin.toLowerCase(Locale.ROOT)) || isSame(origin, hostHeader);
    }

    private static boolean isSame(String origin, @Nullable String hostHeader) {
        var scheme = origin.indexOf("://");
        return hostHeader != null && scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(hostHeader);
    }

    /** As browsers write it: the usual port of a scheme is left out. */
    private static String originOf(URI address) {
        var usualPort = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
        var hasOwnPort = address.getPort() >= 0 && address.getPort() != usualPort;
        var origin = address.getScheme() + "://" + address.getHost() + (hasOwnPort ? ":" + address.getPort() : "");
        return origin.toLowerCase(Locale.ROOT);
    }

    private static String nameOf(String hostHeader) {
        var lower = hostHeader.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) return lower.substring(0, lower.indexOf(']') + 1);
        var colon = lower.indexOf(':');
        return colon < 0 ? lower : lower.substring(0, colon);
    }
}
