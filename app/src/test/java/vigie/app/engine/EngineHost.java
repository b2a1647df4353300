package vigie.app.engine;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program that starts the engines on a folder, says so, and waits to be killed. */
final class EngineHost {

    private EngineHost() {}

    public static void main(String[] args) throws InterruptedException {
        var data = DataFolder.open(Path.of(args[0]));
        var engines = Engines.start(data, EngineSettings.defaults(), EngineProgress.SILENT);
        data.announce("http://127.0.0.1:1", engines.addresses());
        System.out.println("started");
        engines.awaitReady();
        engines.statuses().forEach(status -> System.out.println("pid " + status.pid()));
        System.out.println("ready");
        TimeUnit.HOURS.sleep(1);
    }
}
