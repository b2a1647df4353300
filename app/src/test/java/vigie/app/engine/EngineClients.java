package vigie.app.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What tests ask of running engines, with the clients' least words. */
final class EngineClients {

    private EngineClients() {}

    static HttpResponse<String> elastic(EngineAddresses engines, String method, String path, String body)
            throws IOException, InterruptedException {
        var user = engines.elasticsearchUser() + ":" + engines.elasticsearchPassword();
        return send(HttpRequest.newBuilder(URI.create(engines.elasticsearchUrl() + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes()))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static HttpResponse<String> elasticWithoutPassword(EngineAddresses engines, String path)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(engines.elasticsearchUrl() + path))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    static void createTopic(EngineAddresses engines, String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(kafka(engines, engines.kafkaProperties()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    static Set<String> topics(EngineAddresses engines, Map<String, String> login)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(kafka(engines, login))) {
            return admin.listTopics().names().get();
        }
    }

    /** Sends a record of that many characters and waits until the broker has it. */
    static long send(EngineAddresses engines, String topic, int size) throws ExecutionException, InterruptedException {
        var settings = kafka(engines, engines.kafkaProperties());
        settings.put("max.request.size", 2 * 1024 * 1024);
        settings.put("max.block.ms", 5_000);
        settings.put("delivery.timeout.ms", 10_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, "key", "x".repeat(size)))
                    .get()
                    .offset();
        }
    }

    private static Map<String, Object> kafka(EngineAddresses engines, Map<String, String> login) {
        var settings = new HashMap<String, Object>(login);
        settings.put("bootstrap.servers", engines.kafkaBootstrap());
        settings.put("default.api.timeout.ms", 6_000);
        settings.put("request.timeout.ms", 5_000);
        return settings;
    }
}
