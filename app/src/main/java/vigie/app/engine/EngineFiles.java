package vigie.app.engine;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the engines' files lie: in {@code engines} beside the program, as the build lays them out. Nothing is fetched
 * at run time.
 */
final class EngineFiles {

    static final String KAFKA_VERSION = "4.3.1";
    static final String ELASTICSEARCH_VERSION = "9.5.3";

    private final Path engines;

    EngineFiles(Path home) {
        this.engines = home.resolve("engines");
    }

    /** A folder with Kafka's jars, apart from the application's. */
    Path kafkaJars() {
        return existing(engines.resolve("kafka").resolve("lib"));
    }

    Path elasticsearchArchive() {
        return existing(engines.resolve("elasticsearch-" + ELASTICSEARCH_VERSION + ".zip"));
    }

    /** The plugin's jar and its two descriptors. */
    Path frenchPlugin() {
        return existing(engines.resolve("french"));
    }

    /** The folder given by the start script, else the one the program's jar lies in. */
    static Path findHome() {
        return Optional.ofNullable(System.getProperty("vigie.home"))
                .map(Path::of)
                .orElseGet(EngineFiles::besideTheJar);
    }

    private static Path besideTheJar() {
        try {
            var code = Path.of(EngineFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Optional.ofNullable(code.getParent()).orElse(code);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it lies", e);
        }
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new EngineFailure(
                    "Il manque un fichier du programme : " + path + " ; relancez la construction (mvn package).");
        }
        return path;
    }
}
