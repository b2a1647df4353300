package vigie.app.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The files that Elasticsearch reads at its start: settings, heap, log, and the one user of its file realm.
 *
 * <p>The small distribution and any full server take the same settings.
 */
record ElasticsearchConfiguration(
        Path folder, Path dataFolder, Path logs, int port, int transportPort, int heapMegabytes, String password) {

    /** What Elasticsearch assumes; our passwords are random, so more would only slow the first request. */
    private static final int ITERATIONS = 10_000;

    /** Writes everything; files that Elasticsearch made here itself, such as its key store, stay. */
    void write() throws IOException {
        Disk.createFolder(folder, "rwx------");
        Disk.createFolder(folder.resolve("jvm.options.d"), "rwx------");
        writeText("elasticsearch.yml", settings());
        writeText("jvm.options.d/vigie.options", jvmOptions());
        writeText("log4j2.properties", logging());
        writeText("users_roles", "superuser:" + EngineAddresses.USER + "\n");
        writeText("role_mapping.yml", "");
        writeText("roles.yml", "");
        writeUser();
    }

    private void writeText(String name, String text) throws IOException {
        Disk.writePrivately(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    String settings() {
        return """
            # Written by Vigie at each start; changes are lost.
            cluster.name: vigie
            node.name: vigie
            discovery.type: single-node
            network.host: 127.0.0.1
            http.port: %d
            transport.port: %d
            path.data: "%s"
            path.logs: "%s"
            xpack.security.enabled: true
            xpack.security.http.ssl.enabled: false
            xpack.security.transport.ssl.enabled: false
            xpack.security.enrollment.enabled: false
            xpack.security.autoconfiguration.enabled: false
            # The file realm's one user is all there is: no built-in "elastic", no users kept in an index.
            xpack.security.authc.reserved_realm.enabled: false
            xpack.security.authc.realms.file.file1.order: 0
            xpack.security.authc.realms.native.native1.enabled: false
            # A laptop whose disk is nearly full still needs its search; Vigie watches the free space itself.
            cluster.routing.allocation.disk.threshold_enabled: false
            """.formatted(port, transportPort, quoted(dataFolder), quoted(logs));
    }

    /** Serial collection and no touching of the whole heap in advance: half the memory on a small machine. */
    String jvmOptions() {
        return """
            -Xms128m
            -Xmx%dm
            -XX:-AlwaysPreTouch
            -XX:-UseG1GC
            -XX:+UseSerialGC
            -XX:-HeapDumpOnOutOfMemoryError
            -Xlog:disable
            -Xlog:all=error:stderr
            -Des.queryable_built_in_roles_enabled=false
            """.formatted(heapMegabytes);
    }

    /** Three files of 8 MB at most; the stock configuration allows gigabytes. */
    private String logging() {
        return """
            status = error
            appender.rolling.type = RollingFile
            appender.rolling.name = rolling
            appender.rolling.fileName = ${sys:es.logs.base_path}/elasticsearch.log
            appender.rolling.filePattern = ${sys:es.logs.base_path}/elasticsearch.%i.log
            appender.rolling.layout.type = PatternLayout
            appender.rolling.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
            appender.rolling.policies.type = Policies
            appender.rolling.policies.size.type = SizeBasedTriggeringPolicy
            appender.rolling.policies.size.size = 8MB
            appender.rolling.strategy.type = DefaultRolloverStrategy
            appender.rolling.strategy.max = 2
            rootLogger.level = info
            rootLogger.appenderRef.rolling.ref = rolling
            """;
    }

    /** The same user and hash stay while the password does: an unchanged file needs no reload. */
    private void writeUser() throws IOException {
        var users = folder.resolve("users");
        if (!Files.exists(users) || !Files.readString(users).startsWith(EngineAddresses.USER + ":")) {
            writeText("users", EngineAddresses.USER + ":" + hash(password) + "\n");
        }
    }

    /** Elasticsearch's own notation for a salted hash that the JDK can make: saves starting its user program. */
    static String hash(String password) {
        var salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2withHMACSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256));
            var base64 = Base64.getEncoder();
            return "{PBKDF2}" + ITERATIONS + "$" + base64.encodeToString(salt) + "$"
                    + base64.encodeToString(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        }
    }

    private static String quoted(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
