package vigie.app.engine;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Elasticsearch of this machine: one node with the French plugin, behind a password, on loopback. */
final class ElasticsearchEngine implements Engine {

    /** Parts of the archive for other systems, and scripts that we do not start it by. */
    private static final List<String> LEFT_OUT =
            List.of("bin/", "lib/platform/darwin", "lib/platform/windows", "lib/tools/windows-service-cli/");

    private final DataFolder data;
    private final EngineFiles files;
    private final int port;
    private final Path program;
    private final Path folder;
    private final Path logs;
    private final ElasticsearchConfiguration configuration;
    private volatile boolean isNew;

    ElasticsearchEngine(DataFolder data, EngineSettings settings) {
        this.data = data;
        this.files = new EngineFiles(settings.home());
        this.port = data.ports().take("elasticsearch", settings.elasticsearchPort());
        this.program = data.path().resolve("engines").resolve("elasticsearch-" + EngineFiles.ELASTICSEARCH_VERSION);
        this.folder = data.path().resolve("elasticsearch");
        this.logs = data.path().resolve("logs").resolve("elasticsearch");
        this.configuration = new ElasticsearchConfiguration(
                folder.resolve("config"),
                folder.resolve("data"),
                logs,
                port,
                data.ports().take("elasticsearch-transport", 0),
                settings.elasticsearchHeapMegabytes(),
                data.secrets().get(Secrets.ELASTICSEARCH));
    }

    @Override
    public String name() {
        return "elasticsearch";
    }

    int port() {
        return port;
    }

    /** Whether it starts without any document, so that the index must be made from the log. */
    boolean isNew() {
        return isNew;
    }

    @Override
    public void prepare(EngineProgress progress) throws IOException {
        unpack(progress);
        dropOtherVersions();
        isNew = !Files.exists(configuration.dataFolder());
        Disk.createFolder(folder, "rwx------");
        Disk.createFolder(folder.resolve("tmp"), "rwx------");
        Disk.createFolder(configuration.dataFolder(), "rwx------");
        Disk.createFolder(logs, "rwx------");
        configuration.write();
        Files.copy(
                program.resolve("config").resolve("jvm.options"),
                configuration.folder().resolve("jvm.options"),
                StandardCopyOption.REPLACE_EXISTING);
        data.account().own(folder);
        data.account().own(logs);
        data.recordEngineVersion(name(), EngineFiles.ELASTICSEARCH_VERSION);
    }

    /** The index is a view of the log: another version of the server starts from nothing instead of converting. */
    private void dropOtherVersions() throws IOException {
        var last = data.findEngineVersion(name()).orElse(EngineFiles.ELASTICSEARCH_VERSION);
        if (!last.equals(EngineFiles.ELASTICSEARCH_VERSION)) {
            Disk.deleteTree(configuration.dataFolder());
        }
    }

    private void unpack(EngineProgress progress) throws IOException {
        var archive = files.elasticsearchArchive();
        var originals = new ArrayList<>(List.of(archive));
        try (var plugin = Files.list(files.frenchPlugin())) {
            plugin.sorted().forEach(originals::add);
        }
        var unpacking = Unpacking.into(program, originals);
        if (!unpacking.isDone()) {
            unpacking.run(draft -> {
                Unpacking.unzip(archive, draft, ElasticsearchEngine::isWanted, progress, name());
                Unpacking.copy(files.frenchPlugin(), draft.resolve("plugins").resolve("french"));
            });
        }
    }

    private static boolean isWanted(String name) {
        return LEFT_OUT.stream().noneMatch(name::startsWith);
    }

    @Override
    public Child.Launch launch() throws IOException {
        var descriptor = LaunchDescriptor.parse(describe());
        return new Child.Launch(
                data.account().running(descriptor.command()),
                withHome(descriptor.environment()),
                Path.of(descriptor.workingFolder()),
                output(),
                descriptor.serverArguments());
    }

    private Map<String, String> withHome(Map<String, String> environment) {
        var all = new TreeMap<>(environment);
        all.put("HOME", folder.toString());
        return all;
    }

    /** The launch descriptor, kept from the last start while nothing that it depends on has changed. */
    private byte[] describe() throws IOException {
        var file = data.path().resolve("elasticsearch-launch-" + fingerprint() + ".bin");
        if (Files.exists(file) && Files.exists(configuration.folder().resolve("elasticsearch.keystore"))) {
            return Files.readAllBytes(file);
        }
        var descriptor = runPreparation();
        LaunchDescriptor.parse(descriptor);
        forgetDescriptors();
        Disk.writePrivately(file, descriptor);
        return descriptor;
    }

    private void forgetDescriptors() throws IOException {
        try (var old = Files.newDirectoryStream(data.path(), "elasticsearch-launch-*.bin")) {
            for (var file : old) {
                Files.delete(file);
            }
        }
    }

    private String fingerprint() {
        var all = String.join(
                "\n",
                List.of(
                        JavaHome.current().java(),
                        System.getProperty("java.vm.version"),
                        program.toString(),
                        configuration.settings(),
                        configuration.jvmOptions()));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What {@code bin/elasticsearch} runs first: it reads the options, makes the key store and says what to start. */
    private byte[] runPreparation() throws IOException {
        var lib = program.resolve("lib");
        var builder = new ProcessBuilder(data.account()
                        .running(List.of(
                                JavaHome.current().java(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dcli.name=server",
                                "-Dcli.script=" + program.resolve("bin").resolve("elasticsearch"),
                                "-Dcli.libs=lib/tools/server-cli",
                                "-Des.path.home=" + program,
                                "-Des.path.conf=" + configuration.folder(),
                                "-Des.distribution.type=zip",
                                "-Des.java.type=ES_JAVA_HOME",
                                "-cp",
                                lib + "/*:" + lib.resolve("cli-launcher") + "/*",
                                "org.elasticsearch.launcher.CliToolLauncher")))
                .directory(program.toFile())
                .redirectError(output().toFile());
        builder.environment()
                .putAll(Map.of(
                        "ES_TMPDIR", folder.resolve("tmp").toString(),
                        "ES_JAVA_HOME", JavaHome.current().folder().toString(),
                        "ES_REDIRECT_STDOUT_TO_STDERR", "true",
                        "HOME", folder.toString()));
        List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "ES_JAVA_OPTS").forEach(builder.environment()::remove);
        var preparation = builder.start();
        preparation.getOutputStream().close();
        var descriptor = preparation.getInputStream().readAllBytes();
        if (descriptor.length == 0) {
            throw new IOException("its preparation failed, see " + output());
        }
        return descriptor;
    }

    @Override
    public boolean isReady() {
        try {
            return askHealth() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private int askHealth() throws IOException {
        var address = URI.create("http://127.0.0.1:" + port + "/_cluster/health?wait_for_status=yellow&timeout=1s");
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(1_000);
        connection.setReadTimeout(3_000);
        var user = EngineAddresses.USER + ":" + configuration.password();
        connection.setRequestProperty(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    @Override
    public Path output() {
        return data.path().resolve("logs").resolve("elasticsearch.out");
    }

    @Override
    public Path pidFile() {
        return data.path().resolve("elasticsearch.pid");
    }
}
