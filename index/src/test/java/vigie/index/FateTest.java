package vigie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.index.Stories.ANNE;
import static vigie.index.Stories.NOON;
import static vigie.index.Stories.candidate;
import static vigie.index.Stories.confirmed;
import static vigie.index.Stories.decided;
import static vigie.index.Stories.id;
import static vigie.index.Stories.item;
import static vigie.index.Stories.membership;
import static vigie.index.Stories.refused;
import static vigie.index.Stories.rejected;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.index.Fate.Code;
import vigie.index.Fate.Event;
import vigie.model.Decision;
import vigie.model.RecordId;
import vigie.model.Rejected;
import vigie.stream.Parked;

class FateTest {

    private final Desk desk = new Desk();

    @Test
    void saysWhenNothingIsKnown() {
        var fate = Fate.of(id("a"), null, desk, List.of());

        assertThat(fate.isKnown()).isFalse();
        assertThat(fate.events()).containsExactly(new Event(Code.UNKNOWN, null, ""));
    }

    @Test
    void tellsWhyAnItemWasRejected() {
        var document = new Document(
                id("a"),
                item("a", "Marché", ""),
                rejected("a", "Marché", "", Rejected.Reason.NO_TECHNOLOGY),
                null,
                null);

        var fate = Fate.of(id("a"), document, desk, List.of());

        assertThat(fate.events())
                .containsExactly(
                        new Event(Code.FETCHED, NOON, "La Gazette"), new Event(Code.REJECTED, null, "no-technology"));
    }

    @Test
    void tellsThatAnItemWaitsToBeRead() {
        var fate = Fate.of(id("a"), new Document(id("a"), item("a", "Titre", ""), null, null, null), desk, List.of());

        assertThat(codes(fate)).containsExactly(Code.FETCHED, Code.WAITING);
    }

    @Test
    void tellsThatAStoryIsOpen() {
        var fate = Fate.of(id("a"), grouped(), desk, List.of());

        assertThat(fate.events())
                .contains(
                        new Event(Code.CANDIDATE, null, "0.50"),
                        new Event(Code.GROUPED, null, "founder"),
                        new Event(Code.OPEN, null, ""));
    }

    @Test
    void tellsEveryDecisionAndThatItWasTakenBack() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("a")));
        desk.apply(decided("2", ANNE, "a", 1, new Decision.TakenBack(new RecordId("1"))));
        desk.apply(decided("3", ANNE, "a", 2, refused("a")));

        var fate = Fate.of(id("a"), grouped(), desk, List.of());

        assertThat(codes(fate)).endsWith(Code.CONFIRMED, Code.TAKEN_BACK, Code.REFUSED);
        assertThat(fate.events()).last().isEqualTo(new Event(Code.REFUSED, NOON, "off-topic"));
    }

    @Test
    void doesNotTellWhoPutAStoryOff() {
        desk.apply(decided("1", ANNE, "a", 0, new Decision.PutOff(NOON)));
        desk.apply(decided("2", ANNE, "a", 0, new Decision.TakenBack(new RecordId("1"))));

        assertThat(codes(Fate.of(id("a"), grouped(), desk, List.of()))).endsWith(Code.GROUPED, Code.OPEN);
    }

    @Test
    void tellsThatAnItemJoinedItsStoryAfterTheDecision() {
        desk.apply(decided("1", ANNE, "a", 0, confirmed("b")));

        assertThat(codes(Fate.of(id("a"), grouped(), desk, List.of()))).endsWith(Code.CONFIRMED, Code.JOINED_LATER);
    }

    @Test
    void tellsWhichStageCouldNotHandleIt() {
        var own = new Parked("classify", "vigie.items-0@7", id("a").value(), "too strange", 2, NOON);
        var other = new Parked("classify", "vigie.items-0@8", id("b").value(), "stranger", 2, NOON);

        var fate = Fate.of(id("a"), null, desk, List.of(own, other));

        assertThat(fate.isKnown()).isTrue();
        assertThat(fate.events()).containsExactly(new Event(Code.PARKED, NOON, "classify: too strange"));
    }

    private static Document grouped() {
        return new Document(id("a"), item("a", "Titre", ""), candidate("a").build(), membership("a", "a"), null);
    }

    private static List<Code> codes(Fate fate) {
        return fate.events().stream().map(Event::code).toList();
    }
}
