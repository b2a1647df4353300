package vigie.app.cli;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigie.app.Instance;
import vigie.app.Logs;
import vigie.app.Mode;
import vigie.app.Part;
import vigie.app.engine.DataFolder;

/** Runs Vigie for real work, with its own engines or with those of the configuration. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Fait tourner Vigie, tout ou une partie, avec ses moteurs ou ceux de la configuration.")
public final class RunCommand implements Runnable {

    @Mixin
    private DataOptions options = new DataOptions();

    @Parameters(paramLabel = "PARTIE", description = "ingest, classify, train, index, digest, web ; sans rien, toutes.")
    private List<Part> parts = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var settings = options.settings();
        var data = DataFolder.open(options.data());
        Logs.toFolder(data.folder("logs"), true);
        var wanted = parts.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts);
        var instance = Instance.start(data, settings, new Mode(Set.copyOf(wanted), null), InstantSource.system());
        new Foreground(spec.commandLine().getOut()).run(instance, data);
    }
}
