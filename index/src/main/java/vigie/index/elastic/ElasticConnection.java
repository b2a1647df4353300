package vigie.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import vigie.stream.NeighbourDownException;
import vigie.stream.health.Check;

/**
 * The way to Elasticsearch. Connects when first used, so that a start never waits for it. Thread-safe.
 *
 * <p>Whatever may pass by itself (no answer, too busy, no index yet, a wrong password that someone will correct) becomes a {@link
 * NeighbourDownException} with a sentence; only a request that will never be understood is an {@link IllegalStateException}.
 */
public final class ElasticConnection implements AutoCloseable {

    private static final String PART = "elasticsearch";
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    /** Below the 30 s that a record may take, so that a hung server is told from a hung record. */
    private static final Timeout ANSWER = Timeout.ofSeconds(20);
    /** Too many requests, and what a proxy or a starting server says. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    /** A question to the server. */
    @FunctionalInterface
    interface Question<T> {
        T put(ElasticsearchClient client) throws IOException;
    }

    private final ElasticAddress address;
    private final ElasticsearchClient client;

    public ElasticConnection(ElasticAddress address) {
        this.address = address;
        this.client = new ElasticsearchClient(new Rest5ClientTransport(rest(address), new Jackson3JsonpMapper()));
    }

    /** How the server is; never throws. */
    public Check check() {
        try {
            var health = ask(
                    "look at the cluster's health", elastic -> elastic.cluster().health());
            if (health.status() != HealthStatus.Red) return Check.up(PART);
            return Check.waiting(
                    PART,
                    "Elasticsearch at " + address.url()
                            + " has lost a part of its data or is still starting (status red)");
        } catch (NeighbourDownException e) {
            return Check.waiting(PART, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return Check.down(PART, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot close the connection to " + address.url(), e);
        }
    }

    /** @param what what is attempted, for the sentence when it fails */
    <T> T ask(String what, Question<T> question) {
        try {
            return question.put(client);
        } catch (ElasticsearchException e) {
            throw refused(what, e);
        } catch (IOException e) {
            throw new NeighbourDownException(
                    "Elasticsearch at " + address.url() + " does not answer (" + cause(e) + "): is it started?", e);
        }
    }

    private RuntimeException refused(String what, ElasticsearchException e) {
        var status = e.status();
        if (status == 401 || status == 403) {
            var who = address.credentials() == null ? "us without a password" : String.valueOf(address.credentials());
            return new NeighbourDownException(
                    "Elasticsearch at " + address.url() + " refuses " + who + " to " + what
                            + ": check user, password or API key and rights",
                    e);
        }
        if (status == 404)
            return new NeighbourDownException(
                    "Elasticsearch has no such index to " + what + "; Vigie makes it anew by itself", e);
        if (PASSING.contains(status)) {
            return new NeighbourDownException(
                    "Elasticsearch at " + address.url() + " is too busy or still starting to " + what + " (" + status
                            + ")",
                    e);
        }
        return new IllegalStateException("Elasticsearch does not understand how to " + what + ": " + e.getMessage(), e);
    }

    /** The deepest cause says the most: «connection refused» rather than «all hosts failed». */
    private static String cause(Throwable e) {
        var deepest = e;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        var message = deepest.getMessage();
        return message == null ? deepest.getClass().getSimpleName() : message;
    }

    private static Rest5Client rest(ElasticAddress address) {
        var builder = Rest5Client.builder(address.url())
                .setRequestConfigCallback(request -> request.setResponseTimeout(ANSWER))
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(CONNECT));
        if (address.credentials() != null) {
            builder.setDefaultHeaders(new Header[] {
                new BasicHeader("Authorization", address.credentials().authorization())
            });
        }
        if (address.caCertificate() != null) builder.setSSLContext(TrustedAuthority.load(address.caCertificate()));
        return builder.build();
    }
}
