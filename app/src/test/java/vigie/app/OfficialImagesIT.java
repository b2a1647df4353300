package vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.exception.NotFoundException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import vigie.app.config.SettingsReader;
import vigie.app.engine.DataFolder;
import vigie.model.Source;
import vigie.model.Territory;

/** Vigie on the images that docker-compose.yml names; skipped, with the reason, where Docker or they are missing. */
@Tag("slow")
class OfficialImagesIT {

    private static final String KAFKA = "apache/kafka:4.3.1";
    private static final String ELASTICSEARCH = "elasticsearch:9.5.3";

    private final Closing closing = new Closing();

    @BeforeEach
    void requireDockerAndImages() {
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "no Docker here: the test on the official images is skipped");
        for (var image : List.of(KAFKA, ELASTICSEARCH)) {
            Assumptions.assumeTrue(
                    isHere(image),
                    "the image " + image + " is not on this machine (docker pull " + image + "): skipped");
        }
    }

    @AfterEach
    void close() {
        closing.close();
    }

    @Test
    void anArticleBecomesSearchable() throws Exception {
        var kafka = closing.add(new KafkaContainer(DockerImageName.parse(KAFKA)));
        kafka.start();
        var elastic = closing.add(elasticsearch());
        elastic.start();
        var press = closing.add(LittlePress.open());
        press.publish(
                "suresnes",
                "Suresnes teste des caméras",
                "La ville de Suresnes teste la vidéosurveillance algorithmique.");
        var settings = new SettingsReader(Map.of(
                        "VIGIE_WEB_PORT", "0",
                        "VIGIE_INGEST_SPACING", "PT0S",
                        "VIGIE_KAFKA_BOOTSTRAP_SERVERS", kafka.getBootstrapServers(),
                        "VIGIE_ELASTICSEARCH_URL", "http://" + elastic.getHost() + ":" + elastic.getMappedPort(9200),
                        "VIGIE_ELASTICSEARCH_USER", "elastic",
                        "VIGIE_ELASTICSEARCH_PASSWORD", "essai-essai"))
                .read(Path.of("no-such-file.yaml"));
        var source = Source.of(Source.Kind.FEED, press.feed(), "La Petite Gazette", Territory.of("92073"));
        var data = closing.add(DataFolder.open(Files.createTempDirectory("vigie images ")));

        var instance = closing.add(Instance.start(
                data, settings, Mode.demo(new Mode.Demo(press.feed(), List.of(source))), InstantSource.system()));

        var api = closing.add(new Api(instance.address()));
        Api.await("the article is searchable", Duration.ofMinutes(2), () -> api.total("la caméra") == 1);
        assertThat(URI.create(api.search("videosurveillance", 0)
                        .path("items")
                        .path(0)
                        .path("url")
                        .asString()))
                .isEqualTo(press.address("suresnes"));
    }

    private static GenericContainer<?> elasticsearch() {
        return new GenericContainer<>(DockerImageName.parse(ELASTICSEARCH))
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.http.ssl.enabled", "false")
                .withEnv("ELASTIC_PASSWORD", "essai-essai")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .withExposedPorts(9200)
                .waitingFor(Wait.forHttp("/").forPort(9200).withBasicCredentials("elastic", "essai-essai"))
                .withStartupTimeout(Duration.ofMinutes(2));
    }

    private static boolean isHere(String image) {
        try {
            DockerClientFactory.lazyClient().inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
