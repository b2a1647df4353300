package vigie.app.engine;

import java.nio.file.Path;

/**
 * What a person may choose about the embedded engines: heaps in megabytes, ports (0: any free one, remembered).
 *
 * <p>The defaults hold a few hundred thousand articles and stay, together, under 1.2 GB of resident memory.
 */
public record EngineSettings(
        Path home, int kafkaHeapMegabytes, int elasticsearchHeapMegabytes, int kafkaPort, int elasticsearchPort) {

    public static final int KAFKA_HEAP = 256;
    public static final int ELASTICSEARCH_HEAP = 512;

    /** Below these the engines start and then fail on the first large request. */
    private static final int SMALLEST_KAFKA_HEAP = 128;

    private static final int SMALLEST_ELASTICSEARCH_HEAP = 256;

    public EngineSettings {
        atLeast("kafka", kafkaHeapMegabytes, SMALLEST_KAFKA_HEAP);
        atLeast("elasticsearch", elasticsearchHeapMegabytes, SMALLEST_ELASTICSEARCH_HEAP);
        portOrFree("kafka", kafkaPort);
        portOrFree("elasticsearch", elasticsearchPort);
    }

    /** Everything by default, with the engines' files found beside the program. */
    public static EngineSettings defaults() {
        return new EngineSettings(EngineFiles.findHome(), KAFKA_HEAP, ELASTICSEARCH_HEAP, 0, 0);
    }

    public EngineSettings withHeaps(int kafkaMegabytes, int elasticsearchMegabytes) {
        return new EngineSettings(home, kafkaMegabytes, elasticsearchMegabytes, kafkaPort, elasticsearchPort);
    }

    public EngineSettings withPorts(int kafka, int elasticsearch) {
        return new EngineSettings(home, kafkaHeapMegabytes, elasticsearchHeapMegabytes, kafka, elasticsearch);
    }

    private static void atLeast(String engine, int megabytes, int smallest) {
        if (megabytes < smallest) {
            throw new EngineFailure("La mémoire de " + engine + " doit être d'au moins " + smallest + " Mo (demandé : "
                    + megabytes + " Mo).");
        }
    }

    private static void portOrFree(String engine, int port) {
        if (port < 0 || port > 65_535) {
            throw new EngineFailure("Le port de " + engine + " doit être entre 0 et 65535 (demandé : " + port + ").");
        }
    }
}
