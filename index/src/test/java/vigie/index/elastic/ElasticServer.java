package vigie.index.elastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipFile;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import vigie.index.elastic.ElasticAddress.Credentials;
import vigie.stream.health.Check;

/** The real Elasticsearch, with the plugin it has in Vigie, for the tests of one JVM; ends with it. */
final class ElasticServer {

    static final String USER = "vigie";
    static final String PASSWORD = "a password for tests";

    private static ElasticServer running;

    private final Path home;
    private final int port = freePort();
    private final Process process;

    static synchronized ElasticServer start() throws Exception {
        if (running == null) running = new ElasticServer();
        return running;
    }

    private ElasticServer() throws Exception {
        home = Files.createTempDirectory("vigie-elasticsearch-");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        unpack();
        configure();
        installPlugin();
        process = launch();
        awaitReady();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    ElasticConnection connect() {
        return new ElasticConnection(new ElasticAddress(url(), new Credentials.Password(USER, PASSWORD), null));
    }

    private void unpack() throws IOException {
        try (var folder = Files.list(Path.of("target/engines"));
                var zip = new ZipFile(folder.filter(file -> file.toString().endsWith(".zip"))
                        .findFirst()
                        .orElseThrow()
                        .toFile())) {
            for (var entry : zip.stream().toList()) {
                var name = Path.of(entry.getName());
                if (entry.isDirectory()) continue;
                var target = home.resolve(name.subpath(1, name.getNameCount()));
                Files.createDirectories(target.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                if (target.getParent().endsWith("bin")) target.toFile().setExecutable(true, false);
            }
        }
    }

    private void configure() throws Exception {
        Files.writeString(home.resolve("config/elasticsearch.yml"), """
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                xpack.security.enabled: true
                xpack.security.http.ssl.enabled: false
                xpack.security.transport.ssl.enabled: false
                xpack.security.enrollment.enabled: false
                xpack.security.autoconfiguration.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(port, freePort()));
        Files.writeString(home.resolve("config/users"), USER + ":" + hash() + "\n");
        Files.writeString(home.resolve("config/users_roles"), "superuser:" + USER + "\n");
    }

    /** The salted hash in the notation of Elasticsearch's users file. */
    private static String hash() throws GeneralSecurityException {
        var salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        var key = SecretKeyFactory.getInstance("PBKDF2withHMACSHA512")
                .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 10_000, 256));
        var base64 = Base64.getEncoder();
        return "{PBKDF2}10000$" + base64.encodeToString(salt) + "$" + base64.encodeToString(key.getEncoded());
    }

    /** From the plugin's classes or its jar, whichever Maven put on the class path. */
    private void installPlugin() throws Exception {
        var plugin = Files.createDirectories(home.resolve("plugins/french"));
        var origin = Path.of(Class.forName("vigie.analysis.StemmerSettings")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        for (var name : List.of("stable-plugin-descriptor.properties", "named_components.json")) {
            try (var in = getClass().getResourceAsStream("/" + name)) {
                Files.copy(in, plugin.resolve(name));
            }
        }
        if (Files.isRegularFile(origin)) Files.copy(origin, plugin.resolve("french.jar"));
        else pack(origin, plugin.resolve("french.jar"));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    /** Elasticsearch refuses to run as root; there it becomes nobody. */
    private Process launch() throws Exception {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            new ProcessBuilder("chown", "-R", "nobody", home.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.add(home.resolve("bin/elasticsearch").toString());
        var builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_JAVA_OPTS", "-Xms256m -Xmx512m");
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("output.txt").toFile())
                .start();
    }

    private void awaitReady() throws Exception {
        var deadline = Instant.now().plus(Duration.ofSeconds(120));
        try (var connection = connect()) {
            while (connection.check().state() != Check.State.UP) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(
                            "Elasticsearch did not start:\n" + Files.readString(home.resolve("output.txt")));
                }
                Thread.sleep(300);
            }
        }
    }

    private void stop() {
        try {
            if (process != null) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
            }
            Files.walkFileTree(home, new Deletion());
        } catch (IOException | InterruptedException e) {
            System.err.println("left behind: " + home + " (" + e + ")");
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
