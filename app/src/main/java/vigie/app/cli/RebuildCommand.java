package vigie.app.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vigie.index.Rebuild;
import vigie.index.elastic.ElasticGenerations;

/** Makes the search index anew from the log, beside the one in use. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Refait l’index de recherche à partir du journal, sans interruption.")
public final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    private CommandSpec spec;

    private long lastPercent = -1;

    @Override
    public Integer call() throws InterruptedException {
        try (var bench = Workbench.open(options, spec.commandLine().getErr());
                var desk = bench.desk()) {
            var generations = new ElasticGenerations(bench.elastic(), InstantSource.system());
            var rebuilt = new Rebuild(bench.log(), generations, desk).run(this::show);
            spec.commandLine()
                    .getOut()
                    .println("index refait : " + rebuilt.records() + " enregistrements lus, " + rebuilt.parked()
                            + " mis de côté");
            return 0;
        }
    }

    /** One line for every tenth, so that a log file stays readable too. */
    private void show(Rebuild.Progress progress) {
        var percent = progress.total() == 0 ? 100 : 100 * progress.done() / progress.total();
        if (percent / 10 == lastPercent / 10 && lastPercent >= 0) return;
        lastPercent = percent;
        spec.commandLine()
                .getErr()
                .println("vigie : " + percent + " % (" + progress.done() + " sur " + progress.total() + ")");
    }
}
