package vigie.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running Vigie over HTTP, as anyone may. */
final class Api implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = new JsonMapper();
    private final URI base;

    Api(URI base) {
        this.base = base;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** The answer of the public search; the page counts from 0. */
    JsonNode search(String text, int page) throws IOException, InterruptedException {
        var query = "/api/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&page=" + page;
        var answer = get(query);
        if (answer.statusCode() != 200)
            throw new IOException(query + " answers " + answer.statusCode() + ": " + answer.body());
        return json.readTree(answer.body());
    }

    long total(String text) {
        try {
            return search(text, 0).path("total").asLong();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** Asks again and again until the answer is true; fails after the patience with what was awaited. */
    static void await(String what, Duration patience, Callable<Boolean> condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) Assertions.fail("waited " + patience.toSeconds() + " s for: " + what);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            return false; // not yet
        }
    }
}
