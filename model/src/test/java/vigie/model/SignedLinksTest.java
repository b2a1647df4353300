package vigie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vigie.model.SignedLink.Purpose;

class SignedLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final SignedLink LINK =
            new SignedLink(Purpose.CONFIRM, new PersonId("0a1b2c3d4e5f60718293a4b5c6d7e8f9"), NOW.plusSeconds(60));

    private final SignedLinks links = new SignedLinks(secret(1));

    @Test
    void givesBackWhatItSigned() {
        assertThat(links.verify(links.token(LINK), Purpose.CONFIRM, NOW)).contains(LINK);
    }

    @Test
    void isWorthNothingForAnotherPurpose() {
        assertThat(links.verify(links.token(LINK), Purpose.UNSUBSCRIBE, NOW)).isEmpty();
    }

    @Test
    void isWorthNothingOnceExpired() {
        assertThat(links.verify(links.token(LINK), Purpose.CONFIRM, LINK.expires()))
                .isEmpty();
    }

    @Test
    void isWorthNothingUnderAnotherSecret() {
        var others = new SignedLinks(secret(2));

        assertThat(links.verify(others.token(LINK), Purpose.CONFIRM, NOW)).isEmpty();
    }

    @Test
    void cannotBeMovedToAnotherPersonOrProlonged() {
        var parts = links.token(LINK).split("\\.");
        var someoneElse = links.token(new SignedLink(Purpose.CONFIRM, new PersonId("d4e5f6"), LINK.expires()))
                .split("\\.");
        var later = links.token(new SignedLink(Purpose.CONFIRM, LINK.person(), NOW.plusSeconds(99_999)))
                .split("\\.");

        assertThat(links.verify(someoneElse[0] + "." + parts[1] + "." + parts[2], Purpose.CONFIRM, NOW))
                .isEmpty();
        assertThat(links.verify(parts[0] + "." + later[1] + "." + parts[2], Purpose.CONFIRM, NOW))
                .isEmpty();
    }

    @Property
    void refusesATokenWithOneCharacterChanged(@ForAll @IntRange(max = 41) int place, @ForAll char other) {
        var token = new StringBuilder(links.token(LINK));
        // 41 stops before the last character of the person, whose unused bits may change without changing the meaning.
        var same = token.charAt(place) == other;
        token.setCharAt(place, other);

        assertThat(links.verify(token.toString(), Purpose.CONFIRM, NOW)
                        .filter(LINK::equals)
                        .isPresent())
                .isEqualTo(same);
    }

    @Property
    void anyTextIsRefusedQuietly(@ForAll String text) {
        assertThat(links.verify(text, Purpose.CONFIRM, NOW)).isEmpty();
    }

    @Test
    void standsInAnAddressAsItIs() {
        var token = links.token(LINK);

        assertThat(URI.create("https://vigie.example/a?jeton=" + token).getQuery())
                .isEqualTo("jeton=" + token);
    }

    @Test
    void asksForALongSecret() {
        assertThatThrownBy(() -> new SignedLinks(new byte[16]))
                .hasMessageContaining("16 bytes")
                .hasMessageContaining("32");
    }

    private static byte[] secret(int seed) {
        var bytes = new byte[SignedLinks.SECRET_BYTES];
        Arrays.fill(bytes, (byte) seed);
        return bytes;
    }
}
