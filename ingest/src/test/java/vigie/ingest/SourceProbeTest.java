package vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigie.ingest.SourceProbe.Answer;
import vigie.ingest.fetch.HttpFetcher;
import vigie.ingest.fetch.TestServer;
import vigie.model.Source;

class SourceProbeTest {

    private static final String RSS =
            "<rss version='2.0'><channel><title>Le Courrier du Littoral</title><item><title>Un</title><link>/1</link></item></channel></rss>";
    private static final String PAGE =
            "<head><title>Actualités</title><link rel=alternate type='application/rss+xml' href='/rss'></head><main><ul>"
                    + "<li><a href=/a>Une première nouvelle de la commune</a><li><a href=/b>Une deuxième nouvelle de la commune</a><li><a href=/c>Une troisième nouvelle de la commune</a></ul></main>";

    private final TestServer server =
            new TestServer().gives("/rss", "text/xml", RSS).gives("/actualites", "text/html", PAGE);
    private final HttpFetcher fetcher = server.fetcher();
    private final SourceProbe probe = new Ingest(fetcher, Clock.systemUTC()).probe();

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void knowsAFeed() throws Exception {
        var found = (Answer.Found) probe.test(server.at("/rss"), null);

        assertThat(found.kind()).isEqualTo(Source.Kind.FEED);
        assertThat(found.name()).isEqualTo("Le Courrier du Littoral");
        assertThat(found.first()).containsExactly(new SourceProbe.Entry("Un", server.at("/1"), null));
    }

    @Test
    void knowsAListingAndItsFeed() throws Exception {
        var found = (Answer.Found) probe.test(server.at("/actualites"), null);

        assertThat(found.kind()).isEqualTo(Source.Kind.LISTING);
        assertThat(found.name()).isEqualTo("Actualités");
        assertThat(found.count()).isEqualTo(3);
        assertThat(found.feeds()).containsExactly(server.at("/rss"));
    }

    @Test
    void givesTheNewAddressOfWhatMoved() throws Exception {
        server.redirects("/old", 301, "/rss");

        assertThat(((Answer.Found) probe.test(server.at("/old"), null)).address())
                .isEqualTo(server.at("/rss"));
    }

    @Test
    void saysWhyThereIsNothingToWatch() throws Exception {
        server.status("/gone", 404)
                .gives("/xml", "text/xml", "<plan/>")
                .gives("/empty", "text/html", "<html><body>Bonjour</body></html>");

        assertThat(reason("/gone", null)).contains("404");
        assertThat(reason("/xml", null)).contains("<plan>");
        assertThat(reason("/empty", null)).contains("no list of links");
        assertThat(reason("/actualites", "a[[")).contains("not a CSS selector");
        assertThat(reason("/actualites", ".absent")).contains("finds no link");
    }

    private String reason(String path, String selector) throws InterruptedException {
        return ((Answer.Nothing) probe.test(server.at(path), selector)).reason();
    }
}
