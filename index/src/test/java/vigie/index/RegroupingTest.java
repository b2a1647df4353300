package vigie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.index.Stories.ANNE;
import static vigie.index.Stories.BILAL;
import static vigie.index.Stories.NOON;
import static vigie.index.Stories.confirmed;
import static vigie.index.Stories.decided;
import static vigie.index.Stories.id;
import static vigie.index.Stories.refused;
import static vigie.index.Stories.seen;
import static vigie.index.Stories.story;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigie.index.Desk.Outcome;
import vigie.model.Decision;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.RecordId;
import vigie.model.StoryId;

/** Joining stories, linking them, and taking articles out: what the desk makes of it. */
class RegroupingTest {

    private static final StoryId OWN = new StoryId("out");

    private final Desk desk = new Desk();

    @Test
    void aJoinedStoryBringsWhatItHasAndWhatComesToItLater() {
        assertThat(desk.apply(decided("1", ANNE, "a", 0, joined("b", 0, "a")))).isEqualTo(Outcome.TAKEN);

        assertThat(desk.storyOf(id("a"), story("a"))).isEqualTo(story("b"));
        assertThat(desk.storyOf(id("late"), story("a"))).isEqualTo(story("b"));
        assertThat(desk.hiddenFrom(ANNE, NOON)).containsExactly(story("a"));
        assertThat(desk.story(story("a")).revision()).isOne();
        assertThat(desk.story(story("b")).revision()).isOne();
    }

