package vigie.stream.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vigie.stream.StageDefinition;

/** Makes the clients that talk to Kafka, with the settings Vigie's promises rest on. */
final class KafkaClients {

    /** 2 MiB: a text of 512 KiB is at most 1.5 MiB in JSON when every character needs an escape of three bytes. */
    static final int MAX_RECORD_BYTES = 2 * 1024 * 1024;

    /** How long a write may wait for its acknowledgement before it counts as failed. */
    static final int WRITE_LIMIT_MS = 10_000;

    /** Closing says goodbye to the servers; they need not hear it. */
    static final CloseOptions SOON = CloseOptions.timeout(Duration.ofSeconds(1));

    private final KafkaConnection connection;
    private final String process = UUID.randomUUID().toString().replace("-", "");

    KafkaClients(KafkaConnection connection) {
        this.connection = connection;
    }

    /** A random name of this process, never the same again. */
    String process() {
        return process;
    }

    Admin admin() {
        var settings = common();
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put("default.api.timeout.ms", 5_000);
        return Admin.create(settings);
    }

    /** Acknowledged by all replicas, without repeats or disorder when a write is tried again. */
    KafkaProducer<String, byte[]> producer() {
        var settings = common();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WRITE_LIMIT_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, WRITE_LIMIT_MS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, WRITE_LIMIT_MS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Reads whole topics for itself, sharing with nobody. */
    KafkaConsumer<String, byte[]> reader() {
        return consumer(common());
    }

    /** Shares the partitions of a stage with the other processes that run it. */
    KafkaConsumer<String, byte[]> member(StageDefinition stage) {
        var settings = common();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "vigie." + stage.name());
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, connection.instance() + "." + stage.name());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, stage.maxBatch());
        // A batch may run out of its time, and then each of its records alone.
        var longest = stage.limitOf(stage.maxBatch()).plus(stage.limit().multipliedBy(stage.maxBatch()));
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int)
                longest.plusMinutes(5).toMillis());
        return consumer(settings);
    }

    private KafkaConsumer<String, byte[]> consumer(Map<String, Object> settings) {
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common() {
        var settings = new HashMap<String, Object>(connection.properties());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrap());
        settings.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "rebootstrap");
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        settings.put("enable.metrics.push", false);
        return settings;
    }
}
