package vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigie.app.config.Settings;
import vigie.app.config.SettingsReader;
import vigie.app.engine.DataFolder;
import vigie.app.engine.EngineAddresses;
import vigie.app.engine.EngineProgress;
import vigie.app.engine.EngineSettings;
import vigie.app.engine.Engines;
import vigie.model.Source;
import vigie.model.Territory;

/** Vigie on a Kafka and an Elasticsearch that it did not start: by configuration, with user and password. */
@Tag("slow")
class OwnClustersIT {

    private final Closing closing = new Closing();
    private DataFolder clusters;
    private DataFolder data;
    private LittlePress press;

    @BeforeEach
    void open() throws IOException {
        clusters = closing.add(DataFolder.open(Files.createTempDirectory("vigie clusters ")));
        data = closing.add(DataFolder.open(Files.createTempDirectory("vigie data ")));
        press = closing.add(LittlePress.open());
    }

    @AfterEach
    void close() {
        closing.close();
    }

    @Test
    void waitsForThemAndGoesOnWhenTheyAnswer() throws Exception {
        EngineAddresses addresses;
        try (var engines = Engines.start(clusters, EngineSettings.defaults(), EngineProgress.SILENT)) {
            engines.awaitReady();
            addresses = engines.addresses();
        }
        press.publish(
                "suresnes",
                "Suresnes teste des caméras",
                "La ville de Suresnes teste la vidéosurveillance algorithmique.");
        var source = Source.of(Source.Kind.FEED, press.feed(), "La Petite Gazette", Territory.of("92073"));
        var mode = Mode.demo(new Mode.Demo(press.feed(), List.of(source)));

        var instance = closing.add(Instance.start(data, settings(addresses), mode, InstantSource.system()));
        var api = closing.add(new Api(instance.address()));
        Api.await(
                "the page says that it waits",
                Duration.ofSeconds(20),
                () -> api.get("/health").statusCode() == 503);
        assertThat(api.get("/").statusCode()).isIn(200, 503);
        assertThat(instance.ready()).isNotDone();

        var engines = closing.add(Engines.start(clusters, EngineSettings.defaults(), EngineProgress.SILENT));
        engines.awaitReady();

        Api.await("the article is searchable", Duration.ofSeconds(90), () -> api.total("Suresnes") == 1);
        Api.await(
                "all is well", Duration.ofSeconds(30), () -> api.get("/health").statusCode() == 200);
    }

    private Settings settings(EngineAddresses addresses) {
        var login = addresses.kafkaProperties().get("sasl.jaas.config");
        var environment = new HashMap<>(Map.of(
                "VIGIE_WEB_PORT", "0",
                "VIGIE_INGEST_POLL_AT_MOST", "PT1S",
                "VIGIE_INGEST_SPACING", "PT0S",
                "VIGIE_KAFKA_BOOTSTRAP_SERVERS", addresses.kafkaBootstrap(),
                "VIGIE_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT",
                "VIGIE_KAFKA_SASL_MECHANISM", "PLAIN",
                "VIGIE_KAFKA_USER", quotedAfter(login, "username"),
                "VIGIE_KAFKA_PASSWORD", quotedAfter(login, "password")));
        environment.put("VIGIE_ELASTICSEARCH_URL", addresses.elasticsearchUrl());
        environment.put("VIGIE_ELASTICSEARCH_USER", addresses.elasticsearchUser());
        environment.put("VIGIE_ELASTICSEARCH_PASSWORD", addresses.elasticsearchPassword());
        return new SettingsReader(environment).read(Path.of("no-such-file.yaml"));
    }

    private static String quotedAfter(String login, String key) {
        var from = login.indexOf(key + "=\"") + key.length() + 2;
        return login.substring(from, login.indexOf('"', from));
    }
}
