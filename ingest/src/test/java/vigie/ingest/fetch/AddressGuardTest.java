package vigie.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.ingest.fetch.AddressGuard.Answer;

class AddressGuardTest {

    /** What the names of these tests stand for; numbers stand for themselves, as with the system. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("journal.example", List.of("93.184.216.34", "2a00:1450:4007:80e::2003")),
            Map.entry("rebound.example", List.of("127.0.0.1")),
            Map.entry("half-inside.example", List.of("93.184.216.34", "10.0.0.5")),
            Map.entry("cloud.example", List.of("169.254.169.254")),
            Map.entry("mapped.example", List.of("::ffff:192.168.0.1")),
            Map.entry("nat64.example", List.of("64:ff9b::a00:1")),
            Map.entry("ula.example", List.of("fd12:3456::1")),
            Map.entry("xn--prfecture-b4a.example", List.of("93.184.216.34")),
            Map.entry("empty.example", List.of()));

    private final AddressGuard guard =
            new AddressGuard(Set.of("127.0.0.1:8099", "[::1]:8099"), AddressGuardTest::resolve);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.0.0.1:8098/",
                "http://127.8.9.10/",
                "https://10.0.0.1/",
                "http://10.255.255.255/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://100.127.255.254/",
                "http://0.0.0.0/",
                "http://0.1.2.3/",
                "http://192.0.0.8/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://198.51.100.7/",
                "http://203.0.113.9/",
                "http://192.88.99.1/",
                "http://224.0.0.1/",
                "http://239.255.255.250/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.000.000.001/",
                "http://010.0.0.1/",
                "http://93.184.216.034/",
                "http://1.2.3.4.5/",
                "http://256.1.1.1.example.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:93.184.216.34]/",
                "http://[::ffff:5db8:d822]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b:1::1]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fc00::1]/",
                "http://[fd00::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001::1]/",
                "http://[2001:db8::1]/",
                "http://[100::1]/",
                "http://[3fff::1]/",
                "http://[5f00::1]/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://x.localhost/",
                "http://kafka/",
                "http://kafka:9092/",
                "http://printer.local/",
                "http://metadata.google.internal/",
                "http://journal.example./",
                "http://rebound.example/",
                "https://half-inside.example/",
                "http://cloud.example/",
                "http://mapped.example/",
                "http://nat64.example/",
                "http://ula.example/",
                "http://journal.example@127.0.0.1/",
                "http://user:secret@journal.example/",
                "http://journal.example:22/",
                "http://journal.example:25/",
                "http://journal.example:0/",
                "ftp://journal.example/",
                "file:///etc/passwd",
                "gopher://journal.example/",
                "jar:http://journal.example/!/",
                "data:text/html,x",
                "//journal.example/",
                "/feed",
                "http:/feed",
                "http:feed"
            })
    void refusesWhatIsNotOnThePublicWeb(String address) {
        assertThat(guard.check(URI.create(address))).isInstanceOf(Answer.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://journal.example/",
                "https://journal.example/rss",
                "HTTPS://Journal.Example/rss",
                "https://journal.example:8443/rss",
                "http://xn--prfecture-b4a.example/",
                "http://93.184.216.34/",
                "http://100.63.255.255/",
                "http://100.128.0.1/",
                "http://172.15.0.1/",
                "http://172.32.0.1/",
                "http://[2a00:1450:4007:80e::2003]/",
                "http://127.0.0.1:8099/feed",
                "http://[::1]:8099/feed"
            })
    void letsThePublicWebAndWhatWasAllowedPass(String address) {
        assertThat(guard.check(URI.create(address))).isEqualTo(new Answer.Public());
    }

    @Test
    void tellsAnUnknownHostFromAForbiddenOne() {
        assertThat(guard.check(URI.create("http://nowhere.example/"))).isInstanceOf(Answer.Unknown.class);
        assertThat(guard.check(URI.create("http://empty.example/"))).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void saysWhy() {
        assertThat(guard.check(URI.create("http://rebound.example/")))
                .hasToString("Forbidden[reason=the host rebound.example leads into a private or reserved network]");
    }

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        var numbers = NAMES.containsKey(host) ? NAMES.get(host) : host.matches("[0-9.]+|\\[.*]") ? List.of(host) : null;
        if (numbers == null) throw new UnknownHostException(host);
        var found = new ArrayList<InetAddress>();
        for (var number : numbers) found.add(InetAddress.getByName(number));
        return found;
    }
}
