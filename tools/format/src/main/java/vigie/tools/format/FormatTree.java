package vigie.tools.format;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or sets the form of every Java file under a folder.
 *
 * <p>The formatter reads Java with the compiler of the JDK it runs on, so it must run on the JDK of the sources; inside Maven it
 * would run on Maven's.
 */
public final class FormatTree {

    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.PALANTIR;

    private static final int MOST_PASSES = 4;

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(STYLE).formatJavadoc(false).build());

    private FormatTree() {}

    /** @param args {@code check} or {@code write}, then the folder */
    public static void main(String[] args) throws IOException, FormatterException {
        var write = args[0].equals("write");
        var wrong = new FormatTree().format(Path.of(args[1]), write);
        if (wrong.isEmpty() || write) return;
        wrong.forEach(file -> System.err.println("not formatted: " + file));
        System.err.println("Run: mvn -q -pl tools/format compile exec:exec -Dformat.mode=write");
        System.exit(1);
    }

    private List<Path> format(Path folder, boolean write) throws IOException, FormatterException {
        var wrong = new ArrayList<Path>();
        for (var file : javaFiles(folder)) {
            var before = Files.readString(file);
            var after = formatted(before);
            if (after.equals(before)) continue;
            wrong.add(folder.relativize(file));
            if (write) Files.writeString(file, after);
        }
        return wrong;
    }

    /** The formatter sometimes sees only in a second pass that a line it broke could be joined again. */
    private String formatted(String source) throws FormatterException {
        var before = source;
        for (var pass = 0; pass < MOST_PASSES; pass++) {
            var after = formattedOnce(before);
            if (after.equals(before)) break;
            before = after;
        }
        return before;
    }

    private String formattedOnce(String source) throws FormatterException {
        var imports = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), STYLE);
        return formatter.formatSource(imports);
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !folder.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
                    .sorted()
                    .toList();
        }
    }
}
