package vigie.app.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigie.app.Fetching;
import vigie.index.Desk;
import vigie.ingest.SourceProbe.Answer;
import vigie.model.DeskRecord;
import vigie.model.PersonId;
import vigie.model.RecordId;
import vigie.model.Source;
import vigie.model.SourceMemory;
import vigie.model.Territory;
import vigie.stream.Table;
import vigie.stream.Topics;

/** Adds, lists and tries sources. */
@Command(
        name = "source",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMANDE",
        description = "Ajoute, liste et essaie des sources.")
public final class SourceCommand {

    /** The page that a site is told when nobody has configured one. */
    private static final URI NO_CONTACT = URI.create("http://localhost/");

    @Spec
    private CommandSpec spec;

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Ajoute une source, après l’avoir essayée.")
    int add(
            @Mixin DataOptions options,
            @Parameters(
                            paramLabel = "ADRESSE",
                            description = "Adresse du flux, ou de la page qui liste les actualités.")
                    URI address,
            @Option(names = "--name", paramLabel = "NOM", description = "Son nom ; sinon celui qu’elle se donne.")
                    @Nullable
                    String name,
            @Option(
                            names = "--territory",
                            paramLabel = "CODES",
                            split = ",",
                            description = "Codes Insee : communes, départements, R.., FR.")
                    @Nullable
                    List<String> territory)
            throws InterruptedException {
        var found = probe(options, address);
        var home = new Territory(territory == null ? List.of() : territory);
        var source = Source.of(found.kind(), found.address(), name == null ? found.name() : name, home);
        var outcome = record(options, source);
        if (outcome == Desk.Outcome.OUTDATED) throw new CommandFailure(address + " est déjà parmi les sources");
        out().println(source.id() + "\t" + source.name() + "\t" + source.address() + "\t" + found.count() + " entrées");
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Liste les sources, et comment elles vont.")
    int list(@Mixin DataOptions options) {
        try (var bench = Workbench.open(options, spec.commandLine().getErr());
                var sources = bench.log().table(Topics.SOURCES);
                var memories = bench.log().table(Topics.SOURCE_MEMORY)) {
            sources.all().values().stream()
                    .sorted(Comparator.comparing(Source::name))
                    .forEach(source -> out().println(line(source, memories)));
        }
        return 0;
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Va voir une adresse et dit ce qu’on y trouverait.")
    int test(@Mixin DataOptions options, @Parameters(paramLabel = "ADRESSE") URI address) throws InterruptedException {
        var found = probe(options, address);
        out().println(found.kind().name().toLowerCase(Locale.ROOT) + "\t" + found.name() + "\t" + found.address() + "\t"
                + found.count() + " entrées");
        found.first().forEach(entry -> out().println("  " + entry.title() + "\t" + entry.address()));
        return 0;
    }

    private Answer.Found probe(DataOptions options, URI address) throws InterruptedException {
        if (address.getHost() == null)
            throw new CommandFailure(
                    "« " + address + " » n’est pas une adresse complète, comme https://exemple.fr/flux");
        var settings = options.settings();
        var contact = settings.web().publicAddress() == null
                ? NO_CONTACT
                : settings.web().publicAddress();
        try (var fetching = Fetching.of(settings.ingest(), contact, null, InstantSource.system())) {
            return switch (fetching.ingest().probe().test(address, null)) {
                case Answer.Found found -> found;
                case Answer.Nothing nothing ->
                    throw new CommandFailure(address + " : rien à suivre ici. " + nothing.reason() + feeds(nothing));
            };
        }
    }

    private static String feeds(Answer.Nothing nothing) {
        return nothing.feeds().isEmpty() ? "" : "\nFlux que la page annonce : " + nothing.feeds();
    }

    private Desk.Outcome record(DataOptions options, Source source) {
        try (var bench = Workbench.open(options, spec.commandLine().getErr());
                var desk = bench.desk()) {
            var edit = new DeskRecord.SourceEdited(
                    RecordId.random(), InstantSource.system().instant(), PersonId.VIGIE, 0, source);
            return desk.append(source.id().value(), edit).outcome();
        }
    }

    private static String line(Source source, Table<SourceMemory> memories) {
        var memory = memories.find(source.id().value());
        var health = memory.map(seen -> seen.health().name().toLowerCase(Locale.ROOT))
                .orElse("new");
        var problem = memory.map(SourceMemory::problem).orElse("");
        return String.join(
                "\t",
                source.id().value(),
                source.paused() ? "paused" : health,
                source.name(),
                source.address().toString(),
                problem);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
