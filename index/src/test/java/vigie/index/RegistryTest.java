package vigie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.index.Stories.ANNE;
import static vigie.index.Stories.NICE;
import static vigie.index.Stories.NOON;
import static vigie.index.Stories.SURESNES;
import static vigie.index.Stories.deployment;
import static vigie.index.Stories.id;
import static vigie.index.Stories.seen;
import static vigie.index.Stories.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.model.Decision.Confirmed;
import vigie.model.Decision.ConfirmedDeployment;
import vigie.model.Decision.SeenItem;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.RecordId;
import vigie.model.Technology;

class RegistryTest {

    @Test
    void gathersWhatSeveralStoriesSayOfOneTechnologyInOnePlace() {
        var registry = Registry.of(List.of(
                confirmation("a", NOON, seen("a"), deployment(SURESNES, Technology.DRONES, "a")),
                confirmation("b", NOON, seen("b"), deployment(NICE, Technology.DRONES, "b")),
                confirmation("c", NOON, seen("c"), deployment(SURESNES, Technology.DRONES, "c"))));

        assertThat(registry.deployments())
                .extracting(Registry.Deployment::key)
                .containsExactly("92073/drones", "06088/drones");
        assertThat(registry.deployments().getFirst().claims()).hasSize(2);
    }

    @Test
    void listsTheNewestClaimFirst() {
        var registry = Registry.of(List.of(
                confirmation(
                        "a",
                        NOON,
                        published("a", NOON.minus(Duration.ofDays(9))),
                        deployment(SURESNES, Technology.DRONES, "a")),
                confirmation(
                        "b",
                        NOON,
                        published("b", NOON.minus(Duration.ofDays(1))),
                        deployment(SURESNES, Technology.DRONES, "b")),
                confirmation(
                        "c",
                        NOON,
                        published("c", NOON.minus(Duration.ofDays(5))),
                        deployment(SURESNES, Technology.DRONES, "c"))));

        assertThat(registry.deployments().getFirst().claims())
                .extracting(claim -> claim.source().item())
                .containsExactly(id("b"), id("c"), id("a"));
    }

    @Test
    void ordersArticlesOfOneInstantByTheirConfirmation() {
        var registry = Registry.of(List.of(
                confirmation("a", NOON, seen("a"), deployment(SURESNES, Technology.DRONES, "a")),
                confirmation("b", NOON.plusSeconds(60), seen("b"), deployment(SURESNES, Technology.DRONES, "b"))));

        assertThat(registry.deployments().getFirst().claims())
                .extracting(claim -> claim.source().item())
                .containsExactly(id("b"), id("a"));
    }

    @Test
    void datesAnUndatedArticleByItsConfirmation() {
        var registry = Registry.of(
                List.of(confirmation("a", NOON, published("a", null), deployment(SURESNES, Technology.DRONES, "a"))));

        assertThat(registry.deployments().getFirst().claims().getFirst().date()).isEqualTo(NOON);
    }

    @Test
    void publishesNothingWithoutItsSource() {
        var registry = Registry.of(
                List.of(confirmation("a", NOON, seen("a"), deployment(SURESNES, Technology.DRONES, "elsewhere"))));

        assertThat(registry.deployments()).isEmpty();
    }

    private static SeenItem published(String name, Instant when) {
        var seen = seen(name);
        return new SeenItem(seen.item(), seen.title(), seen.address(), seen.sourceName(), when);
    }

    private static StoryDecided confirmation(String name, Instant at, SeenItem seen, ConfirmedDeployment deployment) {
        return new StoryDecided(
                new RecordId(name), at, ANNE, story(name), 0, new Confirmed(List.of(seen), List.of(deployment)));
    }
}
