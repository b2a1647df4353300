package vigie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.index.Stories.ANNE;
import static vigie.index.Stories.BILAL;
import static vigie.index.Stories.NOON;
import static vigie.index.Stories.confirmed;
import static vigie.index.Stories.decided;
import static vigie.index.Stories.id;
import static vigie.index.Stories.refused;
import static vigie.index.Stories.story;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigie.index.Desk.Outcome;
import vigie.model.Decision;
import vigie.model.DeskRecord;
import vigie.model.NameKey;
import vigie.model.PersonId;
import vigie.model.RecordId;
import vigie.model.Role;
import vigie.model.Source;
import vigie.model.Subscription;
import vigie.model.Technology;
import vigie.model.Territory;

class DeskTest {

    private static final Decision.PutOff TOMORROW = new Decision.PutOff(NOON.plus(Duration.ofDays(1)));

    private final Desk desk = new Desk();

    @Test
    void startsWithEveryStoryOpen() {
        assertThat(desk.story(story("a")).decided()).isNull();
        assertThat(desk.story(story("a")).revision()).isZero();
        assertThat(desk.hiddenFrom(ANNE, NOON)).isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoDecisionsMadeOnTheSameState() {
        var first = desk.apply(decided("1", ANNE, "a", 0, confirmed("a")));
        var second = desk.apply(decided("2", BILAL, "a", 0, refused("a")));

        assertThat(first).isEqualTo(Outcome.TAKEN);
        assertThat(second).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.story(story("a")).decided().id()).isEqualTo(new RecordId("1"));
        assertThat(desk.story(story("a")).history()).hasSize(1);
    }

    @Test
    void letsACorrectionReplaceTheDecisionItSaw() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a")));

        assertThat(desk.apply(decided("2", BILAL, "a", 1, refused("a")))).isEqualTo(Outcome.TAKEN);

