package vigie.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void comparesByNumbersNotByLetters() {
        assertThat(Versions.isNewer("4.10.0", "4.9.1")).isTrue();
        assertThat(Versions.isNewer("4.3.1", "4.3.1")).isFalse();
        assertThat(Versions.isNewer("4.3.1", "4.4.0")).isFalse();
    }
}
