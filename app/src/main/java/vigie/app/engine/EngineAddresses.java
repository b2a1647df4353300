package vigie.app.engine;

import java.util.Map;

/** Where the engines listen, and what a client must present to be let in. */
public record EngineAddresses(
        String kafkaBootstrap,
        Map<String, String> kafkaProperties,
        String elasticsearchUrl,
        String elasticsearchUser,
        String elasticsearchPassword) {

    /** The one account of each engine; the password is made for each data folder. */
    static final String USER = "vigie";

    public EngineAddresses {
        kafkaProperties = Map.copyOf(kafkaProperties);
    }

    /** Addresses of engines on this machine, behind the passwords of a data folder. */
    static EngineAddresses onLoopback(int kafkaPort, int elasticsearchPort, Secrets secrets) {
        return of("127.0.0.1:" + kafkaPort, "http://127.0.0.1:" + elasticsearchPort, secrets);
    }

    static EngineAddresses of(String kafkaBootstrap, String elasticsearchUrl, Secrets secrets) {
        return new EngineAddresses(
                kafkaBootstrap,
                Map.of(
                        "security.protocol", "SASL_PLAINTEXT",
                        "sasl.mechanism", "PLAIN",
                        "sasl.jaas.config", KafkaEngine.login(secrets.get(Secrets.KAFKA))),
                elasticsearchUrl,
                USER,
                secrets.get(Secrets.ELASTICSEARCH));
    }

    /** Without the secrets: this ends up in logs. */
    @Override
    public String toString() {
        return "EngineAddresses[kafka=" + kafkaBootstrap + ", elasticsearch=" + elasticsearchUrl + "]";
    }
}
