package vigie.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web server on loopback that does what a test wants, and remembers what it was asked. */
public final class TestServer implements AutoCloseable {

    /** What to answer on one path. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public TestServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public TestServer on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (exchange) {
                answer.to(exchange);
            }
        });
        return this;
    }

    /** Answers 200 with this text. */
    public TestServer gives(String path, String contentType, String text) {
        return on(path, exchange -> send(exchange, 200, contentType, text.getBytes(StandardCharsets.UTF_8)));
    }

    public TestServer status(String path, int status) {
        return on(path, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    public TestServer redirects(String path, int status, String location) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    public static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    public URI at(String path) {
        return URI.create("http://" + hostAndPort() + path);
    }

    public String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The paths asked for so far, in order. */
    public List<String> asked() {
        return asked;
    }

    /** A fetcher that may call this server and no other on this machine. */
    public HttpFetcher fetcher() {
        return fetcher(Duration.ofSeconds(5));
    }

    public HttpFetcher fetcher(Duration limit) {
        var settings = new FetchSettings("Vigie/0.1 (+https://vigie.example/contact)", limit, 256 * 1024);
        var guard = new AddressGuard(Set.of(hostAndPort()), AddressGuard.Resolver.system());
        return new HttpFetcher(settings, guard, InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
