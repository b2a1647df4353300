package vigie.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.ingest.Sources;
import vigie.model.Fetch;
import vigie.model.Source;
import vigie.model.SourceMemory;
import vigie.stream.Outgoing;
import vigie.stream.Topics;

class PollPlannerTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private final Source source = Sources.feed("https://www.journal.example/rss");
    private final PollPlanner planner = new PollPlanner(Duration.ofMinutes(10));

    @Test
    void asksForANewSourceAtOnceUnderItsDomain() {
        var errands = due(List.of(source), Map.of(), NOON);

        assertThat(errands)
                .isEqualTo(List.of(new Outgoing<>(
                        Topics.FETCHES,
                        "journal.example",
                        new Fetch(source.id(), source.address(), Fetch.Purpose.POLL, null, NOON))));
    }

    @Test
    void asksOnceUntilAnsweredOrLost() {
        due(List.of(source), Map.of(), NOON);

        assertThat(due(List.of(source), Map.of(), NOON.plusSeconds(1))).isEmpty();
        assertThat(due(List.of(source), Map.of(), NOON.plusSeconds(599))).isEmpty();
        assertThat(due(List.of(source), Map.of(), NOON.plusSeconds(600))).hasSize(1);
    }

    @Test
    void asksAgainWhenItsTimeHasCome() {
        due(List.of(source), Map.of(), NOON);
        var memories = polled(NOON.plusSeconds(5), NOON.plusSeconds(60));

        assertThat(due(List.of(source), memories, NOON.plusSeconds(59))).isEmpty();
        assertThat(due(List.of(source), memories, NOON.plusSeconds(60))).hasSize(1);
    }

    @Test
    void waitsForTheAnswerToItsLastQuestion() {
        var old = polled(NOON.minusSeconds(600), NOON.minusSeconds(1));
        due(List.of(source), old, NOON);

        assertThat(due(List.of(source), old, NOON.plusSeconds(30))).isEmpty();
    }

    @Test
    void leavesPausedSourcesAlone() {
        assertThat(due(List.of(source.withPaused(true)), Map.of(), NOON)).isEmpty();
    }

    private Map<String, SourceMemory> polled(Instant at, Instant next) {
        var memory =
                new SourceMemory(source.id(), at, next, SourceMemory.Health.LIVE, null, null, 0, null, List.of(), null);
        return Map.of(source.id().value(), memory);
    }

    @Test
    void anErrandThatCouldNotBeWrittenDownIsDueAgainAtOnce() {
        assertThatThrownBy(() -> planner.handOut(List.of(source), Map.of(), NOON, errands -> {
                    throw new IllegalStateException("the log does not answer");
                }))
                .hasMessageContaining("log");

        assertThat(due(List.of(source), Map.of(), NOON.plusSeconds(1))).hasSize(1);
    }

    private List<Outgoing<?>> due(Collection<Source> sources, Map<String, SourceMemory> memories, Instant now) {
        var handedOut = new ArrayList<Outgoing<?>>();
        planner.handOut(sources, memories, now, handedOut::addAll);
        return handedOut;
    }
}
