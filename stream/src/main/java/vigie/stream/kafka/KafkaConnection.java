package vigie.stream.kafka;

import java.util.Map;

/**
 * How to reach the log's servers.
 *
 * @param bootstrap hosts and ports to ask first, {@code host:port,host:port}
 * @param properties further client settings as Kafka names them: TLS, user, password
 * @param instance a name of this process that a restart keeps, so that it takes its work up again at once
 */
public record KafkaConnection(String bootstrap, Map<String, String> properties, String instance) {

    public KafkaConnection {
        properties = Map.copyOf(properties);
    }

    @Override
    public String toString() {
        return "Kafka at " + bootstrap; // the properties hold a password
    }
}
