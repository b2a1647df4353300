package vigie.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigie.model.PersonId;
import vigie.model.PrivateRecord.AccountProfile;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.model.Subscription;
import vigie.model.Subscription.Cadence;
import vigie.stream.Topics;

class ForgettingTest {

    private final World world = new World("2026-11-21T09:00:00Z");
    private final Forgetting forgetting = new Forgetting(world.log, world.desk, world.log.table(Topics.PRIVATE));

    @Test
    void erasesWhoNeverConfirmedOnceTheLinkIsDead() {
        var wanted = new Subscription(new PersonId("a"), Set.of(), Set.of(), Cadence.DAILY);
        world.log.write(
                Topics.PRIVATE,
                "a",
                new SubscriberProfile(new PersonId("a"), "a@exemple.example", "fr", wanted, world.now));

        forgetting.tick(world.now.plus(Duration.ofHours(71)));
        assertThat(world.log.table(Topics.PRIVATE).find("a")).isPresent();

        forgetting.tick(world.now.plus(Duration.ofHours(72)));
        assertThat(world.log.table(Topics.PRIVATE).find("a")).isEmpty();
    }

    @Test
    void erasesWhoLeftAndKeepsWhoStays() {
        var leaves = world.subscribe("leaves", Cadence.DAILY, Set.of(), Set.of());
        world.subscribe("stays", Cadence.DAILY, Set.of(), Set.of());
        world.log.write(Topics.PRIVATE, "c", new AccountProfile(new PersonId("c"), "sterne", "$argon2id$"));
        world.unsubscribe(leaves);

        forgetting.tick(world.now.plus(Duration.ofDays(30)));

        assertThat(world.log.table(Topics.PRIVATE).all()).containsOnlyKeys("stays", "c");
    }
}
