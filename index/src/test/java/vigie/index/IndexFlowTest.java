package vigie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.index.Stories.ANNE;
import static vigie.index.Stories.BILAL;
import static vigie.index.Stories.NOON;
import static vigie.index.Stories.candidate;
import static vigie.index.Stories.confirmed;
import static vigie.index.Stories.decided;
import static vigie.index.Stories.id;
import static vigie.index.Stories.item;
import static vigie.index.Stories.membership;
import static vigie.index.Stories.refused;
import static vigie.index.Stories.seen;
import static vigie.index.Stories.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigie.index.Document.Decided;
import vigie.index.Rebuild.Progress;
import vigie.index.memory.MemoryGenerations;
import vigie.model.Decision;
import vigie.model.DeskRecord;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.RecordId;
import vigie.model.StoryId;
import vigie.stream.Fold;
import vigie.stream.Topics;
import vigie.stream.health.Check;
import vigie.stream.memory.MemoryEventLog;

/** From the log to the index, its rebuilding and its loss, all in memory. */
class IndexFlowTest {

    private static final Duration OFTEN = Duration.ofMillis(20);

    private final MemoryEventLog log = new MemoryEventLog(() -> NOON);
    private final Fold<DeskRecord, Desk, Desk.Outcome> desk =
            log.fold(Topics.DESK, new Desk(), (state, record) -> state.apply(record.value()));
    private final AtomicLong second = new AtomicLong();
    private final MemoryGenerations generations =
            new MemoryGenerations(() -> NOON.plusSeconds(second.getAndIncrement()));
    private final IndexService service = new IndexService(log, generations, desk, OFTEN);

    @AfterEach
    void close() {
        service.close();
        log.close();
    }

    @Test
    void makesTheFirstIndexAndFillsIt() {
        log.write(Topics.ITEMS, id("a").value(), item("a", "Titre", "Texte"));
        log.write(Topics.VERDICTS, id("a").value(), candidate("a").build());
        log.write(Topics.STORIES, id("a").value(), membership("a", "a"));

        service.start();

        awaitUntil(() -> find("a").membership() != null
                && find("a").verdict() != null
                && find("a").item() != null);
        assertThat(service.check().state()).isEqualTo(Check.State.UP);
        assertThat(service.lag()).isZero();
    }

    @Test
    void forgetsAnItemThatIsDeletedFromTheLog() {
        log.write(Topics.ITEMS, id("a").value(), item("a", "Titre", "Texte"));
        log.write(Topics.ITEMS, id("a").value(), null);

        indexed();

        assertThat(find("a").item()).isNull();
    }

    @Test
    void settlesEverySeenMemberOfADecidedStory() {
        write(decided("1", ANNE, "a", 0, confirmed("a", "b")));

        indexed();

        assertThat(find("a").decided()).isEqualTo(new Decided(Document.Outcome.CONFIRMED, ANNE, NOON));
        assertThat(find("b").decided()).isEqualTo(find("a").decided());
    }

    @Test
    void opensTheMembersWhenTheDecisionIsTakenBack() {
        write(decided("1", ANNE, "a", 0, confirmed("a")));
        write(decided("2", ANNE, "a", 1, new Decision.TakenBack(new RecordId("1"))));

        indexed();

        assertThat(find("a").decided()).isNull();
    }

    @Test
    void ignoresDecisionsThatTheDeskDoesNotTake() {
        write(decided("1", ANNE, "a", 0, confirmed("a")));
        write(decided("2", BILAL, "a", 0, refused("a", "never-seen")));
        write(decided("3", ANNE, "a", 1, new Decision.TakenBack(new RecordId("1"))));
        write(decided("1", ANNE, "a", 0, confirmed("a")));

        indexed();

        assertThat(find("a").decided()).isNull();
        assertThat(search().find(id("never-seen"))).isEmpty();
    }

    @Test
    void puttingOffSettlesNothing() {
        write(decided("1", ANNE, "a", 0, confirmed("a")));
        write(decided("2", BILAL, "a", 1, new Decision.PutOff(NOON)));

        indexed();

        assertThat(find("a").decided().by()).isEqualTo(ANNE);
    }

