package vigie.stream.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import vigie.stream.NeighbourDownException;
import vigie.stream.Topic;

/** Makes the topics that are missing, each with the settings its promise needs. Those that exist are left as they are. */
final class KafkaTopics {

    /** Three copies where there are as many servers; fewer on a small installation. */
    private static final int COPIES = 3;
    /** Personal data leaves the disk at the latest a week after it was deleted. */
    private static final Duration ERASED_WITHIN = Duration.ofDays(7);

    private KafkaTopics() {}

    static void ensure(Admin admin, List<Topic<?>> topics) {
        try {
            var servers = admin.describeCluster().nodes().get().size();
            var existing = admin.listTopics().names().get();
            var missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            if (!missing.isEmpty()) create(admin, missing, (short) Math.min(COPIES, servers));
        } catch (ExecutionException e) {
            throw new NeighbourDownException("Kafka does not make the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NeighbourDownException("interrupted while making the topics", e);
        }
    }

    private static void create(Admin admin, List<Topic<?>> topics, short copies)
            throws InterruptedException, ExecutionException {
        var wanted = topics.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), copies).configs(settings(topic, copies)))
                .toList();
        try {
            admin.createTopics(wanted).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw e; // another process made it meanwhile
        }
    }

    static Map<String, String> settings(Topic<?> topic, int copies) {
        var keeps = topic.keeps();
        var settings = new HashMap<String, String>();
        settings.put("cleanup.policy", policy(keeps));
        settings.put(
                "retention.ms",
                keeps.atMost() == null ? "-1" : String.valueOf(keeps.atMost().toMillis()));
        settings.put("retention.bytes", "-1"); // a cluster's own limit must not cut what is kept for ever
        settings.put("message.timestamp.type", "LogAppendTime");
        settings.put("max.message.bytes", String.valueOf(KafkaClients.MAX_RECORD_BYTES));
        if (topic.durability() == Topic.Durability.IMMEDIATE) settings.put("flush.messages", "1");
        if (keeps.erasable()) settings.putAll(erasure());
        if (copies >= COPIES) settings.put("min.insync.replicas", "2");
        return settings;
    }

    private static String policy(Topic.Keeps keeps) {
        if (!keeps.latestOfKey()) return "delete";
        return keeps.atMost() == null ? "compact" : "compact,delete";
    }

    private static Map<String, String> erasure() {
        return Map.of(
                "segment.ms", String.valueOf(Duration.ofDays(1).toMillis()),
                "max.compaction.lag.ms", String.valueOf(ERASED_WITHIN.toMillis()),
                "delete.retention.ms", String.valueOf(Duration.ofDays(1).toMillis()));
    }
}
