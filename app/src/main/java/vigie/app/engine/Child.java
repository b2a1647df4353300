package vigie.app.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * An engine's process. Its standard input is its lifeline: it ends when we close that or die, so no engine outlives us.
 *
 * <p>The operating system closes our end of the pipe however we end, {@code kill -9} included.
 */
final class Child {

    private final Process process;
    private final Path pidFile;

    private Child(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** How to start a child: the command, its surroundings, and what it wants to read before anything else. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Launch(List<String> command, Map<String, String> environment, Path workingFolder, Path output, byte[] greeting) {}

    static Child start(Launch launch, Path pidFile) throws IOException {
        var builder = new ProcessBuilder(launch.command())
                .directory(launch.workingFolder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(launch.output().toFile());
        builder.environment().keySet().removeIf(Child::isOurOwn);
        builder.environment().putAll(launch.environment());
        var child = new Child(builder.start(), pidFile);
        child.remember();
        child.greet(launch.greeting());
        return child;
    }

    /** What configures our own JVM or names our secrets is not for the engines. */
    private static boolean isOurOwn(String variable) {
        return variable.startsWith("VIGIE_") || variable.endsWith("JAVA_OPTIONS") || variable.equals("JAVA_TOOL_OPTIONS")
                || variable.equals("CLASSPATH");
    }

    private void remember() throws IOException {
        Disk.writePrivately(pidFile, identity(process.toHandle()).getBytes(StandardCharsets.UTF_8));
    }

    private void greet(byte[] greeting) {
        try {
            OutputStream lifeline = process.getOutputStream();
            lifeline.write(greeting);
            lifeline.flush(); // and never closed while the child should live
        } catch (IOException e) {
            process.destroyForcibly(); // it ended before it listened; whoever waits for it sees that
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to end in order, and ends it anyway after the given time. */
    void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(2, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    private void forget() {
        try {
            process.getOutputStream().close();
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            process.destroyForcibly(); // a broken pipe only says that it has ended already
        }
    }

    /**
     * Waits for a child that an earlier, killed Vigie left to die, and helps it after some seconds: until it is gone it
     * holds the engine's folder and ports.
     */
    static void awaitLeftover(Path pidFile) throws IOException {
        var leftover = findLeftover(pidFile);
        if (leftover.isEmpty()) {
            return;
        }
        var exit = leftover.get().onExit().completeOnTimeout(leftover.get(), 8, TimeUnit.SECONDS);
        if (exit.join().isAlive()) {
            leftover.get().destroyForcibly();
            leftover.get().onExit().completeOnTimeout(leftover.get(), 2, TimeUnit.SECONDS).join();
        }
    }

    /** A pid comes back for other programs; with its start time it is unique. */
    private static Optional<ProcessHandle> findLeftover(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var identity = Files.readString(pidFile);
        var pid = identity.substring(0, Math.max(0, identity.indexOf(' ')));
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pid)).filter(found -> identity(found).equals(identity));
    }

    private static String identity(ProcessHandle handle) {
        return handle.pid() + " " + handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
