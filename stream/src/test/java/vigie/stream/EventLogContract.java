package vigie.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.model.DeskRecord;
import vigie.model.Fetch;
import vigie.model.Item;
import vigie.model.ModelRecord;
import vigie.model.NameKey;
import vigie.model.PersonId;
import vigie.model.RecordId;
import vigie.model.Role;
import vigie.stream.health.Check;

/** What every event log promises, whatever it is made of. */
public abstract class EventLogContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Stage> stages = new ArrayList<>();
    private EventLog log;

    /** A log without records. */
    protected abstract EventLog emptyLog();

    @BeforeEach
    void open() {
        log = emptyLog();
    }

    @AfterEach
    void close() {
        stages.forEach(Stage::close);
        log.close();
    }

    @Test
    void aTableHoldsTheNewestOfEachKey() {
        log.write(Topics.ITEMS, "a", item("vieux"));
        log.write(Topics.ITEMS, "b", item("autre"));
        log.write(Topics.ITEMS, "a", item("neuf"));

        try (var table = log.table(Topics.ITEMS)) {
            assertThat(table.find("a").orElseThrow().title()).isEqualTo("neuf");
            assertThat(table.all()).hasSize(2);
        }
    }

    @Test
    void aTableFollowsWhatIsWrittenLaterAndForgetsWhatIsDeleted() {
        try (var table = log.table(Topics.ITEMS)) {
            log.write(Topics.ITEMS, "a", item("un"));
            eventually(() -> table.find("a").isPresent());

            log.write(List.of(new Outgoing<>(Topics.ITEMS, "a", null)));

            eventually(() -> table.find("a").isEmpty());
        }
    }

    @Test
    void aScanReadsEveryRecordOfATopicOnceAndEnds() {
        for (var i = 0; i < 40; i++) log.write(Topics.ITEMS, "key" + i % 10, item("n" + i));
        var seen = new ArrayList<String>();

        var leftOut = log.scan(Topics.ITEMS, record -> seen.add(record.value().title()));

        assertThat(leftOut).isZero();
        assertThat(seen).hasSize(40).doesNotHaveDuplicates();
        assertThat(log.scan(Topics.MAILS, _ -> {
                    throw new IllegalStateException("there is none");
                }))
                .isZero();
    }

    @Test
    void theLargestPieceOfAModelFitsThroughTheLog() {
        var line = "mot\t0.125\t-0.125\n";
        var text = line.repeat(ModelRecord.Chunk.MOST_BYTES / line.length());
        var key = ModelRecord.Chunk.key("a", "technology", 0);

        log.write(Topics.MODELS, key, new ModelRecord.Chunk("0a1b2c3d", "technology", 0, text));

        try (var models = log.table(Topics.MODELS)) {
            assertThat(((ModelRecord.Chunk) models.find(key).orElseThrow()).text())
                    .isEqualTo(text);
        }
    }

    @Test
    void aFoldTellsTheWriterWhatBecameOfItsRecord() {
        try (var fold = log.fold(Topics.DESK, new AtomicInteger(), (count, _) -> count.incrementAndGet())) {
            var first = fold.append("x", opened());
            var second = fold.append("x", opened());

            assertThat(first.outcome()).isEqualTo(1);
            assertThat(second.outcome()).isEqualTo(2);
            assertThat(fold.await(second.position(), PATIENCE)).isTrue();
            assertThat(fold.position()).isEqualTo(second.position());
        }
    }

    @Test
    void aFoldOpenedLaterComesToTheSameState() {
        try (var fold = log.fold(Topics.DESK, new AtomicInteger(), (count, _) -> count.incrementAndGet())) {
            for (var i = 0; i < 5; i++) fold.append("x", opened());
        }

        try (var again = log.fold(Topics.DESK, new AtomicInteger(), (count, _) -> count.incrementAndGet())) {
            assertThat(again.<Integer>read(AtomicInteger::get)).isEqualTo(5);
        }
    }

    @Test
    void aStageCarriesEveryRecordOnInOrder() {
        var stage = start(StageDefinition.of("copy", copyTo("copied-"), Topics.ITEMS));
        for (var i = 0; i < 50; i++) log.write(Topics.ITEMS, "same key", item("n" + i));

        try (var fetches = log.table(Topics.FETCHES)) {
            eventually(() -> fetches.all().size() == 50);
        }
        eventually(() -> stage.lag() == 0);
    }

    @Test
    void aStageGoesOnWhereItStopped() {
        var seen = new ConcurrentLinkedQueue<String>();
        log.write(Topics.ITEMS, "a", item("un"));
        var first = start(StageDefinition.of("resume", remember(seen), Topics.ITEMS));
        eventually(() -> seen.size() == 1);
        first.close();

        log.write(Topics.ITEMS, "b", item("deux"));
        start(StageDefinition.of("resume", remember(seen), Topics.ITEMS));

        eventually(() -> seen.size() == 2);
        assertThat(seen).containsExactly("un", "deux");
    }

    @Test
    void aRecordThatFailsIsParkedAndItsNeighboursGoOn() {
        var seen = new ConcurrentLinkedQueue<String>();
        for (var title : List.of("un", "poison", "trois")) log.write(Topics.ITEMS, title, item(title));

        start(StageDefinition.of("poisoned", failOn("poison", seen), Topics.ITEMS));

        eventually(() -> seen.containsAll(List.of("un", "trois")));
        eventually(() -> !log.parked("poisoned").isEmpty());
        var parked = log.parked("poisoned").getFirst();
        assertThat(parked.key()).isEqualTo("poison");
        assertThat(parked.error()).contains("cannot digest");
        assertThat(parked.origin()).startsWith("vigie.items-");
    }

    @Test
    void aStageWaitsForANeighbourAndThenLosesNothing() {
        var down = new AtomicBoolean(true);
        var seen = new ConcurrentLinkedQueue<String>();
        var stage = start(StageDefinition.of(
                "patient",
                batch -> {
                    if (down.get())
                        throw new NeighbourDownException("the cellar is closed", new IllegalStateException());
                    return remember(seen).apply(batch);
                },
                Topics.ITEMS));
        log.write(Topics.ITEMS, "a", item("un"));
        eventually(() -> stage.check().state() == Check.State.WAITING);
        assertThat(stage.check().message()).contains("cellar");

        down.set(false);

        eventually(() -> seen.contains("un"));
        eventually(() -> stage.check().state() == Check.State.UP);
        assertThat(log.parked("patient")).isEmpty();
    }

    @Test
    void aStageThatNeverRanHasSetNothingAside() {
        assertThat(log.parked("nobody")).isEmpty();
    }

    @Test
    void refusesAFoldOfAStateThatFailsInsteadOfSkippingARecord() {
        log.write(Topics.DESK, "x", opened());

        assertThatThrownBy(() -> log.fold(Topics.DESK, new Object(), (_, _) -> {
                    throw new IllegalStateException("unreadable");
                }))
                .hasMessageContaining("unreadable");
    }

    protected final List<Stage> stages() {
        return stages;
    }

    protected final EventLog log() {
        return log;
    }

    protected final Stage start(StageDefinition definition) {
        var stage = log.stage(definition);
        stages.add(stage);
        stage.start();
        return stage;
    }

    protected static void eventually(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("waited " + PATIENCE.toSeconds() + " s")
                    .isLessThan(deadline);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    protected static Item item(String title) {
        var sample = Samples.item();
        return new Item(
                sample.id(),
                sample.address(),
                title,
                "",
                "",
                null,
                sample.fetchedAt(),
                sample.source(),
                "x",
                sample.territory(),
                null,
                null);
    }

    protected static Step remember(ConcurrentLinkedQueue<String> seen) {
        return Step.each(Topics.ITEMS, record -> {
            seen.add(record.value().title());
            return List.of();
        });
    }

    private static Step failOn(String title, ConcurrentLinkedQueue<String> seen) {
        return Step.each(Topics.ITEMS, record -> {
            if (record.value().title().equals(title)) throw new IllegalArgumentException("cannot digest " + title);
            seen.add(record.value().title());
            return List.of();
        });
    }

    private static Step copyTo(String prefix) {
        return Step.each(Topics.ITEMS, record -> {
            var item = record.value();
            var fetch = new Fetch(item.source(), item.address(), Fetch.Purpose.PAGE, item, item.fetchedAt());
            return List.of(new Outgoing<>(Topics.FETCHES, prefix + item.title(), fetch));
        });
    }

    private static DeskRecord opened() {
        var name = NameKey.of(RecordId.random().value(), new byte[] {1});
        return new DeskRecord.AccountOpened(
                RecordId.random(), Samples.NOON, PersonId.VIGIE, PersonId.random(), Role.READER, name);
    }
}
