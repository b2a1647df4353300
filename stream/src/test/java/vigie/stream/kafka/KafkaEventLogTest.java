package vigie.stream.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.junit5ext.KafkaClusterExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.stream.EventLog;
import vigie.stream.EventLogContract;
import vigie.stream.Stage;
import vigie.stream.StageDefinition;
import vigie.stream.Topics;

/** The contract on a real broker, and what only Kafka can show: marks of attempts, settings of topics. */
@Tag("slow")
@ExtendWith(KafkaClusterExtension.class)
class KafkaEventLogTest extends EventLogContract {

    /** Given by the extension: a fresh broker for every test. */
    KafkaCluster cluster;

    @Override
    protected EventLog emptyLog() {
        return KafkaEventLog.open(connection());
    }

    @Test
    void aRecordThatKilledTheProcessTwiceIsParkedWithoutAThirdTry() throws Exception {
        log().write(Topics.ITEMS, "a", item("tueur"));
        log().write(Topics.ITEMS, "a", item("sage"));
        var seen = new ConcurrentLinkedQueue<String>();
        markBegun("deadly", new Attempt(2, 1, "dead"));

        start(StageDefinition.of("deadly", remember(seen), Topics.ITEMS));

        eventually(() -> seen.contains("sage"));
        assertThat(seen).doesNotContain("tueur");
        assertThat(log().parked("deadly").getFirst().error()).contains("ended the process");
    }

    @Test
    void recordsOfABatchThatDiedOnceAreTriedAgain() throws Exception {
        log().write(Topics.ITEMS, "a", item("un"));
        log().write(Topics.ITEMS, "a", item("deux"));
        var seen = new ConcurrentLinkedQueue<String>();
        markBegun("unlucky", new Attempt(0, 2, "dead"));

        start(StageDefinition.of("unlucky", remember(seen), Topics.ITEMS));

        eventually(() -> seen.size() == 2);
        assertThat(log().parked("unlucky")).isEmpty();
    }

    @Test
    void severalStagesStopTogetherEvenWhenTheirStepsAreSlow() {
        log().write(Topics.ITEMS, "a", item("lent"));
        var slow = new CountDownLatch(3);
        for (var i = 0; i < 3; i++) {
            start(StageDefinition.of(
                    "slow" + i,
                    batch -> {
                        slow.countDown();
                        Thread.sleep(Duration.ofMinutes(1));
                        return List.of();
                    },
                    Topics.ITEMS));
        }
        eventually(() -> slow.getCount() == 0);

        var begin = System.nanoTime();
        stages().forEach(Stage::stop);
        stages().forEach(Stage::close);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aRecordThatNeverEndsIsParkedAndTheNextOnesGoOn() {
        var seen = new ConcurrentLinkedQueue<String>();
        log().write(Topics.ITEMS, "a", item("sans fin"));
        log().write(Topics.ITEMS, "b", item("bref"));

        start(StageDefinition.of(
                        "hanging",
                        batch -> {
                            for (var record : batch)
                                if (record.key().equals("a")) new CountDownLatch(1).await(1, TimeUnit.HOURS);
                            return remember(seen).apply(batch);
                        },
                        Topics.ITEMS)
                .withLimit(Duration.ofMillis(300)));

        eventually(() -> seen.contains("bref"));
        eventually(() -> !log().parked("hanging").isEmpty());
        assertThat(log().parked("hanging").getFirst().error()).contains("took longer");
    }

    @Test
    void theDeskIsKeptForEverAndWrittenThroughToDisk() throws Exception {
        try (var admin = new KafkaClients(connection()).admin()) {
            var desk = new ConfigResource(ConfigResource.Type.TOPIC, Topics.DESK.name());
            var settings = admin.describeConfigs(List.of(desk)).all().get().get(desk);

            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("flush.messages").value()).isEqualTo("1");
        }
    }

    @Test
    void ofModelsOnlyTheNewestPiecesAreKeptAndTheseForEver() {
        assertThat(KafkaTopics.settings(Topics.MODELS, 1))
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("retention.ms", "-1")
                .containsEntry("flush.messages", "1");
    }

    @Test
    void personalDataLeavesTheDiskWithinAWeek() throws Exception {
        var settings = KafkaTopics.settings(Topics.PRIVATE, 1);

        assertThat(settings)
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("max.compaction.lag.ms", "604800000");
        assertThat(settings).containsEntry("segment.ms", "86400000");
    }

    private void markBegun(String stage, Attempt attempt) throws Exception {
        try (var admin = new KafkaClients(connection()).admin()) {
            var partition = new TopicPartition(Topics.ITEMS.name(), partitionOf("a"));
            admin.alterConsumerGroupOffsets(
                            "vigie." + stage, Map.of(partition, new OffsetAndMetadata(0, attempt.toString())))
                    .all()
                    .get();
        }
    }

    private int partitionOf(String key) {
        var bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return org.apache.kafka.common.utils.Utils.toPositive(org.apache.kafka.common.utils.Utils.murmur2(bytes))
                % Topics.ITEMS.partitions();
    }

    private KafkaConnection connection() {
        return new KafkaConnection(cluster.getBootstrapServers(), Map.of(), "test");
    }
}
