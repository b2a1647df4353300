package vigie.index.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigie.index.elastic.ElasticAddress.Credentials;

class ElasticAddressTest {

    @Test
    void neverShowsASecret() {
        var password = new ElasticAddress(
                URI.create("https://search.example"), new Credentials.Password("vigie", "secret"), null);
        var key = new ElasticAddress(URI.create("https://search.example"), new Credentials.ApiKey("secret"), null);

        assertThat(password.toString()).doesNotContain("secret");
        assertThat(key.toString()).doesNotContain("secret");
    }

    @Test
    void refusesWhatIsNoWebAddress() {
        assertThatThrownBy(() -> new ElasticAddress(URI.create("localhost:9200"), null, null))
                .hasMessageContaining("localhost:9200");
        assertThatThrownBy(() -> new ElasticAddress(URI.create("https://me:secret@search.example"), null, null))
                .hasMessageContaining("elasticsearch.password")
                .hasMessageNotContaining("secret");
    }

    @Test
    void namesACertificateThatCannotBeUsed(@TempDir Path folder) throws Exception {
        var pem = Files.writeString(folder.resolve("ca.pem"), "not a certificate");

        assertThatThrownBy(() ->
                        new ElasticConnection(new ElasticAddress(URI.create("https://search.example"), null, pem)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ca.pem");
    }
}
