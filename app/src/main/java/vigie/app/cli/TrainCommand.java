package vigie.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.learn.Models;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.train.Retraining;
import vigie.classify.train.Retraining.Result;
import vigie.classify.train.Training;
import vigie.classify.train.TrainingService;
import vigie.classify.train.TrainingTexts;
import vigie.index.Desk;
import vigie.model.ModelRecord.Figure;
import vigie.stream.Topics;

/** Trains the models on what was decided, compares them with those in use and keeps the better. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Entraîne les modèles sur les textes fournis et sur les décisions prises, les mesure à côté de ceux en service",
            "sur des décisions tenues à l’écart, et publie les meilleurs. Vigie les prend en service sans redémarrer."
        })
public final class TrainCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options = new DataOptions();

    @Option(
            names = "--publish",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Publier les nouveaux modèles s’ils sont meilleurs ; c’est le cas d’ordinaire.")
    private boolean publish = true;

    @Option(names = "--dry-run", description = "Entraîner et comparer, sans rien publier ni écrire.")
    private boolean dryRun;

    @Option(
            names = "--out",
            paramLabel = "DOSSIER",
            description = "Écrire aussi les nouveaux modèles dans ce dossier, un fichier chacun.")
    private @Nullable Path out;

    @Option(
            names = "--bundled-only",
            description =
                    "N’apprendre que des textes fournis, sans moteur ni décisions : les modèles du programme même. "
                            + "Demande --out.")
    private boolean bundledOnly;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (bundledOnly) fromBundledTexts();
        else fromDecisions();
        return 0;
    }

    private void fromBundledTexts() {
        if (out == null)
            throw new ParameterException(
                    spec.commandLine(), "--bundled-only demande --out DOSSIER : dites où écrire les modèles.");
        var models = new Training(Gazetteer.load(), Lexicon.load()).train(TrainingTexts.bundled());
        print("modèles " + models.version() + ", appris des textes fournis");
        write(models);
    }

    private void fromDecisions() {
        try (var bench = Workbench.open(options, spec.commandLine().getErr());
                var desk = bench.desk();
                var models = bench.log().table(Topics.MODELS)) {
            var service = new TrainingService(
                    bench.log(),
                    () -> desk.read(Desk::decisions),
                    models::all,
                    () -> Retraining.ofProgram(Gazetteer.load(), Lexicon.load()));
            spec.commandLine().getErr().println("vigie : l’entraînement prend quelques minutes…");
            var result = service.train();
            print(result);
            write(result.after());
            if (dryRun || !publish) print("rien n’est publié");
            else service.publish(result, InstantSource.system().instant());
        }
    }

    private void print(Result result) {
        var learnt = result.learnt();
        print("appris de " + learnt.bundled() + " textes fournis et " + learnt.decisions()
                + " articles décidés ; mesuré sur " + learnt.heldBack() + " autres");
        if (learnt.missing() > 0) print(learnt.missing() + " articles décidés ne sont plus conservés");
        table("sur les décisions tenues à l’écart", "decisions", result.figures());
        table(
                "sur les textes fournis, en validation croisée, sans puis avec les décisions",
                "bundled",
                result.figures());
        print("");
        if (result.isUnchanged())
            print("les mêmes textes donnent les mêmes modèles : "
                    + result.after().version());
        else if (result.isBetter())
            print("les nouveaux modèles " + result.after().version() + " sont meilleurs que "
                    + result.before().version());
        else
            print("les modèles en service, " + result.before().version() + ", restent : les nouveaux, "
                    + result.after().version() + ", ne sont pas meilleurs");
    }

    private void table(String title, String texts, List<Figure> figures) {
        var rows =
                figures.stream().filter(figure -> figure.texts().equals(texts)).toList();
        if (rows.isEmpty()) return;
        print("");
        print(String.format(Locale.FRENCH, "%-76s %8s %8s", title, "avant", "après"));
        for (var row : rows)
            print(String.format(Locale.FRENCH, "  %-74s %8.3f %8.3f", name(row.measure()), row.before(), row.after()));
    }

    private static String name(String measure) {
        return switch (measure) {
            case "relevance" -> "pertinence";
            case "main communes" -> "communes principales";
            case "main communes named in the text" -> "communes principales nommées dans le texte";
            case "commune mentions" -> "communes citées";
            case "technologies" -> "technologies";
            case "commune × technology pairs" -> "couples commune et technologie";
            default -> measure;
        };
    }

    private void write(Models models) {
        if (out == null || dryRun) return;
        try {
            Files.createDirectories(out);
            for (var file : models.files().entrySet())
                Files.write(out.resolve(file.getKey() + ".tsv"), file.getValue());
        } catch (IOException e) {
            throw new CommandFailure(
                    out + " ne s’écrit pas (" + e.getClass().getSimpleName() + ") : choisissez un autre dossier");
        }
        print("modèles " + models.version() + " écrits dans " + out);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