    @Test
    void whoSawEitherStoryBeforeComesTooLate() {
        desk.apply(decided("1", ANNE, "a", 0, joined("b", 0, "a")));

        assertThat(desk.apply(decided("2", BILAL, "b", 0, confirmed("b")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(decided("3", BILAL, "a", 0, refused("a")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(decided("4", BILAL, "a", 1, refused("a")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(decided("5", BILAL, "b", 1, confirmed("a", "b")))).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void joinsOnlyAsBothStoriesWereSeen() {
        desk.apply(decided("1", BILAL, "b", 0, confirmed("b")));

        assertThat(desk.apply(decided("2", ANNE, "a", 0, joined("b", 0, "a")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(decided("3", ANNE, "a", 1, joined("b", 1, "a")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(decided("4", ANNE, "a", 0, joined("b", 1, "a")))).isEqualTo(Outcome.TAKEN);
        assertThat(desk.apply(decided("5", ANNE, "c", 0, joined("c", 0, "c")))).isEqualTo(Outcome.OUTDATED);
    }

    @Test
    void storiesNeverGoRoundInACircle() {
        desk.apply(decided("1", ANNE, "a", 0, joined("b", 0, "a")));

        assertThat(desk.apply(decided("2", ANNE, "b", 1, joined("a", 1, "b")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(decided("3", ANNE, "b", 1, joined("c", 0, "b")))).isEqualTo(Outcome.TAKEN);
        assertThat(desk.storyThatHolds(story("a"))).isEqualTo(story("c"));
    }

    @Test
    void twoDecidedStoriesAreLinkedNeverJoined() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a")));
        desk.apply(decided("2", ANNE, "b", 0, refused("b")));

        assertThat(desk.apply(decided("3", BILAL, "a", 1, joined("b", 1, "a")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(decided("4", BILAL, "a", 1, linked("b", 1)))).isEqualTo(Outcome.TAKEN);
        assertThat(desk.apply(decided("5", BILAL, "b", 2, linked("a", 2)))).isEqualTo(Outcome.OUTDATED);

        assertThat(desk.linkedTo(story("a"))).containsExactly(story("b"));
        assertThat(desk.linkedTo(story("b"))).containsExactly(story("a"));
        assertThat(desk.confirmations()).hasSize(1);
    }

    @Test
    void anOpenStoryIsNotLinked() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a")));

        assertThat(desk.apply(decided("2", ANNE, "a", 1, linked("b", 0)))).isEqualTo(Outcome.OUTDATED);
    }

    @Test
    void anArticleTakenOutHasAStoryOfItsOwn() {
        assertThat(desk.apply(decided("out", ANNE, "a", 0, takenOut("b")))).isEqualTo(Outcome.TAKEN);

        assertThat(desk.storyOf(id("b"), story("a"))).isEqualTo(OWN);
        assertThat(desk.storyOf(id("a"), story("a"))).isEqualTo(story("a"));
        assertThat(desk.story(OWN).history()).hasSize(1);
        assertThat(desk.apply(decided("2", BILAL, "a", 0, confirmed("a", "b")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(decided("3", BILAL, "a", 1, takenOut("b")))).isEqualTo(Outcome.OUTDATED);
    }

    @Test
    void whatWasDecidedWithAnArticleNoLongerCountsForItOnceItIsOut() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a", "b")));
        var out = decided("out", BILAL, "a", 1, takenOut("b"));
        desk.apply(out);

        assertThat(desk.standingAfter(out).get(id("a"))).map(StoryDecided::id).hasValue(new RecordId("1"));
        assertThat(desk.standingAfter(out).get(id("b"))).isEmpty();

        var back = decided("back", BILAL, "a", 2, takenBack("out"));
        assertThat(desk.apply(back)).isEqualTo(Outcome.TAKEN);
        assertThat(desk.standingAfter(back).get(id("b"))).map(StoryDecided::id).hasValue(new RecordId("1"));
    }

    @Test
    void aJoinIsTakenBackByItself() {
        desk.apply(decided("1", ANNE, "a", 0, joined("b", 0, "a")));

        assertThat(desk.apply(decided("2", BILAL, "a", 1, takenBack("1")))).isEqualTo(Outcome.TAKEN);

        assertThat(desk.storyOf(id("a"), story("a"))).isEqualTo(story("a"));
        assertThat(desk.hiddenFrom(ANNE, NOON)).isEmpty();
        assertThat(desk.apply(decided("3", BILAL, "a", 2, takenBack("1")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(decided("4", BILAL, "b", 1, confirmed("b")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(decided("5", BILAL, "b", 2, confirmed("b")))).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void aJoinStaysWhileWhatCameOfItIsDecided() {
        var join = decided("1", ANNE, "a", 0, joined("b", 0, "a"));
        desk.apply(join);
        desk.apply(decided("2", ANNE, "b", 1, confirmed("a", "b")));

        assertThat(desk.canBeTakenBack(join)).isFalse();
        assertThat(desk.apply(decided("3", ANNE, "a", 1, takenBack("1")))).isEqualTo(Outcome.OUTDATED);

        desk.apply(decided("4", ANNE, "b", 2, takenBack("2")));
        assertThat(desk.apply(decided("5", ANNE, "a", 1, takenBack("1")))).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void aJoinToAStoryThatWasDecidedBeforeIsTakenBackAtAnyTime() {
        desk.apply(decided("1", ANNE, "b", 0, confirmed("b")));
        desk.apply(decided("2", ANNE, "a", 0, joined("b", 1, "a")));

        assertThat(desk.apply(decided("3", ANNE, "a", 1, takenBack("2")))).isEqualTo(Outcome.TAKEN);
        assertThat(desk.hiddenFrom(ANNE, NOON)).containsExactly(story("b"));
    }

    @Test
    void anArticleStaysOutWhileItsOwnStoryIsDecidedOrJoined() {
        var out = decided("out", ANNE, "a", 0, takenOut("b"));
        desk.apply(out);
        desk.apply(new StoryDecided(new RecordId("2"), NOON, ANNE, OWN, 1, confirmed("b")));
        assertThat(desk.canBeTakenBack(out)).isFalse();

        desk.apply(new StoryDecided(new RecordId("3"), NOON, ANNE, OWN, 2, takenBack("2")));
        desk.apply(new StoryDecided(new RecordId("4"), NOON, ANNE, OWN, 3, joined("c", 0, "b")));
        assertThat(desk.canBeTakenBack(out)).isFalse();

        desk.apply(new StoryDecided(new RecordId("5"), NOON, ANNE, OWN, 4, takenBack("4")));
        assertThat(desk.canBeTakenBack(out)).isTrue();
    }

    @Test
    void whatIsPutOffAloneStaysPutOffAloneAfterAJoin() {
        desk.apply(decided("1", BILAL, "b", 0, new Decision.PutOff(NOON.plus(Duration.ofDays(1)))));
        desk.apply(decided("2", ANNE, "a", 0, joined("b", 0, "a")));

        assertThat(desk.hiddenFrom(BILAL, NOON)).containsExactlyInAnyOrder(story("a"), story("b"));
        assertThat(desk.hiddenFrom(ANNE, NOON)).containsExactly(story("a"));
        assertThat(desk.apply(decided("3", BILAL, "a", 1, new Decision.PutOff(NOON))))
                .isEqualTo(Outcome.OUTDATED);
    }

    @Test
    void knowsWhereArticlesMayStillBeFound() {
        desk.apply(decided("1", ANNE, "a", 0, joined("b", 0, "a")));
        desk.apply(decided("out", ANNE, "b", 1, takenOut("x")));
        desk.apply(decided("3", ANNE, "a", 1, takenBack("1")));

        assertThat(desk.whereabouts(story("a")).stories()).containsExactlyInAnyOrder(story("a"), story("b"), OWN);
        assertThat(desk.whereabouts(OWN).items()).containsExactly(id("x"));
        assertThat(desk.whereabouts(story("c")))
                .isEqualTo(new Desk.Whereabouts(java.util.Set.of(story("c")), java.util.Set.of()));
    }

    @Test
    void listsTheChangesThatHold() {
        desk.apply(decided("1", ANNE, "a", 0, joined("b", 0, "a")));
        desk.apply(decided("out", ANNE, "b", 1, takenOut("x")));
        desk.apply(decided("3", ANNE, "b", 2, takenBack("out")));

        assertThat(desk.regroupingsOf(story("b")))
                .extracting(record -> record.id().value())
                .containsExactly("1");
    }

    @Test
    void tellsAnItemsFateWhereItIsNow() {
        desk.apply(decided("1", ANNE, "a", 0, joined("b", 0, "a")));
        desk.apply(decided("2", ANNE, "b", 1, confirmed("b")));
        var document = new Document(id("a"), null, Stories.candidate("a").build(), Stories.membership("a", "a"), null);

        var fate = Fate.of(id("a"), document, desk, List.of());

        assertThat(fate.events())
                .extracting(Fate.Event::code)
                .endsWith(Fate.Code.JOINED, Fate.Code.CONFIRMED, Fate.Code.JOINED_LATER);
        assertThat(Optional.of(fate).map(Fate::isKnown)).hasValue(true);
    }

    private static Decision joined(String into, long revision, String... members) {
        return new Decision.Joined(List.of(members).stream().map(Stories::seen).toList(), story(into), revision);
    }

    private static Decision linked(String with, long revision) {
        return new Decision.Linked(story(with), revision);
    }

    private static Decision takenOut(String item) {
        return new Decision.TakenOut(seen(item));
    }

    private static Decision takenBack(String record) {
        return new Decision.TakenBack(new RecordId(record));
    }
}
