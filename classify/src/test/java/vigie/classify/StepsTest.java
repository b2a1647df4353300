package vigie.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.classify.story.DecisionsByHand;
import vigie.classify.story.StoriesStep;
import vigie.model.Candidate;
import vigie.model.Decision;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Item;
import vigie.model.PersonId;
import vigie.model.RecordId;
import vigie.model.StoryId;
import vigie.model.StoryMembership;
import vigie.model.Verdict;
import vigie.stream.Incoming;
import vigie.stream.Outgoing;
import vigie.stream.Topic;
import vigie.stream.Topics;
import vigie.stream.memory.MemoryEventLog;

class StepsTest {

    private final MemoryEventLog log = new MemoryEventLog(() -> Items.AUTUMN);

    private static final String TEXT =
            "La ville de Valence installe vingt caméras de vidéosurveillance, a voté le conseil municipal. "
                    + "Le chantier doit commencer en novembre et durer quatre mois, sous l'œil des riverains de la gare.";

    private final Item first = Items.told("un", Items.AUTUMN, "Valence installe vingt caméras", TEXT);
    private final Item copy =
            Items.told("deux", Items.AUTUMN.plus(Duration.ofHours(2)), "La gare de Valence filmée", TEXT);
    private final Item market = Items.told("un", Items.AUTUMN, "Le marché de Colmar", "Il ouvre samedi.");

    @Test
    void everyItemGetsAVerdictUnderItsKey() throws Exception {
        var out = new ClassifyStep(() -> Shared.CLASSIFIER)
                .apply(List.of(incoming(Topics.ITEMS, first.id().value(), first), incoming(Topics.ITEMS, "m", market)));

        assertThat(out).extracting(Outgoing::key).containsExactly(first.id().value(), "m");
        assertThat(out).allSatisfy(one -> assertThat(one.topic()).isEqualTo(Topics.VERDICTS));
        assertThat(out.getFirst().value()).isInstanceOf(Candidate.class);
    }

    @Test
    void aDeletedItemKeepsItsVerdict() throws Exception {
        assertThat(new ClassifyStep(() -> Shared.CLASSIFIER).apply(List.of(incoming(Topics.ITEMS, "gone", null))))
                .isEmpty();
    }

    @Test
    void candidatesOfOneBatchJoinOneStoryAndRejectedItemsHaveNone() throws Exception {
        var out =
                new StoriesStep(log.table(Topics.STORIES), new DecisionsByHand()).apply(verdicts(first, copy, market));

        assertThat(out).hasSize(2);
        assertThat(memberships(out))
                .extracting(StoryMembership::story)
                .containsOnly(memberships(out).getFirst().story());
    }

    @Test
    void aRepeatedBatchGivesTheSame() throws Exception {
        var step = new StoriesStep(log.table(Topics.STORIES), new DecisionsByHand());
        var out = step.apply(verdicts(first, copy));

        assertThat(step.apply(verdicts(first, copy))).isEqualTo(out);

        log.write(out);
        assertThat(new StoriesStep(log.table(Topics.STORIES), new DecisionsByHand()).apply(verdicts(first, copy)))
                .isEqualTo(out);
    }

    @Test
    void articlesThatPeoplePutElsewhereComeOutAgainOnceTheDeskHasTakenItIn() throws Exception {
        var people = new DecisionsByHand();
        var step = new StoriesStep(log.table(Topics.STORIES), people);
        var given = memberships(step.apply(verdicts(first, copy)));
        people.takeOut(copy.id(), new StoryId("own"));
        var seen = new Decision.SeenItem(copy.id(), copy.title(), copy.address(), copy.sourceName(), null);
        var takenOut = new StoryDecided(
                new RecordId("own"),
                Items.AUTUMN,
                PersonId.VIGIE,
                given.getFirst().story(),
                0,
                new Decision.TakenOut(seen));

        var out = step.apply(List.of(new Incoming<>(Topics.DESK, "x", takenOut, 0, 41, Items.AUTUMN)));

        assertThat(people.awaited()).isEqualTo(41);
        assertThat(memberships(out)).containsExactly(given.getLast().in(new StoryId("own")));
    }

    private static List<StoryMembership> memberships(List<Outgoing<?>> out) {
        return out.stream().map(one -> (StoryMembership) one.value()).toList();
    }

    private static List<Incoming<?>> verdicts(Item... items) {
        var records = new ArrayList<Incoming<?>>();
        for (var item : items) {
            Verdict verdict = Shared.CLASSIFIER.classify(item);
            records.add(incoming(Topics.VERDICTS, item.id().value(), verdict));
        }
        return records;
    }

    private static <V> Incoming<V> incoming(Topic<V> topic, String key, V value) {
        return new Incoming<>(topic, key, value, 0, 0, Items.AUTUMN);
    }
}
