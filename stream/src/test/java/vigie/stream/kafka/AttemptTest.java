package vigie.stream.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AttemptTest {

    @Property
    void aMarkIsReadBackAsItWasWritten(@ForAll @IntRange(max = 9) int alone, @ForAll @LongRange(min = 1) long until) {
        var mark = new Attempt(alone, until, "p1");

        assertThat(Attempt.parse(mark.toString())).isEqualTo(mark);
    }

    @Test
    void noMarkAndAForeignNoteMeanThatNothingWasBegun() {
        assertThat(Attempt.parse("")).isEqualTo(Attempt.NONE);
        assertThat(Attempt.parse("hello")).isEqualTo(Attempt.NONE);
        assertThat(Attempt.NONE.covers(0)).isFalse();
    }

    @Test
    void aRecordBegunAloneTwiceIsHopeless() {
        var once = Attempt.NONE.aloneAgain(7, "p1");

        assertThat(once.isHopeless()).isFalse();
        assertThat(once.aloneAgain(7, "p2").isHopeless()).isTrue();
    }
}
