package vigie.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vigie.classify.Classifier;
import vigie.classify.file.Evaluation;

/** Measures tagging and relevance against labelled texts. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Mesure l’étiquetage contre des textes annotés : précision, rappel, F1.")
public final class EvaluateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ANNOTÉS", description = "Textes annotés, une ligne JSON chacun.")
    private Path gold = Path.of("-");

    @Override
    public Integer call() throws IOException {
        try (var in = TextInput.open(gold)) {
            var allRead = new Evaluation(Classifier.load()).run(in, TextInput.name(gold), System.out, System.err);
            return allRead ? 0 : Failures.PARTLY;
        }
    }
}
