package vigie.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigie.app.config.ConfigurationException;
import vigie.app.config.Settings;
import vigie.app.engine.EngineAddresses;
import vigie.index.elastic.ElasticAddress;
import vigie.index.elastic.ElasticAddress.Credentials;
import vigie.stream.kafka.KafkaConnection;

/** The ways to Kafka and Elasticsearch, each Vigie's own or the operator's. */
public record Connections(KafkaConnection kafka, ElasticAddress elasticsearch) {

    /**
     * @param own where Vigie's own engines listen; none when the configuration names both
     * @param instance a name of this process that a restart keeps
     */
    public static Connections of(Settings settings, @Nullable EngineAddresses own, String instance) {
        var kafka = settings.kafka().isEmbedded()
                ? new KafkaConnection(
                        required(own).kafkaBootstrap(), required(own).kafkaProperties(), instance)
                : kafka(settings.kafka(), instance);
        return new Connections(
                kafka,
                settings.elasticsearch().isEmbedded()
                        ? elasticsearch(required(own))
                        : elasticsearch(settings.elasticsearch()));
    }

    private static EngineAddresses required(@Nullable EngineAddresses own) {
        return Objects.requireNonNull(own, "the configuration asks for Vigie's own engines, and they were not started");
    }

    private static KafkaConnection kafka(Settings.Kafka kafka, String instance) {
        var properties = new HashMap<String, String>();
        put(properties, "security.protocol", kafka.securityProtocol());
        put(properties, "sasl.mechanism", kafka.saslMechanism());
        if (kafka.user() != null) properties.put("sasl.jaas.config", login(kafka));
        if (kafka.truststoreFile() != null) {
            properties.put("ssl.truststore.type", "PEM");
            properties.put("ssl.truststore.location", kafka.truststoreFile().toString());
        }
        return new KafkaConnection(Objects.requireNonNull(kafka.bootstrapServers()), properties, instance);
    }

    private static String login(Settings.Kafka kafka) {
        var mechanism = kafka.saslMechanism() == null ? "PLAIN" : kafka.saslMechanism();
        var module = mechanism.startsWith("SCRAM")
                ? "org.apache.kafka.common.security.scram.ScramLoginModule"
                : "org.apache.kafka.common.security.plain.PlainLoginModule";
        var password = String.valueOf(secret("kafka.password", kafka.password(), kafka.passwordFile()));
        return module + " required username=\"" + quoted(String.valueOf(kafka.user())) + "\" password=\""
                + quoted(password) + "\";";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static ElasticAddress elasticsearch(EngineAddresses own) {
        var credentials = new Credentials.Password(own.elasticsearchUser(), own.elasticsearchPassword());
        return new ElasticAddress(URI.create(own.elasticsearchUrl()), credentials, null);
    }

    private static ElasticAddress elasticsearch(Settings.Elasticsearch elastic) {
        return new ElasticAddress(Objects.requireNonNull(elastic.url()), credentials(elastic), elastic.caFile());
    }

    private static @Nullable Credentials credentials(Settings.Elasticsearch elastic) {
        var key = secret("elasticsearch.api-key", elastic.apiKey(), elastic.apiKeyFile());
        if (key != null) return new Credentials.ApiKey(key);
        if (elastic.user() == null) return null;
        return new Credentials.Password(
                elastic.user(),
                String.valueOf(secret("elasticsearch.password", elastic.password(), elastic.passwordFile())));
    }

    /** A secret from the environment or from its file; none when neither is set. */
    static @Nullable String secret(String key, @Nullable String value, @Nullable Path file) {
        if (value != null || file == null) return value;
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ConfigurationException(key + "-file : " + file + " ne se lit pas (" + e.getMessage() + ")");
        }
    }

    private static void put(Map<String, String> properties, String name, @Nullable String value) {
        if (value != null) properties.put(name, value);
    }
}
