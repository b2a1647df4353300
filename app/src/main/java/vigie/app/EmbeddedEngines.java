package vigie.app;

import java.util.EnumSet;
import java.util.Set;
import vigie.app.config.Settings;
import vigie.app.engine.DataFolder;
import vigie.app.engine.EngineProgress;
import vigie.app.engine.EngineSettings;
import vigie.app.engine.Engines;

/** Those engines that the configuration leaves to Vigie itself. */
public final class EmbeddedEngines {

    private EmbeddedEngines() {}

    public static Set<Engines.Which> wanted(Settings settings) {
        var own = EnumSet.noneOf(Engines.Which.class);
        if (settings.kafka().isEmbedded()) own.add(Engines.Which.KAFKA);
        if (settings.elasticsearch().isEmbedded()) own.add(Engines.Which.ELASTICSEARCH);
        return own;
    }

    /** Begins to start them; at least one must be wanted. */
    public static Engines start(DataFolder data, Settings settings, EngineProgress progress) {
        var engineSettings = EngineSettings.defaults()
                .withHeaps(settings.kafka().heap(), settings.elasticsearch().heap())
                .withPorts(settings.kafka().port(), settings.elasticsearch().port());
        return Engines.start(data, engineSettings, wanted(settings), progress);
    }
}
