package vigie.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigie.app.config.Settings;
import vigie.app.config.SettingsReader;
import vigie.app.engine.DataFolder;

/** Which folder and which configuration a command works with. */
public final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DOSSIER",
            description = "Dossier de données ; sinon VIGIE_DATA, sinon le dossier habituel du système.")
    private @Nullable Path data;

    @Option(
            names = "--config",
            paramLabel = "FICHIER",
            description = "Fichier de configuration ; sinon vigie.yaml du dossier de données.")
    private @Nullable Path config;

    /** The folder asked for, or the usual one. */
    public Path data() {
        if (data != null) return data;
        var fromEnvironment = System.getenv("VIGIE_DATA");
        return fromEnvironment == null || fromEnvironment.isBlank()
                ? DataFolder.defaultPath(System.getenv())
                : Path.of(fromEnvironment);
    }

    /** The same options with another folder, when none was asked for. */
    public Path dataOr(String usualName) {
        return data != null ? data : DataFolder.defaultPath(System.getenv()).resolveSibling(usualName);
    }

    public Settings settings() {
        return reader().read(configFile(data()));
    }

    public String describe() {
        return reader().describe(configFile(data()));
    }

    public Path configFile(Path folder) {
        return config != null ? config : folder.resolve("vigie.yaml");
    }

    static SettingsReader reader() {
        return new SettingsReader(System.getenv());
    }
}
