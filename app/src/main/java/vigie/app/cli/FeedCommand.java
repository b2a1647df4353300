package vigie.app.cli;

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
import vigie.ingest.FeedLines;
import vigie.ingest.feed.FeedException;

/** Reads feeds from files and prints their entries. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Lit des flux dans des fichiers : une ligne JSON par article.")
public final class FeedCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            paramLabel = "ADRESSE",
            description = "D’où vient le flux, pour compléter les liens relatifs.")
    private @Nullable URI url;

    @Parameters(arity = "1..*", paramLabel = "FICHIER", description = "RSS 0.9 à 2.0, RDF, Atom ou JSON Feed.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var reader = new FeedLines();
        var lines = new Lines(spec.commandLine().getOut());
        var allRead = true;
        for (var file : files) allRead &= read(reader, file, lines);
        return allRead ? 0 : Failures.PARTLY;
    }

    /** Whether it could be read; one bad file does not keep the others from being read. */
    private boolean read(FeedLines reader, Path file, Lines lines) {
        try {
            reader.read(file.toString(), Files.readAllBytes(file), url).forEach(lines::print);
            return true;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("vigie : " + file + " ne se lit pas ("
                            + e.getClass().getSimpleName() + ")");
        } catch (FeedException e) {
            spec.commandLine().getErr().println("vigie : " + e.getMessage());
        }
        return false;
    }
}
