package vigie.digest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigie.model.Subscription.Cadence.DAILY;
import static vigie.model.Subscription.Cadence.WEEKLY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DigestPlanTest {

    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private final DigestPlan plan = new DigestPlan(
            ZoneId.of("Europe/Paris"), new Rhythm.EveryDay(SEVEN), new Rhythm.EveryWeek(DayOfWeek.MONDAY, SEVEN));

    @Test
    void dailyDigestsAreDueAtSevenInParis() {
        assertThat(plan.lastEnded(DAILY, at("2026-11-21T05:59:59Z")))
                .isEqualTo(period("2026-11-19T06:00:00Z", "2026-11-20T06:00:00Z"));
        assertThat(plan.lastEnded(DAILY, at("2026-11-21T06:00:00Z")))
                .isEqualTo(period("2026-11-20T06:00:00Z", "2026-11-21T06:00:00Z"));
    }

    @Test
    void weeklyDigestsAreDueOnMondayAtSeven() {
        var thursday = at("2026-11-19T12:00:00Z");
        var mondayBeforeSeven = at("2026-11-23T05:00:00Z");
        var mondayAtSeven = at("2026-11-23T06:00:00Z");

        assertThat(plan.lastEnded(WEEKLY, thursday)).isEqualTo(period("2026-11-09T06:00:00Z", "2026-11-16T06:00:00Z"));
        assertThat(plan.lastEnded(WEEKLY, mondayBeforeSeven)).isEqualTo(plan.lastEnded(WEEKLY, thursday));
        assertThat(plan.lastEnded(WEEKLY, mondayAtSeven).until()).isEqualTo(mondayAtSeven);
    }

    @Test
    void sevenStaysSevenWhenTheClocksChange() {
        var shortDay = plan.lastEnded(DAILY, at("2027-03-28T12:00:00Z"));
        var longDay = plan.lastEnded(DAILY, at("2026-10-25T12:00:00Z"));

        assertThat(Duration.between(shortDay.from(), shortDay.until())).isEqualTo(Duration.ofHours(23));
        assertThat(Duration.between(longDay.from(), longDay.until())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aDemonstrationMayGoByTheMinute() {
        var everyMinute = new Rhythm.Every(Duration.ofMinutes(1));
        var demo = new DigestPlan(ZoneId.of("Europe/Paris"), everyMinute, everyMinute);

        assertThat(demo.lastEnded(WEEKLY, at("2026-11-21T10:00:59Z")))
                .isEqualTo(period("2026-11-21T09:59:00Z", "2026-11-21T10:00:00Z"));
    }

    @Property
    void periodsFollowOneAnotherWithoutGapOrOverlap(
            @ForAll @LongRange(min = 1_700_000_000, max = 2_000_000_000) long seconds) {
        var last = plan.lastEnded(DAILY, Instant.ofEpochSecond(seconds));
        var before = plan.lastEnded(DAILY, last.until().minusMillis(1));

        assertThat(before.until()).isEqualTo(last.from());
        assertThat(last.until()).isBeforeOrEqualTo(Instant.ofEpochSecond(seconds));
        assertThat(plan.lastEnded(DAILY, last.until())).isEqualTo(last);
    }

    @Test
    void refusesARhythmWithoutEnd() {
        assertThatThrownBy(() -> new Rhythm.Every(Duration.ZERO)).hasMessageContaining("too often");
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    private static Period period(String from, String until) {
        return new Period(at(from), at(until));
    }
}
