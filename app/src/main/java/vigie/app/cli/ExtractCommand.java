package vigie.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vigie.ingest.ExtractLines;
import vigie.ingest.ExtractLines.UnreadablePageException;

/** Reads pages from files and prints their title, text, date and language. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Extrait titre, texte, date et langue de pages HTML : une ligne JSON par page.")
public final class ExtractCommand implements Callable<Integer> {

    @Option(names = "--url", paramLabel = "ADRESSE", description = "D’où vient la page.")
    private @Nullable URI url;

    @Option(names = "--jsonl", paramLabel = "FICHIER", description = "Un fichier de lignes {\"url\":…,\"html\":…}.")
    private @Nullable Path jsonl;

    @Parameters(arity = "0..*", paramLabel = "FICHIER", description = "Pages HTML.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    private final ExtractLines reader = new ExtractLines();
    private final JsonMapper json = new JsonMapper();

    /** A page inside a file of lines. */
    private record Given(@Nullable URI url, @Nullable String html) {}

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() && jsonl == null) throw new CommandFailure("donnez un fichier, ou --jsonl");
        var lines = new Lines(spec.commandLine().getOut());
        var allRead = true;
        for (var file : files) allRead &= readFile(file, lines);
        if (jsonl != null) allRead &= readLines(jsonl, lines);
        return allRead ? 0 : Failures.PARTLY;
    }

    private boolean readFile(Path file, Lines lines) {
        try {
            return read(file.toString(), Files.readAllBytes(file), url, lines);
        } catch (IOException e) {
            return complain(file + " ne se lit pas (" + e.getClass().getSimpleName() + ")");
        }
    }

    private boolean readLines(Path file, Lines lines) throws IOException {
        var allRead = true;
        var number = 0;
        try (var reader = Files.newBufferedReader(file)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                allRead &= readLine(file + ":" + ++number, line, lines);
            }
        }
        return allRead;
    }

    private boolean readLine(String where, String line, Lines lines) {
        try {
            var given = json.readValue(line, Given.class);
            if (given.html() == null) return complain(where + " n’a pas de champ html");
            return read(where, given.html().getBytes(UTF_8), given.url(), lines);
        } catch (JacksonException e) {
            return complain(where + " n’est pas une ligne JSON : " + e.getOriginalMessage());
        }
    }

    private boolean read(String name, byte[] bytes, @Nullable URI address, Lines lines) {
        try {
            lines.print(reader.read(name, bytes, address));
            return true;
        } catch (UnreadablePageException e) {
            return complain(String.valueOf(e.getMessage()));
        }
    }

    private boolean complain(String sentence) {
        spec.commandLine().getErr().println("vigie : " + sentence);
        return false;
    }
}
