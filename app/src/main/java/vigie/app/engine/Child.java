package vigie.app.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * An engine's process and its lifeline: a pipe that the operating system closes however we end, even killed.
 *
 * <p>A few lines of shell wait at the other end and then end the engine, even one that has not come far enough in its
 * start to notice by itself. The engine reads the same pipe as its standard input.
 */
final class Child {

    /**
     * The shell becomes the engine, so that its pid is the engine's; what it leaves in the background is the watch.
     * Engines run in a session of their own, because Ctrl-C is for Vigie, which stops them in order.
     */
    private static final String LIFELINE = """
        fifo=$1
        shift
        rm -f "$fifo"
        mkfifo -m 600 "$fifo" || exit 71
        exec 3<&0
        {
            cat <&3 >"$fifo"
            kill -TERM $$ || exit 0
            for second in 1 2 3 4 5 6 7 8; do
                sleep 1
                kill -0 $$ || exit 0
            done
            kill -KILL $$
        } 2>/dev/null &
        exec 3<&-
        exec "$@" <"$fifo"
        """;

    private final Process process;
    private final Path pidFile;

    private Child(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** How to start a child: the command, its surroundings, and what it wants to read before anything else. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Launch(
            List<String> command, Map<String, String> environment, Path workingFolder, Path output, byte[] greeting) {}

    static Child start(Launch launch, Path pidFile) throws IOException {
        var builder = new ProcessBuilder(
                        onLifeline(launch.command(), pidFile.resolveSibling(pidFile.getFileName() + ".pipe")))
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

    private static List<String> onLifeline(List<String> command, Path pipe) {
        var whole = new ArrayList<String>();
        Account.findProgram("setsid").ifPresent(whole::add);
        whole.addAll(List.of("sh", "-c", LIFELINE, "lifeline", pipe.toString()));
        whole.addAll(command);
        return whole;
    }

    /** What configures our own JVM or names our secrets is not for the engines. */
    private static boolean isOurOwn(String variable) {
        return variable.startsWith("VIGIE_")
                || variable.endsWith("JAVA_OPTIONS")
                || variable.equals("JAVA_TOOL_OPTIONS")
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
            leftover.get()
                    .onExit()
                    .completeOnTimeout(leftover.get(), 2, TimeUnit.SECONDS)
                    .join();
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
                : ProcessHandle.of(Long.parseLong(pid))
                        .filter(found -> identity(found).equals(identity));
    }

    private static String identity(ProcessHandle handle) {
        return handle.pid() + " " + handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
