package vigie.app.cli;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigie.index.Fate;
import vigie.index.elastic.ElasticCandidateSearch;
import vigie.model.ItemId;
import vigie.stream.EventLog;
import vigie.stream.Parked;

/** Tells what became of an address, stage by stage. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Dit ce qu’est devenue une adresse, étape par étape.")
public final class ExplainCommand implements Runnable {

    /** Stages whose parked records are about items. */
    private static final List<String> STAGES = List.of("classify", "stories");

    @Mixin
    private DataOptions options = new DataOptions();

    @Parameters(paramLabel = "ADRESSE", description = "Adresse de l’article, telle qu’on la voit dans un navigateur.")
    private URI address = URI.create("");

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        if (address.getHost() == null)
            throw new CommandFailure(
                    "« " + address + " » n’est pas une adresse complète, comme https://exemple.fr/article");
        try (var bench = Workbench.open(options, spec.commandLine().getErr());
                var desk = bench.desk()) {
            var item = ItemId.of(address);
            var document = new ElasticCandidateSearch(bench.elastic(), InstantSource.system())
                    .find(item)
                    .orElse(null);
            var parked = parked(bench.log());
            print(desk.read(state -> Fate.of(item, document, state, parked)));
        }
    }

    private static List<Parked> parked(EventLog log) {
        return STAGES.stream().flatMap(stage -> log.parked(stage).stream()).toList();
    }

    private void print(Fate fate) {
        var out = spec.commandLine().getOut();
        out.println("article " + fate.item());
        fate.events()
                .forEach(event ->
                        out.println((event.at() == null ? "-" : event.at().toString()) + "\t" + sentence(event)));
    }

    private static String sentence(Fate.Event event) {
        return switch (event.code()) {
            case UNKNOWN -> "Vigie ne l’a jamais vu : aucune source ne l’a annoncé.";
            case FETCHED -> "lu chez " + event.detail();
            case PARKED -> "mis de côté : " + event.detail();
            case WAITING -> "attend d’être classé";
            case REJECTED -> "écarté : " + event.detail();
            case CANDIDATE -> "retenu, pertinence " + event.detail();
            case GROUPED -> "rangé dans un sujet : " + event.detail();
            case JOINED_LATER -> "arrivé après la décision sur son sujet";
            case CONFIRMED -> "confirmé par une personne";
            case REFUSED -> "rejeté par une personne : " + event.detail();
            case TAKEN_BACK -> "décision annulée";
            case JOINED -> "son sujet et un autre réunis par une personne";
            case LINKED -> "son sujet lié à un autre par une personne";
            case TAKEN_OUT -> "sorti de son sujet par une personne";
            case OPEN -> "attend une personne";
        };
    }
}
