package vigie.app.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import vigie.app.Closing;
import vigie.app.Connections;
import vigie.app.DeskFold;
import vigie.app.EmbeddedEngines;
import vigie.app.config.Settings;
import vigie.app.engine.DataFolder;
import vigie.app.engine.EngineAddresses;
import vigie.app.engine.EngineProgress;
import vigie.index.Desk;
import vigie.index.elastic.ElasticConnection;
import vigie.model.DeskRecord;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.kafka.KafkaEventLog;

/**
 * The log and the search engine for the length of one command: those of the Vigie that runs on the data folder, those that the
 * configuration names, else Vigie's own, started for this command, which takes some seconds and is said.
 */
final class Workbench implements AutoCloseable {

    private final Closing closing;
    private final EventLog log;
    private final ElasticConnection elastic;
    private final byte[] secret;

    private Workbench(Closing closing, Connections connections, byte[] secret) {
        this.closing = closing;
        this.secret = secret;
        log = closing.add(KafkaEventLog.open(connections.kafka()));
        elastic = closing.add(new ElasticConnection(connections.elasticsearch()));
    }

    static Workbench open(DataOptions options, PrintWriter err) {
        var settings = options.settings();
        var name = "command-" + ProcessHandle.current().pid();
        var running = DataFolder.findRunning(options.data());
        if (running.isEmpty()) return started(options, settings, name, err);
        var instance = running.get();
        return new Workbench(new Closing(), Connections.of(settings, instance.engines(), name), instance.key("web"));
    }

    EventLog log() {
        return log;
    }

    ElasticConnection elastic() {
        return elastic;
    }

    /** Keys names and sessions, as the pages do. */
    byte[] secret() {
        return secret.clone();
    }

    Fold<DeskRecord, Desk, Desk.Outcome> desk() {
        return closing.add(DeskFold.open(log));
    }

    <C extends AutoCloseable> C closeLater(C opened) {
        return closing.add(opened);
    }

    @Override
    public void close() {
        closing.close();
    }

    private static Workbench started(DataOptions options, Settings settings, String name, PrintWriter err) {
        var closing = new Closing();
        try {
            var data = closing.add(DataFolder.open(options.data()));
            var addresses = EmbeddedEngines.wanted(settings).isEmpty() ? null : start(closing, data, settings, err);
            return new Workbench(closing, Connections.of(settings, addresses, name), data.key("web"));
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static @Nullable EngineAddresses start(
            Closing closing, DataFolder data, Settings settings, PrintWriter err) {
        err.println(
                "vigie : aucune Vigie ne tourne sur " + data.path() + " ; ses moteurs démarrent pour cette commande…");
        var engines = closing.add(EmbeddedEngines.start(data, settings, EngineProgress.SILENT));
        engines.awaitReady();
        return engines.addresses();
    }
}
