package vigie.app.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder that holds everything Vigie keeps on this machine; open, it belongs to this process alone.
 *
 * <p>The lock is the operating system's: it goes with the process, however that ends. Closing the folder gives it back.
 */
public final class DataFolder implements AutoCloseable {

    /** Raised when a new program could no longer read an old folder as it stands. */
    static final int FORMAT = 1;

    private static final String LOCK = "vigie.lock";
    private static final String INSTANCE = "instance.json";
    private static final String FORMAT_FILE = "format.properties";
    private static final String SECRETS = "secrets.properties";

    /**
     * The folders this process holds. POSIX drops a process's lock as soon as it closes any descriptor of the file, so
     * within one process the file must not even be opened twice.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path path;
    private final FileChannel lockFile;
    private final Ports ports;
    private final Secrets secrets;
    private final Account account;

    private DataFolder(Path path, FileChannel lockFile, Account account) throws IOException {
        this.path = path;
        this.lockFile = lockFile;
        this.account = account;
        this.ports = new Ports(path.resolve("ports.properties"));
        this.secrets = Secrets.load(path.resolve(SECRETS));
    }

    /** Where the folder is when nobody says: the system's place for root, whose home is closed to the engines. */
    public static Path defaultPath(Map<String, String> environment) {
        if (Account.current().isRoot()) {
            return Path.of("/var/lib/vigie");
        }
        var xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return xdg.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share", "vigie")
                : Path.of(xdg, "vigie");
    }

    /** Opens the folder for this process, making it when new; throws a sentence when it cannot be had. */
    public static DataFolder open(Path wanted) {
        var path = wanted.toAbsolutePath().normalize();
        try {
            return openLocked(path);
        } catch (IOException e) {
            throw new EngineFailure(
                    "Le dossier de données " + path + " n'est pas accessible en écriture (" + reason(e)
                            + ") : corrigez ses droits ou choisissez-en un autre avec --data.",
                    e);
        }
    }

    private static DataFolder openLocked(Path wanted) throws IOException {
        Files.createDirectories(wanted);
        var path = wanted.toRealPath(); // one name per folder, for HELD
        var account = Account.forEngines(path);
        Disk.createFolder(path, account.isSomeoneElse() ? "rwx--x--x" : "rwx------");
        account.requireWayTo(path);
        if (!HELD.add(path)) {
            throw alreadyOpen(path, Long.toString(ProcessHandle.current().pid()));
        }
        var channel = openLockFile(path);
        try {
            lock(channel, path);
            requireKnownFormat(path);
            return new DataFolder(path, channel, account);
        } catch (IOException | RuntimeException e) {
            channel.close();
            HELD.remove(path);
            throw e;
        }
    }

    private static FileChannel openLockFile(Path path) throws IOException {
        try {
            return FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            HELD.remove(path);
            throw e;
        }
    }

    /** The Vigie that has this folder open right now, when there is one and it has said where it listens. */
    public static Optional<RunningInstance> findRunning(Path wanted) {
        var written = wanted.toAbsolutePath().normalize().resolve(INSTANCE);
        try {
            if (!Files.exists(written) || !isHeld(wanted.toRealPath())) {
                return Optional.empty();
            }
            var said = JSON.readValue(Files.readString(written), RunningInstance.Written.class);
            var secrets = Secrets.load(Path.of(said.secrets()));
            var addresses = EngineAddresses.of(said.kafka(), said.elasticsearch(), secrets);
            return Optional.of(new RunningInstance(said.pid(), said.http(), said.started(), addresses, secrets));
        } catch (IOException | JacksonException e) {
            throw new EngineFailure("Impossible de lire " + written + " : " + reason(e) + ".", e);
        }
    }

    public Path path() {
        return path;
    }

    public Ports ports() {
        return ports;
    }

    Secrets secrets() {
        return secrets;
    }

    /** A key of 32 bytes of that name, made when it is asked for the first time; the same ever after. */
    public byte[] key(String name) {
        return secrets.key("vigie." + name);
    }

    /** A name for what runs on this folder, the same after a restart. */
    public String instanceName() {
        return "vigie-" + secrets.get("vigie.instance").substring(0, 8);
    }

    /** Who runs the engines. */
    Account account() {
        return account;
    }

    /** A folder that only Vigie itself writes to, made when missing. */
    public Path folder(String name) {
        try {
            var folder = path.resolve(name);
            Disk.createFolder(folder, "rwx------");
            return folder;
        } catch (IOException e) {
            throw new EngineFailure("Impossible de créer " + path.resolve(name) + " : " + reason(e) + ".", e);
        }
    }

    /** Tells other commands where this instance listens, and its engines where it has its own. */
    public void announce(String http, @Nullable EngineAddresses engines) {
        var said = new RunningInstance.Written(
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                http,
                engines == null ? "" : engines.kafkaBootstrap(),
                engines == null ? "" : engines.elasticsearchUrl(),
                engines == null ? "" : engines.elasticsearchUser(),
                secrets.file().toString());
        try {
            Disk.writePrivately(path.resolve(INSTANCE), JSON.writeValueAsBytes(said));
        } catch (IOException e) {
            throw new EngineFailure("Impossible d'écrire " + path.resolve(INSTANCE) + " : " + reason(e) + ".", e);
        }
    }

    /** The version of an engine that last wrote here; empty in a new folder. */
    Optional<String> findEngineVersion(String engine) throws IOException {
        return Optional.ofNullable(readFormat(path).getProperty(engine));
    }

    synchronized void recordEngineVersion(String engine, String version) throws IOException {
        var known = readFormat(path);
        if (!version.equals(known.setProperty(engine, version))) {
            writeFormat(path, known);
        }
    }

    /** Gives the folder back. The lock file stays: deleting it would let two processes hold two locks. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(INSTANCE));
            lockFile.close();
            HELD.remove(path);
        } catch (IOException e) {
            throw new EngineFailure("Impossible de libérer " + path + " : " + reason(e) + ".", e);
        }
    }

    private static void lock(FileChannel channel, Path path) throws IOException {
        if (channel.tryLock() == null) {
            throw alreadyOpen(path, holder(channel));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
    }

    private static EngineFailure alreadyOpen(Path path, String pid) {
        return new EngineFailure("Vigie tourne déjà sur le dossier " + path + " (processus " + pid
                + ") : arrêtez-la d'abord, ou choisissez un autre dossier avec --data.");
    }

    private static String holder(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        var pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "inconnu" : pid;
    }

    private static boolean isHeld(Path path) {
        if (HELD.contains(path)) {
            return true;
        }
        try (var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static void requireKnownFormat(Path path) throws IOException {
        var known = readFormat(path);
        var format = Integer.parseInt(known.getProperty("format", Integer.toString(FORMAT)));
        if (format > FORMAT) {
            throw new EngineFailure(
                    "Le dossier " + path + " a le format " + format + " et cette version de Vigie ne connaît que le "
                            + FORMAT + " : utilisez une version plus récente.");
        }
        if (known.isEmpty()) {
            known.setProperty("format", Integer.toString(FORMAT));
            writeFormat(path, known);
        }
    }

    private static Properties readFormat(Path path) throws IOException {
        var known = new Properties();
        var file = path.resolve(FORMAT_FILE);
        if (Files.exists(file)) {
            known.load(new StringReader(Files.readString(file)));
        }
        return known;
    }

    private static void writeFormat(Path path, Properties known) throws IOException {
        var text = new StringWriter();
        known.store(text, "Vigie: what wrote this folder");
        Disk.writePrivately(path.resolve(FORMAT_FILE), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