    @Test
    void unsettlesAnArticleThatIsTakenOutAndSettlesItAgainInItsOwnStory() {
        write(decided("1", ANNE, "a", 0, confirmed("a", "b")));
        write(decided("out", BILAL, "a", 1, new Decision.TakenOut(seen("b"))));
        indexed();
        assertThat(find("a").decided()).isNotNull();
        assertThat(find("b").decided()).isNull();

        write(new StoryDecided(new RecordId("3"), NOON, BILAL, new StoryId("out"), 1, refused("b")));
        awaitUntil(() -> service.lag() == 0 && find("b").decided() != null);

        assertThat(find("b").decided().outcome()).isEqualTo(Document.Outcome.REFUSED);
        assertThat(find("a").decided().outcome()).isEqualTo(Document.Outcome.CONFIRMED);
    }

    @Test
    void aRebuildFindsRegroupedArticlesAsTheyWere() throws Exception {
        log.write(Topics.VERDICTS, id("a").value(), candidate("a").build());
        log.write(Topics.STORIES, id("a").value(), membership("a", "a"));
        write(decided("1", ANNE, "a", 0, new Decision.Joined(List.of(seen("a")), story("b"), 0)));
        log.write(Topics.STORIES, id("a").value(), membership("a", "a").in(story("b")));
        write(decided("2", ANNE, "b", 1, confirmed("a", "b")));
        indexed();
        var before = find("a");

        rebuild().run(_ -> {});

        assertThat(find("a")).isEqualTo(before);
        assertThat(search().story(story("b"))).extracting(Document::id).containsExactly(id("a"));
        assertThat(search().story(story("a"))).isEmpty();
    }

    @Test
    void rebuildsBesideTheOldIndexAndPutsItInItsPlace() throws Exception {
        fill(30);
        indexed();
        var before = generations.findLive().orElseThrow();
        var progress = new ArrayList<Progress>();

        var rebuilt = rebuild().run(progress::add);

        assertThat(rebuilt.generation()).isGreaterThan(before);
        assertThat(rebuilt.parked()).isZero();
        assertThat(progress).last().satisfies(last -> assertThat(last.done()).isEqualTo(last.total()));
        assertThat(generations.findLive()).hasValue(rebuilt.generation());
        for (var i = 0; i < 30; i++) assertThat(find("n" + i).verdict()).isNotNull();
    }

    @Test
    void losesNothingThatComesWhileAnotherProcessRebuilds() throws Exception {
        fill(30);
        indexed();
        var writer = Thread.ofVirtual().start(() -> {
            for (var i = 0; i < 200; i++)
                log.write(
                        Topics.VERDICTS, id("m" + i).value(), candidate("m" + i).build());
        });

        rebuild().run(_ -> {});
        writer.join();

        awaitUntil(() -> service.lag() == 0 && search().counts().getOrDefault("candidate", 0L) == 230);
    }

    @Test
    void followsWhenAnotherProcessPutsAnotherIndexInPlace() throws Exception {
        indexed();

        rebuild().run(_ -> {});
        log.write(Topics.VERDICTS, id("late").value(), candidate("late").build());

        awaitUntil(() -> search().find(id("late")).isPresent());
    }

    @Test
    void fillsANewIndexWhenSomeoneDeletesTheOne() {
        fill(10);
        indexed();
        var lost = generations.findLive().orElseThrow();

        generations.delete(lost);

        awaitUntil(() -> generations.findLive().isPresent() && search().counts().getOrDefault("candidate", 0L) == 10);
        assertThat(generations.findLive().orElseThrow()).isNotEqualTo(lost);
    }

    @Test
    void leavesTheOldIndexInUseWhenARebuildIsStopped() throws Exception {
        fill(10);
        indexed();
        var before = generations.findLive().orElseThrow();

        var rebuild = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            try {
                rebuild().run(_ -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        rebuild.join();

        assertThat(generations.findLive()).hasValue(before);
    }

    private Rebuild rebuild() {
        return new Rebuild(log, generations, desk, OFTEN.multipliedBy(5));
    }

    private void fill(int items) {
        for (var i = 0; i < items; i++)
            log.write(Topics.VERDICTS, id("n" + i).value(), candidate("n" + i).build());
    }

    private void write(StoryDecided record) {
        desk.append(record.id().value(), record);
    }

    private void indexed() {
        service.start();
        awaitUntil(() -> service.lag() == 0);
    }

    private Document find(String name) {
        return search().find(id(name)).orElse(new Document(id(name), null, null, null, null));
    }

    private CandidateSearch search() {
        return generations.searching(generations.findLive().orElseGet(generations::create));
    }

    private static void awaitUntil(BooleanSupplier condition) {
        var deadline = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("still not so after 10 s").isBefore(deadline);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
