package vigie.app.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Kafka and Elasticsearch on this machine, started together, kept running, stopped together.
 *
 * <p>{@link #start} returns at once: the addresses are known before the engines serve, so that the web page can show
 * their progress. Closing is safe at any moment and takes less than ten seconds.
 *
 * <pre>{@code
 * try (var data = DataFolder.open(path);
 *         var engines = Engines.start(data, EngineSettings.defaults(), progress)) {
 *     engines.awaitReady();
 *     …
 * }
 * }</pre>
 */
public final class Engines implements AutoCloseable {

    /** The engines there are. */
    public enum Which {
        KAFKA,
        ELASTICSEARCH
    }

    /** With the two seconds of a forced end this leaves a margin in the ten that a person is promised. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final EngineAddresses addresses;
    private final Map<Which, Supervision> supervisions;

    private Engines(EngineAddresses addresses, Map<Which, Supervision> supervisions) {
        this.addresses = addresses;
        this.supervisions = supervisions;
    }

    /** Begins to start both. */
    public static Engines start(DataFolder data, EngineSettings settings, EngineProgress progress) {
        return start(data, settings, EnumSet.allOf(Which.class), progress);
    }

    /** Begins to start these; throws at once what can be known at once, such as a taken port. */
    public static Engines start(DataFolder data, EngineSettings settings, Set<Which> wanted, EngineProgress progress) {
        requireUsableJava(data);
        data.folder("engines");
        data.folder("logs");
        openForEngines(data);
        var kafka = new KafkaEngine(data, settings);
        var elasticsearch = new ElasticsearchEngine(data, settings);
        var addresses = EngineAddresses.onLoopback(kafka.port(), elasticsearch.port(), data.secrets());
        var supervisions = new EnumMap<Which, Supervision>(Which.class);
        if (wanted.contains(Which.KAFKA)) supervisions.put(Which.KAFKA, new Supervision(kafka, progress));
        if (wanted.contains(Which.ELASTICSEARCH)) {
            supervisions.put(Which.ELASTICSEARCH, new Supervision(elasticsearch, progress));
        }
        var engines = new Engines(addresses, supervisions);
        supervisions.values().forEach(Supervision::start);
        return engines;
    }

    private static void requireUsableJava(DataFolder data) {
        try {
            JavaHome.current().requireUsableBy(data.account());
        } catch (IOException e) {
            throw new EngineFailure("Le dossier de Java n'est pas lisible : " + e.getMessage() + ".", e);
        }
    }

    /** Lets the account of the engines pass through the two folders that hold its own. */
    private static void openForEngines(DataFolder data) {
        if (!data.account().isSomeoneElse()) {
            return;
        }
        try {
            Disk.createFolder(data.path().resolve("engines"), "rwx--x--x");
            Disk.createFolder(data.path().resolve("logs"), "rwx--x--x");
        } catch (IOException e) {
            throw new EngineFailure("Impossible d'ouvrir " + data.path() + " aux moteurs : " + e.getMessage() + ".", e);
        }
    }

    /** Where they listen, or soon will. */
    public EngineAddresses addresses() {
        return addresses;
    }

    /** Completes when both serve; fails with an {@link EngineFailure} whose sentence can be shown. */
    public CompletableFuture<Void> ready() {
        return CompletableFuture.allOf(
                supervisions.values().stream().map(Supervision::ready).toArray(CompletableFuture[]::new));
    }

    /** Waits until both serve. */
    public void awaitReady() {
        await(ready());
    }

    /** Waits until this one serves; returns at once when it was not asked for. */
    public void awaitReady(Which which) {
        var supervision = supervisions.get(which);
        if (supervision != null) await(supervision.ready());
    }

    private static void await(CompletableFuture<?> ready) {
        try {
            ready.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof EngineFailure failure ? failure : e;
        }
    }

    public List<EngineStatus> statuses() {
        return supervisions.values().stream().map(Supervision::status).toList();
    }

    /** Stops both at the same time; neither needs the other to end well. */
    @Override
    public void close() {
        var stops = supervisions.values().stream()
                .map(supervision -> Thread.ofPlatform().start(() -> supervision.stop(PATIENCE)))
                .toList();
        for (var stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
