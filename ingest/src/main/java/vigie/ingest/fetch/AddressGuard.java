package vigie.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says which addresses Vigie may call: those on the public web, so that nobody can make it knock at doors inside its own network.
 *
 * <p>A name is judged by every number it stands for at this moment. The JDK's client looks the name up once more when it connects,
 * and finds the same answer in the JDK's own cache (30 s by default): a name that changes its number in between is not believed
 * unless that cache is switched off, or its half minute ends in exactly that moment. Thread-safe.
 */
public final class AddressGuard {

    /** Turns a host name into numbers; the system's way outside tests. */
    @FunctionalInterface
    public interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;

        static Resolver system() {
            return host -> List.of(InetAddress.getAllByName(host));
        }
    }

    /** What the guard says of an address. */
    public sealed interface Answer {
        /** Go ahead. */
        record Public() implements Answer {}

        /** Never go there. */
        record Forbidden(String reason) implements Answer {}

        /** The name leads nowhere, at least now. */
        record Unknown(String reason) implements Answer {}
    }

    /** Below 1024 other protocols live, which could be made to misread a web request. */
    private static final int FIRST_FREE_PORT = 1024;

    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    private static final Pattern SIX = Pattern.compile("\\[[0-9a-f:]+]");
    private static final Set<String> INSIDE = Set.of(
            "localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa", "onion", "test", "invalid");

    private final Set<String> allowed;
    private final Resolver resolver;

    /** @param allowed {@code host:port} that may be called although they are not public, for tests and the demo */
    public AddressGuard(Set<String> allowed, Resolver resolver) {
        this.allowed = Set.copyOf(allowed);
        this.resolver = resolver;
    }

    public Answer check(URI address) {
        var scheme = lower(address.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https"))
            return new Answer.Forbidden("only http and https addresses are fetched, not " + scheme + ":");
        var host = lower(address.getHost());
        if (host.isEmpty()) return new Answer.Forbidden("the address names no host that we understand");
        if (address.getRawUserInfo() != null)
            return new Answer.Forbidden("an address with a user name in it is not fetched");
        if (allowed.contains(host + ":" + port(address, scheme))) return new Answer.Public();
        if (!isWebPort(address.getPort()))
            return new Answer.Forbidden("port " + address.getPort() + " is not one of the web");
        return checkHost(host);
    }

    private Answer checkHost(String host) {
        if (!isPlainlyWritten(host)) return new Answer.Forbidden("the host " + host + " is written in an odd way");
        if (INSIDE.contains(host.substring(host.lastIndexOf('.') + 1)))
            return new Answer.Forbidden("the host " + host + " is not on the public web");
        try {
            return judge(host, resolver.resolve(host));
        } catch (UnknownHostException e) {
            return new Answer.Unknown("the host " + host + " is not known to the domain name system");
        }
    }

    private static Answer judge(String host, List<InetAddress> numbers) {
        if (numbers.isEmpty()) return new Answer.Unknown("the host " + host + " has no address");
        // The JDK turns ::ffff:a.b.c.d into a.b.c.d by itself; written like that, it is a disguise.
        var disguised = host.startsWith("[") && numbers.getFirst() instanceof Inet4Address;
        if (disguised || !numbers.stream().allMatch(PublicNumbers::isPublic))
            return new Answer.Forbidden("the host " + host + " leads into a private or reserved network");
        return new Answer.Public();
    }

    /** A name with a dot and letters at the end, four decimal numbers, or an IPv6 number: nothing that parsers could read differently. */
    private static boolean isPlainlyWritten(String host) {
        return host.length() <= 253
                && (NAME.matcher(host).matches()
                        || FOUR_NUMBERS.matcher(host).matches()
                        || SIX.matcher(host).matches());
    }

    private static boolean isWebPort(int port) {
        return port == -1 || port == 80 || port == 443 || port >= FIRST_FREE_PORT;
    }

    private static int port(URI address, String scheme) {
        if (address.getPort() != -1) return address.getPort();
        return scheme.equals("https") ? 443 : 80;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
