package vigie.app.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Puts an engine's files into the data folder once, whole or not at all.
 *
 * <p>They are copied rather than used in place, because a new build may replace the originals under a running engine,
 * and because the account that runs the engines may not be able to read them where they are.
 */
final class Unpacking {

    /** Written last into a complete folder; says which originals it was made from. */
    private static final String MARK = ".unpacked-from";

    private final Path target;
    private final String origin;

    private Unpacking(Path target, String origin) {
        this.target = target;
        this.origin = origin;
    }

    /** Prepares the folder {@code target} to be filled from the given files. */
    static Unpacking into(Path target, List<Path> originals) throws IOException {
        var origin = new StringBuilder();
        for (var file : originals) {
            origin.append(file.getFileName())
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(Files.getLastModifiedTime(file).toMillis())
                    .append('\n');
        }
        return new Unpacking(target, origin.toString());
    }

    boolean isDone() throws IOException {
        var mark = target.resolve(MARK);
        return Files.exists(mark) && Files.readString(mark).equals(origin);
    }

    /** What fills the draft folder; every file it writes must be complete when it returns. */
    @FunctionalInterface
    interface Filling {
        void fill(Path draft) throws IOException;
    }

    /** Fills a draft beside the target and puts it in place in one step; clears away what an earlier try left. */
    void run(Filling filling) throws IOException {
        var draft = target.resolveSibling(target.getFileName() + ".draft");
        Disk.deleteTree(draft);
        Disk.createFolder(draft, "rwxr-xr-x");
        filling.fill(draft);
        Files.writeString(draft.resolve(MARK), origin);
        Disk.deleteTree(target);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Unzips what is wanted, leaving out the archive's first folder; a damaged entry ends it with an error. */
    static void unzip(Path archive, Path folder, Predicate<String> wanted, EngineProgress progress, String engine)
            throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && wanted.test(withoutRoot(entry)))
                    .toList();
            var count = 0;
            for (var entry : entries) {
                write(zip.getInputStream(entry), inside(folder, withoutRoot(entry)));
                count++;
                progress.report(engine, 0.3 * count / entries.size(), "déballage");
            }
        }
    }

    static void copy(Path from, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(from)) {
            for (var file : (Iterable<Path>) files.sorted()::iterator) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void write(InputStream content, Path file) throws IOException {
        var folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (content) {
            Files.copy(content, file);
        }
    }

    private static String withoutRoot(ZipEntry entry) {
        return entry.getName().substring(entry.getName().indexOf('/') + 1);
    }

    private static Path inside(Path folder, String name) throws IOException {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("entry outside the archive's folder: " + name);
        }
        return file;
    }
}
