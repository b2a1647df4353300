package vigie.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigie.classify.Classifier;
import vigie.classify.simulate.RecallCurve;
import vigie.classify.simulate.Simulation;

/** Replays a labelled history, to see how much reading the order of the queue saves. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Rejoue un historique annoté comme si on le lisait dans l’ordre de la file, qui apprend au fur et à mesure :",
            "combien d’articles lire pour trouver 95 % de ceux qu’il faut."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final double RECALL = 0.95;

    /** More than half of the reading saved, for one report in twenty that is missed. */
    private static final double GOAL = 0.6;

    @Parameters(
            paramLabel = "ANNOTÉS",
            description = "Textes annotés dans l’ordre d’arrivée, une ligne JSON chacun, comme pour vigie evaluate.")
    private Path history = Path.of("-");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var simulation = new Simulation(Classifier.load());
        try (var in = TextInput.open(history)) {
            var allRead = simulation.read(
                    in, TextInput.name(history), spec.commandLine().getErr());
            var learning = simulation.withLearning();
            if (learning.relevantTexts() == 0)
                throw new CommandFailure(TextInput.name(history)
                        + " ne contient aucun texte pertinent (\"relevant\":true) : il n’y a rien à retrouver");
            print(learning, simulation.withoutLearning());
            return allRead ? 0 : Failures.PARTLY;
        }
    }

    private void print(RecallCurve learning, RecallCurve fixed) {
        line("%d textes, dont %d pertinents", learning.texts(), learning.relevantTexts());
        line("");
        line("%-44s %14s %14s", "", "en apprenant", "sans apprendre");
        line("%-44s %14d %14d", "à lire pour 95 % des pertinents", learning.toRead(RECALL), fixed.toRead(RECALL));
        line(
                "%-44s %14s %14s",
                "travail épargné à 95 % (WSS@95)",
                percent(learning.workSaved(RECALL)),
                percent(fixed.workSaved(RECALL)));
        line("%-44s %14s", "le plus qu’un ordre puisse épargner ici", percent(learning.mostWorkSaved(RECALL)));
        line("");
        line("%-44s %14s %14s", "part lue", "trouvés", "trouvés");
        IntStream.rangeClosed(1, 10)
                .mapToDouble(tenth -> tenth / 10.0)
                .forEach(share -> line(
                        "%-44s %14s %14s",
                        percent(share), percent(learning.recallAfter(share)), percent(fixed.recallAfter(share))));
        line("");
        line(verdict(learning));
    }

    private static String verdict(RecallCurve learning) {
        if (learning.workSaved(RECALL) >= GOAL) return "but atteint : au moins 60 % du travail épargné";
        return learning.mostWorkSaved(RECALL) < GOAL
                ? "le but de 60 % n’est pas atteignable ici : trop de textes sont pertinents"
                : "but manqué : moins de 60 % du travail épargné";
    }

    private static String percent(double share) {
        return String.format(Locale.FRENCH, "%.1f %%", 100 * share);
    }

    private void line(String format, Object... values) {
        spec.commandLine()
                .getOut()
                .println(
                        values.length == 0
                                ? format
                                : String.format(Locale.FRENCH, format, values).stripTrailing());
    }
}
