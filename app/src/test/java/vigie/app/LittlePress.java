package vigie.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A newspaper on a local port: an RSS feed with full texts, to which articles can be added while it is read. */
final class LittlePress implements AutoCloseable {

    /** One article; its address is made of its slug. */
    record Article(String slug, String title, String text, Instant published) {}

    private final HttpServer server;
    private final List<Article> articles = new CopyOnWriteArrayList<>();

    private LittlePress(HttpServer server) {
        this.server = server;
    }

    static LittlePress open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var press = new LittlePress(server);
        server.createContext("/feed", press::answerFeed);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return press;
    }

    void publish(String slug, String title, String text) {
        articles.add(new Article(slug, title, text, Instant.now()));
    }

    int count() {
        return articles.size();
    }

    URI feed() {
        return URI.create(base() + "/feed");
    }

    URI address(String slug) {
        return URI.create(base() + "/" + slug);
    }

    /** Host and port, as the list of addresses that may be fetched wants them. */
    String hostAndPort() {
        return "localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String base() {
        return "http://" + hostAndPort();
    }

    private void answerFeed(HttpExchange exchange) throws IOException {
        var items = new StringBuilder();
        for (var article : articles) items.append(item(article));
        var body =
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                                + "<channel><title>La Petite Gazette (essai)</title><link>" + base()
                                + "</link><description>essai</description>"
                                + items + "</channel></rss>")
                        .getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String item(Article article) {
        return "<item><title>" + article.title() + "</title><link>" + address(article.slug()) + "</link><guid>"
                + address(article.slug())
                + "</guid><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        article.published().atOffset(ZoneOffset.UTC))
                + "</pubDate><content:encoded><![CDATA[<p>" + article.text() + "</p>]]></content:encoded></item>";
    }
}
