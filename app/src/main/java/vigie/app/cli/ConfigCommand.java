package vigie.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the effective configuration, secrets hidden. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Montre la configuration en vigueur, secrets cachés.")
public final class ConfigCommand implements Runnable {

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        options.settings(); // a wrong value is an error here too
        var out = spec.commandLine().getOut();
        out.println("# dossier de données : " + options.data().toAbsolutePath());
        out.println("# fichier : " + options.configFile(options.data()).toAbsolutePath());
        out.print(options.describe());
        out.flush();
    }
}
