package vigie.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vigie.classify.Classifier;
import vigie.classify.file.TagLines;

/** Tags articles given as JSON Lines. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description =
                "Étiquette des articles, une ligne JSON {id,url,title,text} chacun : communes, technologies, statut, pertinence.")
public final class TagCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FICHIER", description = "Sans fichier, ce qui arrive sur l’entrée.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        try (var in = TextInput.open(file)) {
            var allRead = new TagLines(Classifier.load()).run(in, TextInput.name(file), System.out, System.err);
            return allRead ? 0 : Failures.PARTLY;
        }
    }
}
