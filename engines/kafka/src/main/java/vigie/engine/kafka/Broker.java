package vigie.engine.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka broker that is its own controller, run from a properties file: {@code Broker FILE}.
 *
 * <p>It lives as long as its standard input stays open. Whoever starts it holds the other end, so that a broker never
 * outlives its parent, however the parent died.
 */
public final class Broker {

    private static final Logger log = LoggerFactory.getLogger(Broker.class);

    /** Our own key in the properties file: the id under which the folder is formatted, once. */
    static final String CLUSTER_ID = "vigie.cluster.id";

    /** A broker that cannot end in order within this time is ended anyway; its log is recovered at the next start. */
    private static final int SHUTDOWN_SECONDS = 8;

    private Broker() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("usage: Broker FILE.properties");
            System.exit(64);
        }
        try {
            run(Path.of(args[0]));
        } catch (Exception e) {
            log.atError().addKeyValue("error", e.getMessage()).setCause(e).log("broker cannot start");
            System.err.println("Kafka cannot start: " + e.getMessage());
            Runtime.getRuntime().halt(1); // half a broker leaves threads that would keep the process alive
        }
    }

    private static void run(Path file) throws IOException {
        var settings = load(file);
        format(file, settings);
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "broker-shutdown"));
        endWith(System.in);
        server.startup();
        System.out.println("Kafka is ready"); // what our parent waits for
        server.awaitShutdown();
    }

    private static Properties load(Path file) throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        return settings;
    }

    private static void format(Path file, Properties settings) throws IOException {
        if (isFormatted(settings)) {
            return;
        }
        String[] command = {
            "format",
            "--ignore-formatted",
            "--cluster-id",
            settings.getProperty(CLUSTER_ID),
            "--config",
            file.toString()
        };
        if (StorageTool.execute(command, System.err) != 0) {
            throw new IOException("cannot format the folders named in " + file);
        }
    }

    private static boolean isFormatted(Properties settings) {
        return Arrays.stream(settings.getProperty("log.dirs").split(",", -1))
                .allMatch(folder -> Files.exists(Path.of(folder, "meta.properties")));
    }

    private static void stop(KafkaRaftServer server) {
        Thread.ofPlatform().daemon().name("broker-deadline").start(Broker::haltWhenLate);
        server.shutdown();
    }

    private static void haltWhenLate() {
        try {
            TimeUnit.SECONDS.sleep(SHUTDOWN_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void endWith(InputStream lifeline) {
        Thread.ofPlatform().daemon().name("lifeline").start(() -> {
            drain(lifeline);
            System.exit(0);
        });
    }

    /** Reads until the end of the file; an error on the pipe means the same as its end. */
    private static void drain(InputStream lifeline) {
        try {
            lifeline.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            log.atDebug().addKeyValue("error", e.getMessage()).log("lifeline broken");
        }
    }
}
