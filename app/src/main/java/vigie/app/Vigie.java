package vigie.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vigie.app.cli.AccountCommand;
import vigie.app.cli.ConfigCommand;
import vigie.app.cli.DemoCommand;
import vigie.app.cli.EvaluateCommand;
import vigie.app.cli.ExplainCommand;
import vigie.app.cli.ExtractCommand;
import vigie.app.cli.Failures;
import vigie.app.cli.FeedCommand;
import vigie.app.cli.HealthCommand;
import vigie.app.cli.RebuildCommand;
import vigie.app.cli.RunCommand;
import vigie.app.cli.SimulateCommand;
import vigie.app.cli.SourceCommand;
import vigie.app.cli.TagCommand;
import vigie.app.cli.TrainCommand;

/** The program {@code vigie}: everything Vigie does is one of its commands. */
@Command(
        name = "vigie",
        version = "Vigie 0.1.0",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Vigie guette la presse et les actes des villes : qui surveille l’espace public, où, et avec quoi.",
        synopsisSubcommandLabel = "COMMANDE",
        footer = {
            "",
            "Pour essayer, sans rien régler :  vigie demo",
            "Codes de sortie : 0 tout va bien ; 1 une partie a échoué ; 2 commande mal écrite ;",
            "3 configuration inutilisable ; 4 dossier, port ou moteur indisponible."
        },
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            FeedCommand.class,
            ExtractCommand.class,
            TagCommand.class,
            EvaluateCommand.class,
            SimulateCommand.class,
            TrainCommand.class,
            SourceCommand.class,
            ExplainCommand.class,
            RebuildCommand.class,
            AccountCommand.class,
            ConfigCommand.class,
            HealthCommand.class
        })
public final class Vigie {

    private Vigie() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line, ready to execute; exceptions become sentences and exit codes. */
    public static CommandLine commandLine() {
        return new CommandLine(new Vigie())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
