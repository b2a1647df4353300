package vigie.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigie.app.Instance;
import vigie.app.Logs;
import vigie.app.Mode;
import vigie.app.demo.DemoPress;
import vigie.app.demo.Outlet;
import vigie.app.engine.DataFolder;
import vigie.model.Source;
import vigie.model.Territory;

/** Runs everything on this machine with a fictional press, in a folder of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Fait tout tourner sur cette machine, avec une presse fictive, dans un dossier à part.")
public final class DemoCommand implements Runnable {

    @Mixin
    private DataOptions options = new DataOptions();

    @Option(names = "--port", paramLabel = "N", description = "Port des pages ; sinon celui de la configuration.")
    private @Nullable Integer port;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var clock = InstantSource.system();
        var data = DataFolder.open(options.dataOr("vigie-demo"));
        Logs.toFolder(data.folder("logs"), false);
        var settings =
                DataOptions.reader().read(options.configFile(data.path())).forDemo(port);
        var press = DemoPress.start(clock, began(data, clock), data.ports().take("press", 0));
        var demo = new Mode.Demo(
                press.address(),
                press.outlets().stream().map(DemoCommand::source).toList());
        var instance = Instance.start(data, settings, Mode.demo(demo), clock);
        new Foreground(spec.commandLine().getOut()).run(instance, press, data);
    }

    /** Articles keep their dates when the demonstration is started again. */
    private static Instant began(DataFolder data, InstantSource clock) {
        var file = data.folder("press").resolve("began");
        try {
            if (Files.exists(file)) return Instant.parse(Files.readString(file).strip());
            var now = clock.instant();
            Files.writeString(file, now.toString());
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException("le début de la démonstration ne se lit pas dans " + file, e);
        }
    }

    private static Source source(Outlet outlet) {
        var kind = switch (outlet.kind()) {
            case FEED -> Source.Kind.FEED;
            case LISTING -> Source.Kind.LISTING;
        };
        return Source.of(kind, outlet.address(), outlet.name(), new Territory(outlet.territory()));
    }
}
