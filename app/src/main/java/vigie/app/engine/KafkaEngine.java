package vigie.app.engine;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The Kafka broker of this machine: one node that is its own controller, behind a password, on loopback. */
final class KafkaEngine implements Engine {

    /** What the broker prints once it serves. */
    static final String READY = "Kafka is ready";

    private final DataFolder data;
    private final EngineFiles files;
    private final int heapMegabytes;
    private final int port;
    private final int controllerPort;
    private final Path program;
    private final Path folder;
    private final Path logs;

    KafkaEngine(DataFolder data, EngineSettings settings) {
        this.data = data;
        this.files = new EngineFiles(settings.home());
        this.heapMegabytes = settings.kafkaHeapMegabytes();
        this.port = data.ports().take("kafka", settings.kafkaPort());
        this.controllerPort = data.ports().take("kafka-controller", 0);
        this.program = data.path().resolve("engines").resolve("kafka-" + EngineFiles.KAFKA_VERSION);
        this.folder = data.path().resolve("kafka");
        this.logs = data.path().resolve("logs").resolve("kafka");
    }

    @Override
    public String name() {
        return "kafka";
    }

    int port() {
        return port;
    }

    /** The JAAS line with which a client logs in. */
    static String login(String password) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(EngineAddresses.USER, password);
    }

    @Override
    public void prepare(EngineProgress progress) throws IOException {
        refuseDowngrade();
        unpack(progress);
        Disk.createFolder(folder, "rwx------");
        Disk.createFolder(folder.resolve("tmp"), "rwx------");
        Disk.createFolder(logs, "rwx------");
        Disk.writePrivately(folder.resolve("server.properties"), configuration());
        data.account().own(folder);
        data.account().own(logs);
        data.recordEngineVersion(name(), EngineFiles.KAFKA_VERSION);
    }

    /** Kafka is the truth and upgrades its folder in place; it cannot go back. */
    private void refuseDowngrade() throws IOException {
        var last = data.findEngineVersion(name()).orElse(EngineFiles.KAFKA_VERSION);
        if (Versions.isNewer(last, EngineFiles.KAFKA_VERSION)) {
            throw new EngineFailure("Le dossier " + data.path() + " a été écrit par Kafka " + last
                    + ", plus récent que celui de cette version de Vigie (" + EngineFiles.KAFKA_VERSION
                    + ") : utilisez une version plus récente de Vigie.");
        }
    }

    private void unpack(EngineProgress progress) throws IOException {
        var jars = listJars(files.kafkaJars());
        var unpacking = Unpacking.into(program, jars);
        if (!unpacking.isDone()) {
            progress.report(name(), 0.05, "déballage");
            unpacking.run(draft -> Unpacking.copy(files.kafkaJars(), draft.resolve("lib")));
        }
    }

    private static List<Path> listJars(Path folder) throws IOException {
        try (var jars = Files.list(folder)) {
            return jars.sorted().toList();
        }
    }

    private byte[] configuration() throws IOException {
        var settings = new Properties();
        settings.putAll(addresses());
        settings.putAll(passwords());
        settings.putAll(durability());
        settings.putAll(quickRecovery());
        settings.putAll(smallness());
        var text = new StringWriter();
        settings.store(text, "Written by Vigie at each start; changes are lost");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> addresses() {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "vigie.cluster.id",
                data.secrets().get(Secrets.KAFKA_CLUSTER),
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "listeners",
                "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "CLIENTS://127.0.0.1:" + port,
                "controller.listener.names",
                "CONTROLLER",
                "inter.broker.listener.name",
                "CLIENTS",
                "log.dirs",
                folder.resolve("log").toString());
    }

    /** On both listeners: through an open controller any user of the machine could delete topics. */
    private Map<String, String> passwords() {
        var password = data.secrets().get(Secrets.KAFKA);
        var login = login(password).replace(";", " user_" + EngineAddresses.USER + "=\"" + password + "\";");
        return Map.of(
                "listener.security.protocol.map", "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
                "sasl.enabled.mechanisms", "PLAIN",
                "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "sasl.mechanism.controller.protocol", "PLAIN",
                "listener.name.clients.plain.sasl.jaas.config", login,
                "listener.name.controller.plain.sasl.jaas.config", login);
    }

    /** Kafka's defaults forget a reader's place after a week away and refuse our largest records. */
    private static Map<String, String> durability() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "offsets.retention.minutes", Long.toString(5L * 365 * 24 * 60),
                "message.max.bytes", Integer.toString(2 * 1024 * 1024),
                "log.message.timestamp.type", "LogAppendTime",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    /**
     * After a {@code kill -9} the controller waits this long before it lets the broker register again; Kafka's nine
     * seconds are for a network between them.
     */
    private static Map<String, String> quickRecovery() {
        return Map.of("broker.session.timeout.ms", "4000", "broker.heartbeat.interval.ms", "1000");
    }

    /** One machine, a dozen topics: threads, buffers and internal partitions for that size. */
    private static Map<String, String> smallness() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2",
                "log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024),
                "log.index.size.max.bytes", Integer.toString(1024 * 1024),
                "offsets.topic.num.partitions", "8",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    @Override
    public Child.Launch launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(JavaHome.current().java());
        command.addAll(List.of(
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + logs.resolve("crash-%p.log"),
                "-Dvigie.logs=" + logs,
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Djava.awt.headless=true",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "vigie.engine.kafka.Broker",
                folder.resolve("server.properties").toString()));
        return new Child.Launch(
                data.account().running(command), Map.of("HOME", folder.toString()), folder, output(), new byte[0]);
    }

    private String classPath() throws IOException {
        return listJars(program.resolve("lib")).stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    /** The broker says so itself; its port opens a little before it serves. */
    @Override
    public boolean isReady() {
        try {
            return Files.readString(output(), StandardCharsets.ISO_8859_1).contains(READY);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Path output() {
        return data.path().resolve("logs").resolve("kafka.out");
    }

    @Override
    public Path pidFile() {
        return data.path().resolve("kafka.pid");
    }
}
