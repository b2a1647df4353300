package vigie.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which IP numbers are on the public internet, after the special-purpose registries of IANA (RFC 6890 and its additions).
 *
 * <p>Of IPv4 everything is public but the listed blocks. Of IPv6 only the part given out so far (2000::/3) is, without the blocks
 * that wrap IPv4 numbers or stay inside: so mapped (::ffff:0:0/96) and NAT64 (64:ff9b::/96) numbers are never called.
 */
final class PublicNumbers {

    private static final List<Block> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4", // to 255.255.255.255
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "2620:4f:8000::/48",
                    "3fff::/20")
            .map(Block::of)
            .toList();

    private static final Block GIVEN_OUT = Block.of("2000::/3");

    private PublicNumbers() {}

    static boolean isPublic(InetAddress number) {
        var inSpace = number instanceof Inet4Address || GIVEN_OUT.contains(number);
        return inSpace && NOT_PUBLIC.stream().noneMatch(block -> block.contains(number));
    }

    /** All numbers that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int bits) {
        static Block of(String written) {
            var slash = written.indexOf('/');
            try {
                return new Block(
                        InetAddress.getByName(written.substring(0, slash)).getAddress(),
                        Integer.parseInt(written.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("not a number: " + written, e);
            }
        }

        boolean contains(InetAddress number) {
            var bytes = number.getAddress();
            if (bytes.length != start.length) return false;
            for (var i = 0; i < bits; i++) if (bit(bytes, i) != bit(start, i)) return false;
            return true;
        }

        private static int bit(byte[] bytes, int index) {
            return bytes[index / 8] >> (7 - index % 8) & 1;
        }
    }
}
