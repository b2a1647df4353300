package vigie.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path folder;

    @Test
    void remembersAFreePortForTheNextStart() throws IOException {
        var first = new Ports(file()).take("kafka", 0);

        assertThat(new Ports(file()).take("kafka", 0)).isEqualTo(first);
    }

    @Test
    void givesEachServiceItsOwn() throws IOException {
        var ports = new Ports(file());

        assertThat(ports.take("kafka", 0)).isNotEqualTo(ports.take("elasticsearch", 0));
    }

    @Test
    void choosesAnotherWhenTheRememberedOneIsTaken() throws IOException {
        var first = new Ports(file()).take("kafka", 0);

        try (var stranger = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new Ports(file()).take("kafka", 0)).isNotEqualTo(stranger.getLocalPort());
        }
    }

    @Test
    void namesAFixedPortThatIsTaken() throws IOException {
        var ports = new Ports(file());

        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ports.take("elasticsearch", stranger.getLocalPort()))
                    .isInstanceOf(EngineFailure.class)
                    .hasMessageContaining("elasticsearch")
                    .hasMessageContaining(Integer.toString(stranger.getLocalPort()));
        }
    }

    private Path file() {
        return folder.resolve("ports.properties");
    }
}