        assertThat(desk.story(story("a")).decided().by()).isEqualTo(BILAL);
        assertThat(desk.confirmations()).isEmpty();
    }

    @Test
    void listsTheDecisionsInForceAndNoneThatWasReplacedTakenBackOrCameTooLate() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a")));
        desk.apply(decided("2", BILAL, "a", 1, refused("a")));
        desk.apply(decided("3", ANNE, "a", 1, confirmed("a")));
        desk.apply(decided("4", ANNE, "b", 0, confirmed("b")));
        desk.apply(decided("5", ANNE, "b", 1, takenBack("4")));
        desk.apply(decided("6", ANNE, "c", 0, confirmed("c")));
        desk.apply(decided("7", ANNE, "d", 0, TOMORROW));

        assertThat(desk.decisions())
                .extracting(DeskRecord.StoryDecided::id)
                .containsExactly(new RecordId("2"), new RecordId("6"));
    }

    @Test
    void ignoresARecordThatComesAgain() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a")));
        desk.apply(decided("2", ANNE, "a", 1, takenBack("1")));

        assertThat(desk.apply(decided("1", ANNE, "a", 0, confirmed("a")))).isEqualTo(Outcome.REPEATED);
        assertThat(desk.story(story("a")).decided()).isNull();
    }

    @Test
    void opensTheStoryAgainWhenTheDecisionInForceIsTakenBack() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a")));

        assertThat(desk.apply(decided("2", BILAL, "a", 1, takenBack("1")))).isEqualTo(Outcome.TAKEN);

        assertThat(desk.story(story("a")).decided()).isNull();
        assertThat(desk.story(story("a")).history()).hasSize(2);
        assertThat(desk.hiddenFrom(ANNE, NOON)).isEmpty();
    }

    @Test
    void takesBackOnlyTheDecisionInForce() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a")));
        desk.apply(decided("2", ANNE, "a", 1, refused("a")));

        assertThat(desk.apply(decided("3", ANNE, "a", 2, takenBack("1")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(decided("4", ANNE, "b", 0, takenBack("1")))).isEqualTo(Outcome.OUTDATED);

        assertThat(desk.story(story("a")).decided().id()).isEqualTo(new RecordId("2"));
    }

    @Test
    void takesADecisionBackOnlyOnce() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a")));
        desk.apply(decided("2", ANNE, "a", 1, takenBack("1")));

        assertThat(desk.apply(decided("3", BILAL, "a", 2, takenBack("1")))).isEqualTo(Outcome.OUTDATED);
    }

    @Test
    void hidesAPutOffStoryFromThatPersonUntilThen() {
        desk.apply(decided("1", ANNE, "a", 0, TOMORROW));

        assertThat(desk.hiddenFrom(ANNE, NOON)).containsExactly(story("a"));
        assertThat(desk.hiddenFrom(BILAL, NOON)).isEmpty();
        assertThat(desk.hiddenFrom(ANNE, TOMORROW.until())).isEmpty();
    }

    @Test
    void lettingOnePersonWaitMakesNoOtherDecisionComeTooLate() {
        desk.apply(decided("1", ANNE, "a", 0, TOMORROW));

        assertThat(desk.apply(decided("2", BILAL, "a", 0, confirmed("a")))).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void putsNothingOffThatWasDecidedMeanwhile() {
        desk.apply(decided("1", BILAL, "a", 0, confirmed("a")));

        assertThat(desk.apply(decided("2", ANNE, "a", 0, TOMORROW))).isEqualTo(Outcome.OUTDATED);
    }

    @Test
    void letsAPersonUndoTheirPuttingOffAndNobodyElse() {
        desk.apply(decided("1", ANNE, "a", 0, TOMORROW));

        assertThat(desk.apply(decided("2", BILAL, "a", 0, takenBack("1")))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.hiddenFrom(ANNE, NOON)).containsExactly(story("a"));

        assertThat(desk.apply(decided("3", ANNE, "a", 0, takenBack("1")))).isEqualTo(Outcome.TAKEN);
        assertThat(desk.hiddenFrom(ANNE, NOON)).isEmpty();
    }

    @Test
    void undoingAPuttingOffLeavesTheDecisionOfOthersAlone() {
        desk.apply(decided("1", ANNE, "a", 0, TOMORROW));
        desk.apply(decided("2", BILAL, "a", 0, confirmed("a")));

        desk.apply(decided("3", ANNE, "a", 1, takenBack("1")));

        assertThat(desk.story(story("a")).decided().id()).isEqualTo(new RecordId("2"));
    }

    @Test
    void takingADecisionBackLeavesWhatThatPersonPutOff() {
        desk.apply(decided("1", ANNE, "a", 0, TOMORROW));
        desk.apply(decided("2", BILAL, "a", 0, confirmed("a")));

        desk.apply(decided("3", ANNE, "a", 1, takenBack("2")));

        assertThat(desk.hiddenFrom(ANNE, NOON)).containsExactly(story("a"));
        assertThat(desk.hiddenFrom(BILAL, NOON)).isEmpty();
    }

    @Test
    void listsConfirmationsInForceInTheOrderOfTheLog() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a")));
        desk.apply(decided("2", ANNE, "b", 0, confirmed("b")));
        desk.apply(decided("3", ANNE, "c", 0, refused("c")));
        desk.apply(decided("4", ANNE, "a", 1, takenBack("1")));
        desk.apply(decided("5", ANNE, "a", 2, confirmed("a")));

        assertThat(desk.confirmations())
                .extracting(record -> record.id().value())
                .containsExactly("2", "5");
    }

    @Test
    void remembersEveryItemSeenWhenDeciding() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a", "b")));
        desk.apply(decided("2", ANNE, "a", 1, refused("c")));

        assertThat(desk.story(story("a")).seenItems()).containsExactly(id("a"), id("b"), id("c"));
    }

    @Test
    void givesAPseudonymToOneAccountOnly() {
        var name = new NameKey("mouette");
        desk.apply(opened("1", ANNE, Role.REVIEWER, name));

        assertThat(desk.apply(opened("2", BILAL, Role.ADMIN, name))).isEqualTo(Outcome.NAME_TAKEN);
        assertThat(desk.findAccount(name)).hasValue(new Desk.Account(ANNE, Role.REVIEWER, 0));
        assertThat(desk.findAccount(BILAL)).isEmpty();
    }

    @Test
    void opensAnAccountOnlyOnce() {
        desk.apply(opened("1", ANNE, Role.REVIEWER, new NameKey("mouette")));

        assertThat(desk.apply(opened("2", ANNE, Role.ADMIN, new NameKey("goéland"))))
                .isEqualTo(Outcome.OUTDATED);
        assertThat(desk.findAccount(ANNE)).map(Desk.Account::role).hasValue(Role.REVIEWER);
        assertThat(desk.findAccount(new NameKey("goéland"))).isEmpty();
    }

    @Test
    void changesARoleOnlyAsItWasSeen() {
        desk.apply(opened("1", ANNE, Role.REVIEWER, new NameKey("mouette")));

        assertThat(desk.apply(role("2", ANNE, 0, Role.EDITOR))).isEqualTo(Outcome.TAKEN);
        assertThat(desk.apply(role("3", ANNE, 0, Role.ADMIN))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(role("4", BILAL, 0, Role.ADMIN))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.accounts()).containsExactly(new Desk.Account(ANNE, Role.EDITOR, 1));
    }

    @Test
    void editsASourceOnlyAsItWasSeen() {
        var source = Source.of(
                Source.Kind.FEED, URI.create("https://gazette.example/feed"), "La Gazette", Territory.UNKNOWN);

        assertThat(desk.apply(edited("1", 0, source))).isEqualTo(Outcome.TAKEN);
        assertThat(desk.apply(edited("2", 0, source.withPaused(true)))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.apply(edited("3", 1, source.withPaused(true)))).isEqualTo(Outcome.TAKEN);
        assertThat(desk.sources()).containsExactly(source.withPaused(true));
    }

    @Test
    void givesAnAddressToOneSubscriberUntilTheyEndOrChangeIt() {
        var first = new NameKey("premiere");
        var second = new NameKey("seconde");
        desk.apply(subscribed("1", ANNE, first));

        assertThat(desk.apply(subscribed("2", BILAL, first))).isEqualTo(Outcome.NAME_TAKEN);
        assertThat(desk.apply(subscribed("3", ANNE, second))).isEqualTo(Outcome.TAKEN);
        assertThat(desk.apply(subscribed("4", BILAL, first))).isEqualTo(Outcome.TAKEN);
        assertThat(desk.subscriptions()).hasSize(2);
    }

    @Test
    void freesTheAddressWhenASubscriptionEnds() {
        var address = new NameKey("adresse");
        desk.apply(subscribed("1", ANNE, address));

        assertThat(desk.apply(ended("2", ANNE))).isEqualTo(Outcome.TAKEN);
        assertThat(desk.apply(ended("3", ANNE))).isEqualTo(Outcome.OUTDATED);
        assertThat(desk.findSubscription(ANNE)).isEmpty();
        assertThat(desk.apply(subscribed("4", BILAL, address))).isEqualTo(Outcome.TAKEN);
    }

    private static Decision.TakenBack takenBack(String record) {
        return new Decision.TakenBack(new RecordId(record));
    }

    private static DeskRecord opened(String record, PersonId account, Role role, NameKey name) {
        return new DeskRecord.AccountOpened(new RecordId(record), NOON, account, account, role, name);
    }

    private static DeskRecord role(String record, PersonId account, long revision, Role role) {
        return new DeskRecord.RoleChanged(new RecordId(record), NOON, PersonId.VIGIE, account, revision, role);
    }

    private static DeskRecord edited(String record, long revision, Source source) {
        return new DeskRecord.SourceEdited(new RecordId(record), NOON, ANNE, revision, source);
    }

    private static DeskRecord subscribed(String record, PersonId person, NameKey address) {
        var subscription =
                new Subscription(person, Set.of("92"), Set.of(Technology.DRONES), Subscription.Cadence.DAILY);
        return new DeskRecord.SubscriptionConfirmed(new RecordId(record), NOON, person, subscription, address);
    }

    private static DeskRecord ended(String record, PersonId person) {
        return new DeskRecord.SubscriptionEnded(new RecordId(record), NOON, person, person);
    }
}
