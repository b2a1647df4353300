package vigie.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    @TempDir
    Path folder;

    @Test
    void withoutFileAndEnvironmentEverythingIsEmbeddedAndLocal() {
        var settings = new SettingsReader(Map.of()).read(folder.resolve("vigie.yaml"));

        assertThat(settings.kafka().isEmbedded()).isTrue();
        assertThat(settings.elasticsearch().isEmbedded()).isTrue();
        assertThat(settings.web().bind()).isEqualTo("127.0.0.1");
        assertThat(settings.ingest().spacing()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.train().every()).as("nothing is trained unasked").isNull();
    }

    @Test
    void theFileChangesWhatItNamesAndNothingElse() throws IOException {
        var settings = read("""
                web:
                  public-address: https://vigie.example.org
                kafka:
                  bootstrap-servers: a:9092,b:9092
                train:
                  every: P7D
                """);

        assertThat(settings.web().publicAddress()).isEqualTo(URI.create("https://vigie.example.org"));
        assertThat(settings.web().port()).isEqualTo(8642);
        assertThat(settings.kafka().bootstrapServers()).isEqualTo("a:9092,b:9092");
        assertThat(settings.train()).isEqualTo(new Settings.Train(Duration.ofDays(7), 20));
    }

    @Test
    void theEnvironmentComesLast() throws IOException {
        var environment = Map.of(
                "VIGIE_WEB_PORT", "9000", "VIGIE_INGEST_ALLOW", "localhost:1, localhost:2", "VIGIE_MAIL_PASSWORD", "s");

        var settings = new SettingsReader(environment).read(file("web: {port: 8000}"));

        assertThat(settings.web().port()).isEqualTo(9000);
        assertThat(settings.ingest().allow()).containsExactly("localhost:1", "localhost:2");
        assertThat(settings.mail().password()).isEqualTo("s");
    }

    @Test
    void anUnknownKeyStopsTheStartAndNamesTheKnownOnes() {
        assertThatThrownBy(() -> read("kafka: {bootstrap: a:9092}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("clé inconnue kafka.bootstrap")
                .hasMessageContaining("kafka.bootstrap-servers");
    }

    @Test
    void aSecretInTheFileIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> read("mail: {password: geheim}"))
                .hasMessageContaining("mail.password-file")
                .hasMessageContaining("VIGIE_MAIL_PASSWORD")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void aWrongValueNamesItsKey() {
        assertThatThrownBy(() -> read("web: {port: eighty}")).hasMessageContaining("web.port");
        assertThatThrownBy(() -> read("web: {port: 70000}"))
                .hasMessageContaining("web.port")
                .hasMessageContaining("65535");
        assertThatThrownBy(() -> read("ingest: {poll-at-most: PT9H}")).hasMessageContaining("inversés");
        assertThatThrownBy(() -> read("mail: {host: smtp.example.org}")).hasMessageContaining("mail.from");
        assertThatThrownBy(() -> read("train: {every: PT5M}")).hasMessageContaining("train.every");
        assertThatThrownBy(() -> read("train: {at-least: 0}")).hasMessageContaining("train.at-least");
        assertThatThrownBy(() -> read("web: 3")).hasMessageContaining("web");
    }

    @Test
    void brokenYamlNamesTheLine() {
        assertThatThrownBy(() -> read("web:\n  port: [1"))
                .hasMessageContaining("vigie.yaml")
                .hasMessageContaining("ligne");
    }

    @Test
    void theDescriptionHidesSecrets() {
        var described =
                new SettingsReader(Map.of("VIGIE_KAFKA_PASSWORD", "geheim")).describe(folder.resolve("none.yaml"));

        assertThat(described).contains("(caché)").doesNotContain("geheim").contains("bootstrap-servers");
    }

    private Settings read(String yaml) throws IOException {
        return new SettingsReader(Map.of()).read(file(yaml));
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("vigie.yaml"), yaml);
    }
}
