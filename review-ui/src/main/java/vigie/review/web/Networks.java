package vigie.review.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Tells which network a request came from, so that one visitor's allowance is not another's. Pure. */
public final class Networks {

    /** A household's IPv6 network: the last 64 bits are each machine's own, and free to change (RFC 4291, 2.5.1). */
    private static final int IPV6_NETWORK_BYTES = 8;

    private Networks() {}

    /**
     * The visitor's address. Only a neighbour may speak for another: what a stranger writes into the header is not believed.
     *
     * @param peer who is connected to us
     * @param forwarded the lines of X-Forwarded-For; the last entry was written by our own proxy
     */
    static String visitor(String peer, List<String> forwarded) {
        if (!parse(peer).map(Networks::isNear).orElse(false)) return peer;
        var entries = String.join(",", forwarded).split(",", -1);
        return parse(entries[entries.length - 1].strip())
                .map(InetAddress::getHostAddress)
                .orElse(peer);
    }

    /** What an allowance is kept for: an IPv4 address, or the network of an IPv6 address. */
    public static String keyOf(String address) {
        return parse(address)
                .filter(Inet6Address.class::isInstance)
                .map(v6 -> HexFormat.of().formatHex(v6.getAddress(), 0, IPV6_NETWORK_BYTES) + "::/64")
                .orElse(address);
    }

    private static boolean isNear(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal(address);
    }

    /** {@code fc00::/7}, the private addresses of IPv6 (RFC 4193). */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
    }

    private static Optional<InetAddress> parse(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(literal.replaceAll("^\\[|]$", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
