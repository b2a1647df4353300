package vigie.classify.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.classify.ModelSets;
import vigie.classify.learn.Models;
import vigie.classify.shelf.ModelShelf.Found;
import vigie.model.ModelRecord;
import vigie.model.ModelRecord.Chunk;
import vigie.model.ModelRecord.Learnt;
import vigie.model.ModelRecord.Manifest;
import vigie.stream.Topics;
import vigie.stream.memory.MemoryEventLog;

class ModelShelfTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T04:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);
    private static final Instant WEDNESDAY = TUESDAY.plusSeconds(86_400);
    private static final Learnt LEARNT = new Learnt(100, 40, 10, 0);

    private final MemoryEventLog log = new MemoryEventLog(() -> MONDAY);
    private final ModelShelf shelf = new ModelShelf("7");
    private final Models first = ModelSets.variant("first");
    private final Models second = ModelSets.variant("second");

    @Test
    void aPublishedSetIsFoundAsItWas() {
        publish(first, MONDAY);

        var found = shelf.findNewest(records()).orElseThrow();

        assertThat(found.models().version()).isEqualTo(first.version());
        assertThat(found.models().files().get(Models.TECHNOLOGY))
                .isEqualTo(first.files().get(Models.TECHNOLOGY));
        assertThat(found.manifest().learnt()).isEqualTo(LEARNT);
    }

    @Test
    void theNewestWholeSetCounts() {
        publish(first, MONDAY);
        publish(second, TUESDAY);

        assertThat(newest()).isEqualTo(second.version());
    }

    @Test
    void aSetWithoutItsManifestIsNotThereYetAndLeavesTheOneInUse() {
        publish(first, MONDAY);
        publish(second, TUESDAY);
        var third = shelf.publish(ModelSets.variant("third"), WEDNESDAY, LEARNT, List.of(), records());

        log.write(third.subList(0, third.size() - 1));

        assertThat(newest()).isEqualTo(second.version());
        assertThat(third.getLast().value()).isInstanceOf(Manifest.class);
    }

    @Test
    void aSetThatLacksAPieceIsRefusedAndTheOneBeforeItIsUsed() {
        publish(first, MONDAY);
        var records = new HashMap<>(published(second, TUESDAY));

        records.keySet().removeIf(key -> key.equals("b/technology/0"));

        assertThat(shelf.findNewest(records).orElseThrow().models().version()).isEqualTo(first.version());
        assertThat(refusal(records)).contains(second.version(), "incomplete or damaged", "technology");
    }

    @Test
    void aPieceThatWasChangedIsNoticed() {
        var records = new HashMap<>(published(first, MONDAY));
        var key = Chunk.key("a", "technology", 0);
        var chunk = (Chunk) records.get(key);

        records.put(
                key, new Chunk(chunk.version(), chunk.model(), 0, chunk.text().replace("0.1", "0.2")));

        assertThat(shelf.findNewest(records)).isEmpty();
        assertThat(refusal(records)).contains("damaged");
    }

    @Test
    void aSetForOtherRulesIsRefusedWithASentence() {
        publish(first, MONDAY);

        var other = new ModelShelf("8");

        assertThat(other.findNewest(records())).isEmpty();
        assertThat(other.list(records()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Found.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("made for the rules 7", "has the rules 8", "train anew"));
    }

    @Test
    void aLargeModelTravelsInPiecesOfHalfAMegabyte() {
        var large = ModelSets.large();

        var records = published(large, MONDAY);

        assertThat(records.keySet()).contains("a/technology/0", "a/technology/3");
        assertThat(newest()).isEqualTo(large.version());
    }

    @Test
    void aShorterSetLeavesNothingOfALongerOneBehind() {
        publish(ModelSets.large(), MONDAY);
        publish(first, TUESDAY);
        publish(second, WEDNESDAY);

        assertThat(records().keySet()).contains("a/technology/0").doesNotContain("a/technology/1");
    }

    private void publish(Models models, Instant at) {
        log.write(shelf.publish(models, at, LEARNT, List.of(), records()));
    }

    private Map<String, ModelRecord> published(Models models, Instant at) {
        publish(models, at);
        return records();
    }

    private Map<String, ModelRecord> records() {
        return log.table(Topics.MODELS).all();
    }

    private String newest() {
        return shelf.findNewest(records()).orElseThrow().models().version();
    }

    private String refusal(Map<String, ModelRecord> records) {
        return ((Found.Refused) shelf.list(records).getFirst()).reason();
    }
}
