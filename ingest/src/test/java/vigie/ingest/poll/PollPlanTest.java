package vigie.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigie.model.SourceId;
import vigie.model.SourceMemory;

class PollPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private final PollPlan plan = PollPlan.USUAL;

    @Test
    void startsWithHalfAnHour() {
        assertThat(minutes(plan.afterVisit(null, 30, 30, NOW))).isEqualTo(30);
    }

    @Test
    void comesSoonerTheMoreIsNew() {
        var hourly = visitedEvery(Duration.ofHours(1));

        assertThat(minutes(plan.afterVisit(hourly, 30, 30, NOW))).isEqualTo(30);
        assertThat(minutes(plan.afterVisit(hourly, 15, 30, NOW))).isEqualTo(45);
        assertThat(minutes(plan.afterVisit(hourly, 1, 30, NOW))).isEqualTo(54);
        assertThat(minutes(plan.afterVisit(hourly, 0, 30, NOW))).isEqualTo(75);
        assertThat(minutes(plan.afterSilence(hourly, NOW))).isEqualTo(75);
    }

    @Test
    void staysWithinItsBounds() {
        assertThat(minutes(plan.afterVisit(visitedEvery(Duration.ofMinutes(11)), 9, 9, NOW)))
                .isEqualTo(10);
        assertThat(minutes(plan.afterSilence(visitedEvery(Duration.ofHours(6)), NOW)))
                .isEqualTo(360);
        assertThat(new PollPlan(Duration.ofSeconds(2), Duration.ofSeconds(5)).afterVisit(null, 1, 1, NOW))
                .isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToADay() {
        assertThat(minutes(plan.afterFailure(1, null, NOW))).isEqualTo(20);
        assertThat(minutes(plan.afterFailure(2, null, NOW))).isEqualTo(40);
        assertThat(minutes(plan.afterFailure(3, null, NOW))).isEqualTo(80);
        assertThat(minutes(plan.afterFailure(400, null, NOW))).isEqualTo(24 * 60);
    }

    @Test
    void waitsAsLongAsTheServerAsksButNotForEver() {
        assertThat(minutes(plan.afterFailure(1, Duration.ofHours(30), NOW))).isEqualTo(30 * 60);
        assertThat(minutes(plan.afterFailure(1, Duration.ofSeconds(1), NOW))).isEqualTo(20);
        assertThat(plan.afterFailure(1, Duration.ofDays(4000), NOW)).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void refusesBoundsThatMakeNoSense() {
        assertThatThrownBy(() -> new PollPlan(Duration.ofHours(2), Duration.ofHours(1)))
                .hasMessageContaining("shorter than");
        assertThatThrownBy(() -> new PollPlan(Duration.ZERO, Duration.ofHours(1)))
                .hasMessageContaining("positive");
    }

    @Property
    void neverComesSoonerThanTheShortestNorLaterThanTheLongest(
            @ForAll @IntRange(min = 1, max = 10_000_000) int seconds,
            @ForAll @IntRange(max = 50) int fresh,
            @ForAll @IntRange(max = 50) int more) {
        var next = plan.afterVisit(visitedEvery(Duration.ofSeconds(seconds)), fresh, fresh + more, NOW);

        assertThat(Duration.between(NOW, next)).isBetween(plan.shortest(), plan.longest());
    }

    private static long minutes(Instant next) {
        return Duration.between(NOW, next).toMinutes();
    }

    private static @Nullable SourceMemory visitedEvery(Duration interval) {
        return new SourceMemory(
                new SourceId("s"),
                NOW.minus(interval),
                NOW,
                SourceMemory.Health.LIVE,
                null,
                null,
                0,
                null,
                List.of(),
                null);
    }
}
