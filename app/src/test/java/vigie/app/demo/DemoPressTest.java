package vigie.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DemoPressTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration ALL = Duration.ofMinutes(6);

    private final HttpClient http = HttpClient.newHttpClient();
    private final SettableClock clock = new SettableClock(NOON);
    private final DemoPress press = DemoPress.start(clock, 0);

    @AfterEach
    void close() {
        press.close();
        http.close();
    }

    @Test
    void offersEightNewspapersAndThreeTownSites() {
        assertThat(press.outlets())
                .filteredOn(outlet -> outlet.kind() == Outlet.Kind.FEED)
                .hasSize(8);
        assertThat(press.outlets())
                .filteredOn(outlet -> outlet.kind() == Outlet.Kind.LISTING)
                .hasSize(3);
    }

    @Test
    void everyFeedIsWellFormedInTheEncodingItDeclares() throws Exception {
        clock.advance(ALL);

        for (var outlet : feeds()) {
            var xml = parse(get(outlet.address()));

            assertThat(titles(xml)).as(outlet.id()).containsExactlyInAnyOrderElementsOf(titlesOf(outlet));
        }
    }

    @Test
    void theFeedsComeInFiveFormatsAndTwoEncodings() throws Exception {
        var formats = new TreeMap<String, String>();
        for (var outlet : feeds()) {
            var xml = parse(get(outlet.address()));
            var root = xml.getDocumentElement();
            formats.put(root.getTagName() + " " + root.getAttribute("version"), xml.getXmlEncoding());
        }

        assertThat(formats).containsOnlyKeys("feed ", "rdf:RDF ", "rss 0.91", "rss 0.92", "rss 2.0");
        assertThat(parse(get(feed("echo-des-baous"))).getXmlEncoding()).isEqualTo("ISO-8859-1");
    }

    @Test
    void articlesArriveWhileOneLooks() throws Exception {
        int atFirst = countListed();
        clock.advance(Duration.ofMinutes(2));
        int later = countListed();
        clock.advance(Duration.ofMinutes(4));
        int atLast = countListed();

        assertThat(atFirst).isBetween(80, 100);
        assertThat(later).isBetween(atFirst + 20, atLast - 20);
        assertThat(atLast).isEqualTo(Press.load().articles().count()).isGreaterThanOrEqualTo(165);
    }

    @Test
    void anArticleIsMissingUntilItArrives() throws Exception {
        var late = latest();
        var address =
                press.address().resolve(late.getKey() + "/" + late.getValue().slug());

        assertThat(get(address).statusCode()).isEqualTo(404);
        clock.advance(late.getValue().arrives());

        assertThat(get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void aFeedReadAgainWithItsTagAnswersNotModified() throws Exception {
        var first = get(feed("la-traboule"));

        var second = get(feed("la-traboule"), "If-None-Match", header(first, "ETag"));

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void aFeedReadAgainWithItsDateAnswersNotModifiedUntilSomethingArrives() throws Exception {
        var date = header(get(feed("la-traboule")), "Last-Modified");

        assertThat(get(feed("la-traboule"), "If-Modified-Since", date).statusCode())
                .isEqualTo(304);
        clock.advance(ALL);

        assertThat(get(feed("la-traboule"), "If-Modified-Since", date).statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyArticlePageSaysThatItIsADemonstration() throws Exception {
        clock.advance(ALL);

        for (var publication : Press.load().publications()) {
            for (var article : publication.articles()) {
                var page = text(get(press.address().resolve(publication.id() + "/" + article.slug())));
                assertThat(page).contains("Démonstration : presse fictive", HtmlPages.escape(article.title()));
            }
        }
    }

    @Test
    void aTownSiteLinksToItsPages() throws Exception {
        var list = text(get(URI.create(press.address() + "ville-istres/actualites")));

        assertThat(list).contains("href=\"/ville-istres/");
    }

    @Test
    void aDemonstrationGoesOnWithTheSameDates() throws Exception {
        clock.advance(ALL);
        var before = parse(get(feed("la-traboule")))
                .getElementsByTagName("dc:date")
                .item(0)
                .getTextContent();

        try (var resumed = DemoPress.start(clock, NOON, 0)) {
            var address = resumed.address().resolve("la-traboule/feed");
            var after =
                    parse(get(address)).getElementsByTagName("dc:date").item(0).getTextContent();
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    void aTakenPortIsNamed() {
        int taken = press.address().getPort();

        assertThatThrownBy(() -> DemoPress.start(clock, taken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("port " + taken);
    }

    @Test
    void noTwoArticlesShareASlug() {
        assertThat(Press.load().articles().map(Article::slug)).doesNotHaveDuplicates();
    }

    @Test
    void aboutOneArticleInThreeIsRelevantAndTellsWhere() {
        var relevant = Press.load()
                .articles()
                .map(Article::expected)
                .filter(Expected::relevant)
                .toList();

        assertThat((double) relevant.size() / Press.load().articles().count()).isBetween(0.3, 0.36);
        assertThat(relevant)
                .flatExtracting(Expected::insee)
                .allSatisfy(code -> assertThat((String) code).matches("\\d{5}|2[AB]\\d{3}|\\d{2,3}|2[AB]"));
    }

    @Test
    void relevantArticlesKeepArriving() {
        var arrivals = Press.load()
                .articles()
                .filter(article -> article.expected().relevant())
                .map(Article::arrives)
                .sorted()
                .toList();

        assertThat(IntStream.range(1, arrivals.size())
                        .mapToObj(i -> arrivals.get(i).minus(arrivals.get(i - 1))))
                .allSatisfy(gap -> assertThat(gap).isLessThan(Duration.ofSeconds(40)));
    }

    @Test
    void threeNewspapersPrintTheSameDispatch() {
        var dispatches = Press.load()
                .articles()
                .filter(article -> article.text().contains("(Agence Fictive)"))
                .toList();

        assertThat(dispatches).hasSize(3).extracting(Article::title).doesNotHaveDuplicates();
        assertThat(dispatches)
                .extracting(article -> article.paragraphs().subList(0, 4))
                .containsOnly(dispatches.getFirst().paragraphs().subList(0, 4));
    }

    private int countListed() throws Exception {
        int count = 0;
        for (var outlet : press.outlets()) {
            count += occurrences(text(get(press.address().resolve(outlet.id() + "/actualites"))), "<li><time");
        }
        return count;
    }

    private static int occurrences(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private List<Outlet> feeds() {
        return press.outlets().stream()
                .filter(outlet -> outlet.kind() == Outlet.Kind.FEED)
                .toList();
    }

    private URI feed(String id) {
        return feeds().stream()
                .filter(outlet -> outlet.id().equals(id))
                .findFirst()
                .orElseThrow()
                .address();
    }

    private static List<String> titlesOf(Outlet outlet) {
        return Press.load().publications().stream()
                .filter(publication -> publication.id().equals(outlet.id()))
                .flatMap(publication -> publication.articles().stream())
                .map(Article::title)
                .toList();
    }

    private static Map.Entry<String, Article> latest() {
        return Press.load().publications().stream()
                .flatMap(publication ->
                        publication.articles().stream().map(article -> Map.entry(publication.id(), article)))
                .reduce((a, b) -> a.getValue().arrives().compareTo(b.getValue().arrives()) > 0 ? a : b)
                .orElseThrow();
    }

    /** The titles of the items: those that stand in the same element as a link, below the channel. */
    private static List<String> titles(Document xml) {
        var titles = xml.getElementsByTagName("title");
        return IntStream.range(0, titles.getLength())
                .mapToObj(titles::item)
                .filter(title -> List.of("item", "entry").contains(((Element) title.getParentNode()).getTagName()))
                .map(title -> title.getTextContent())
                .toList();
    }

    private static Document parse(HttpResponse<byte[]> response) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body()));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    private HttpResponse<byte[]> get(URI address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** A clock that moves only when told to. */
    private static final class SettableClock implements InstantSource {
        private volatile Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
