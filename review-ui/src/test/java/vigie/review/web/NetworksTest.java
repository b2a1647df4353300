package vigie.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworksTest {

    @Test
    void believesTheLastEntryOfAllLinesWhenANeighbourSpeaks() {
        assertThat(Networks.visitor("127.0.0.1", List.of("198.51.100.7, 203.0.113.9")))
                .isEqualTo("203.0.113.9");
        assertThat(Networks.visitor("172.18.0.2", List.of("198.51.100.7", "203.0.113.9")))
                .isEqualTo("203.0.113.9");
        assertThat(Networks.visitor("[::1]", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(Networks.visitor("fd00:1::2", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    @Test
    void believesNothingThatAStrangerSays() {
        assertThat(Networks.visitor("198.51.100.7", List.of("203.0.113.9"))).isEqualTo("198.51.100.7");
    }

    @Test
    void fallsBackToTheNeighbourWithoutAUsableEntry() {
        assertThat(Networks.visitor("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
        assertThat(Networks.visitor("127.0.0.1", List.of("203.0.113.9, inconnu")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void countsAnIpv6NetworkAsOneVisitor() {
        assertThat(Networks.keyOf("2001:db8:1:2::1")).isEqualTo(Networks.keyOf("2001:db8:1:2:ffff:1:2:3"));
        assertThat(Networks.keyOf("2001:db8:1:2::1")).isNotEqualTo(Networks.keyOf("2001:db8:1:3::1"));
        assertThat(Networks.keyOf("203.0.113.9")).isEqualTo("203.0.113.9");
    }
}
