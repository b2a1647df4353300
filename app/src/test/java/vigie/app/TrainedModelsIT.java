package vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigie.app.engine.DataFolder;
import vigie.app.engine.EngineProgress;
import vigie.app.engine.EngineSettings;
import vigie.app.engine.Engines;
import vigie.classify.Classifier;
import vigie.classify.ClassifyStep;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.learn.Models;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.shelf.CurrentClassifier;
import vigie.classify.shelf.ModelShelf;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.ModelRecord;
import vigie.model.ModelRecord.Learnt;
import vigie.model.SourceId;
import vigie.model.Territory;
import vigie.model.Verdict;
import vigie.stream.EventLog;
import vigie.stream.StageDefinition;
import vigie.stream.Table;
import vigie.stream.Topics;
import vigie.stream.kafka.KafkaConnection;
import vigie.stream.kafka.KafkaEventLog;

/** Trained models on the real log: published, taken into use by a stage that runs, found again after a restart. */
@Tag("slow")
class TrainedModelsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Closing closing = new Closing();
    private final Gazetteer gazetteer = Gazetteer.load();
    private final Lexicon lexicon = Lexicon.load();
    private KafkaConnection kafka;

    @BeforeEach
    void open() throws Exception {
        var data = closing.add(DataFolder.open(Files.createTempDirectory("vigie models ")));
        var engines = closing.add(
                Engines.start(data, EngineSettings.defaults(), EnumSet.of(Engines.Which.KAFKA), EngineProgress.SILENT));
        engines.awaitReady();
        kafka = new KafkaConnection(
                engines.addresses().kafkaBootstrap(), engines.addresses().kafkaProperties(), "test");
    }

    @AfterEach
    void close() {
        closing.close();
    }

    @Test
    void aRunningStageTakesPublishedModelsIntoUseAndARestartKeepsThem() {
        var trained = variant();
        try (var log = KafkaEventLog.open(kafka);
                var models = log.table(Topics.MODELS);
                var verdicts = log.table(Topics.VERDICTS)) {
            var current = new CurrentClassifier(gazetteer, lexicon, models::all);
            var stage = log.stage(StageDefinition.of("classify", new ClassifyStep(current), Topics.ITEMS));
            try (stage) {
                stage.start();
                log.write(Topics.ITEMS, id("a"), item("a"));
                awaitVersion(verdicts, "a", Models.bundled().version());

                publish(log, models, trained);
                Api.await("the stage sees the new models", PATIENCE, () -> {
                    current.look();
                    return current.models().version().equals(trained.version());
                });
                log.write(Topics.ITEMS, id("b"), item("b"));

                awaitVersion(verdicts, "b", trained.version());
                assertThat(version(verdicts, "a"))
                        .as("what was judged stays")
                        .endsWith(Models.bundled().version());
                assertThat(log.parked("classify")).isEmpty();
            }
        }

        try (var log = KafkaEventLog.open(kafka);
                var models = log.table(Topics.MODELS)) {
            var again = new CurrentClassifier(gazetteer, lexicon, models::all);

            assertThat(again.models().version()).isEqualTo(trained.version());
        }
    }

    private static void publish(EventLog log, Table<ModelRecord> models, Models set) {
        var learnt = new Learnt(100, 40, 10, 0);
        var now = InstantSource.system().instant();
        log.write(new ModelShelf(Classifier.RULES).publish(set, now, learnt, List.of(), models.all()));
    }

    private static Models variant() {
        var own = new String(
                Models.bundled().files().getOrDefault(Models.TECHNOLOGY, new byte[0]), StandardCharsets.UTF_8);
        var changed = own + "a sign that no text has\t0.100\t-0.100\n";
        return Models.of(Map.of(Models.TECHNOLOGY, changed.getBytes(StandardCharsets.UTF_8)));
    }

    private static void awaitVersion(Table<Verdict> verdicts, String name, String version) {
        Api.await(
                "the verdict on " + name,
                PATIENCE,
                () -> version(verdicts, name).endsWith(version));
    }

    private static String version(Table<Verdict> verdicts, String name) {
        return verdicts.find(id(name)).orElseThrow().versions().model();
    }

    private static String id(String name) {
        return ItemId.of(address(name)).value();
    }

    private static URI address(String name) {
        return URI.create("https://gazette.example/" + name);
    }

    private static Item item(String name) {
        return new Item(
                ItemId.of(address(name)),
                address(name),
                "Valence installe vingt caméras de vidéosurveillance",
                "",
                "Le conseil municipal de Valence a voté l'achat de vingt caméras.",
                NOON,
                NOON,
                new SourceId("gazette"),
                "La Gazette",
                Territory.of("26"),
                null,
                null);
    }
}
