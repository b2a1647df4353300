package vigie.app.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A web server on this machine only, which publishes the fictional press of the demonstration.
 *
 * <p>About half of the articles are there from the start, the others appear over the following minutes. Feeds, lists
 * and pages carry {@code ETag} and {@code Last-Modified}, and answer 304 to a reader who has them already. Safe for use
 * by several threads.
 */
public final class DemoPress implements AutoCloseable {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Newsstand newsstand;

    private DemoPress(HttpServer server, InstantSource clock, Instant began) {
        this.server = server;
        this.newsstand = new Newsstand(Press.load(), addressOf(server), began.truncatedTo(ChronoUnit.SECONDS), clock);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts a demonstration that begins now; port 0 takes any free one. */
    public static DemoPress start(InstantSource clock, int port) {
        return start(clock, clock.instant(), port);
    }

    /** Goes on with a demonstration that began earlier: the same articles, at the same dates. */
    public static DemoPress start(InstantSource clock, Instant began, int port) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return new DemoPress(HttpServer.create(address, 0), clock, began);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot serve the demonstration press on port " + port, failure);
        }
    }

    /** The page that lists all the publications. */
    public URI address() {
        return newsstand.base();
    }

    /** The newspapers and town sites, with the address to watch for each. */
    public List<Outlet> outlets() {
        return newsstand.outlets();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> read(exchange);
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private void read(HttpExchange exchange) throws IOException {
        var page = newsstand.findPage(exchange.getRequestURI().getPath());
        if (page.isEmpty()) {
            send(exchange, 404, Page.html(HtmlPages.missing(), newsstand.began()));
        } else if (isKnown(exchange, page.get())) {
            describe(exchange, page.get());
            exchange.sendResponseHeaders(304, -1);
        } else {
            describe(exchange, page.get());
            send(exchange, 200, page.get());
        }
    }

    private static void describe(HttpExchange exchange, Page page) {
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", page.etag());
        headers.set("Last-Modified", HTTP_DATE.format(page.lastChange()));
    }

    private static void send(HttpExchange exchange, int status, Page page) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        boolean bodyless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodyless ? -1 : page.body().length);
        if (!bodyless) {
            exchange.getResponseBody().write(page.body());
        }
    }

    /** As HTTP has it, the date counts only for a reader who gives no tag. */
    private static boolean isKnown(HttpExchange exchange, Page page) {
        var headers = exchange.getRequestHeaders();
        var tag = headers.getFirst("If-None-Match");
        return tag != null
                ? tag.contains(page.etag())
                : isUnchangedSince(headers.getFirst("If-Modified-Since"), page.lastChange());
    }

    private static boolean isUnchangedSince(@Nullable String date, Instant lastChange) {
        if (date == null) {
            return false;
        }
        try {
            var since = HTTP_DATE.parse(date, Instant::from);
            return !lastChange.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static URI addressOf(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
}
