package vigie.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.ingest.fetch.FetchOutcome.Blocked;
import vigie.ingest.fetch.FetchOutcome.Broken;
import vigie.ingest.fetch.FetchOutcome.Fetched;
import vigie.ingest.fetch.FetchOutcome.NotModified;
import vigie.ingest.fetch.FetchOutcome.Refused;
import vigie.ingest.fetch.FetchOutcome.Throttled;

@Timeout(20)
class HttpFetcherTest {

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bringsBodyTypeAndValidators() throws Exception {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Fri, 20 Nov 2026 08:00:00 GMT");
            TestServer.send(exchange, 200, "text/xml; charset=iso-8859-1", "été".getBytes(StandardCharsets.ISO_8859_1));
        });

        var fetched = (Fetched) fetch("/feed");

        assertThat(fetched.body().text()).isEqualTo("été");
        assertThat(fetched.validators()).isEqualTo(new Validators("\"v1\"", "Fri, 20 Nov 2026 08:00:00 GMT"));
        assertThat(fetched.movedTo()).isNull();
    }

    @Test
    void saysHonestlyWhoItIs() throws Exception {
        var agent = new AtomicReference<String>();
        server.on("/", exchange -> {
            agent.set(exchange.getRequestHeaders().getFirst("User-Agent"));
            TestServer.send(exchange, 200, "text/plain", new byte[] {'x'});
        });

        fetch("/");

        assertThat(agent).hasValue("Vigie/0.1 (+https://vigie.example/contact)");
    }

    @Test
    void asksOnlyForNews() throws Exception {
        server.on("/feed", exchange -> {
            var same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Fri, 20 Nov 2026 08:00:00 GMT"
                            .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.sendResponseHeaders(same ? 304 : 500, -1);
        });

        var outcome =
                fetch(new FetchRequest(server.at("/feed"), new Validators("\"v1\"", "Fri, 20 Nov 2026 08:00:00 GMT")));

        assertThat(outcome).isEqualTo(new NotModified());
    }

    @Test
    void neverSendsAValidatorThatCouldSmuggleAHeader() throws Exception {
        server.gives("/feed", "text/xml", "<rss/>");

        var outcome = fetch(new FetchRequest(server.at("/feed"), new Validators("\"a\"\r\nX-Admin: yes", "é")));

        assertThat(outcome).isInstanceOf(Fetched.class);
    }

    @Test
    void refusesAUserAgentThatCouldSmuggleAHeader() {
        assertThatThrownBy(() -> new FetchSettings("Vigie\r\nX-Admin: yes", Duration.ofSeconds(1), 1))
                .hasMessageContaining("one line");
    }

    @Test
    void unpacksGzip() throws Exception {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestServer.send(exchange, 200, "text/xml", gzip("déjà".getBytes(StandardCharsets.UTF_8)));
        });

        assertThat(((Fetched) fetch("/feed")).body().text()).isEqualTo("déjà");
    }

    @Test
    void stopsUnpackingABomb() throws Exception {
        server.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestServer.send(exchange, 200, "text/xml", gzip(new byte[50 * 1024 * 1024]));
        });

        assertThat(fetch("/bomb")).isEqualTo(new Broken("it is larger than 256 KiB"));
    }

    @Test
    void saysThatABrokenPackageCannotBeUnpacked() throws Exception {
        server.on("/cut", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestServer.send(
                    exchange,
                    200,
                    "text/xml",
                    Arrays.copyOf(gzip("x".repeat(9999).getBytes(StandardCharsets.UTF_8)), 20));
        });

        assertThat(fetch("/cut"))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.reason()).contains("unpacked"));
    }

    @Test
    void stopsReadingABodyWithoutEnd() throws Exception {
        server.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var piece = new byte[8192];
            for (var i = 0; i < 1_000_000; i++) exchange.getResponseBody().write(piece);
        });

        assertThat(fetch("/endless")).isEqualTo(new Broken("it is larger than 256 KiB"));
    }

    @Test
    void stopsWaitingForASlowAnswer() throws Exception {
        server.on("/slow", exchange -> pause(10_000));

        assertThat(fetch("/slow", Duration.ofMillis(300))).isInstanceOf(Broken.class);
    }

    @Test
    void stopsReadingABodyThatComesDropByDrop() throws Exception {
        server.on("/drops", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var i = 0; i < 100; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause(100);
            }
        });

        assertThat(fetch("/drops", Duration.ofMillis(500)))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.reason()).contains("no complete answer within"));
    }

    @ParameterizedTest
    @CsvSource({
        "401,Blocked",
        "403,Blocked",
        "451,Blocked",
        "404,Gone",
        "410,Gone",
        "429,Throttled",
        "500,Broken",
        "502,Broken",
        "503,Broken",
        "400,Broken",
        "304,Broken",
        "204,Broken",
        "302,Broken"
    })
    void tellsRefusalsFromFailures(int status, String outcome) throws Exception {
        server.status("/x", status);

        assertThat(fetch("/x").getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"429|120|120", "503|60|60", "429|Fri, 20 Nov 2026 12:10:00 GMT|600", "429|bientôt|-1", "429|-5|-1"
            })
    void readsWhenToComeBack(int status, String retryAfter, long seconds) throws Exception {
        server.on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            exchange.sendResponseHeaders(status, -1);
        });

        var busy = (Throttled) fetch("/busy");

        assertThat(busy.retryAfter()).isEqualTo(seconds < 0 ? null : Duration.ofSeconds(seconds));
    }

    @Test
    void knowsAChallengeForARefusal() throws Exception {
        server.on("/x", exchange -> {
            exchange.getResponseHeaders().set("cf-mitigated", "challenge");
            TestServer.send(exchange, 200, "text/html", "Just a moment".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(fetch("/x")).isInstanceOf(Blocked.class);
    }

    @Test
    void followsRedirectsAndSaysWhereItMovedForGood() throws Exception {
        server.redirects("/old", 301, "/new");
        server.redirects("/new", 302, "/today?a=b");
        server.gives("/today", "text/plain", "x");

        var fetched = (Fetched) fetch("/old");

        assertThat(fetched.address()).isEqualTo(server.at("/today?a=b"));
        assertThat(fetched.movedTo()).isEqualTo(server.at("/new"));
    }

    @Test
    void takesARedirectForNowAsNoMove() throws Exception {
        server.redirects("/old", 302, "/new");
        server.redirects("/new", 301, "/today");
        server.gives("/today", "text/plain", "x");

        assertThat(((Fetched) fetch("/old")).movedTo()).isNull();
    }

    @Test
    void givesUpOnRedirectsInACircle() throws Exception {
        server.redirects("/a", 302, "/b").redirects("/b", 302, "/a");

        assertThat(fetch("/a")).isEqualTo(new Broken("it redirects more than 5 times"));
        assertThat(server.asked()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://localhost/",
                "http://[::1]/",
                "http://2130706433/",
                "http://10.0.0.1/"
            })
    void followsNoRedirectIntoPrivateNetworks(String location) throws Exception {
        server.redirects("/trap", 302, location);

        assertThat(fetch("/trap")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "http://", "http://exa mple/"})
    void followsNoRedirectToAnythingButAWebAddress(String location) throws Exception {
        server.redirects("/trap", 302, location);

        assertThat(fetch("/trap")).isInstanceOfAny(Broken.class, Refused.class);
    }

    @Test
    void neverCallsWhatTheGuardForbids() throws Exception {
        server.gives("/", "text/plain", "x");
        var strict = new AddressGuard(Set.of(), AddressGuard.Resolver.system());

        try (var fetcher =
                new HttpFetcher(FetchSettings.withContact("https://vigie.example/"), strict, Clock.systemUTC())) {
            assertThat(fetcher.fetch(FetchRequest.of(server.at("/")))).isInstanceOf(Refused.class);
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void saysWhenNobodyAnswers() throws Exception {
        var port = freePort();
        var guard = new AddressGuard(Set.of("127.0.0.1:" + port), AddressGuard.Resolver.system());

        try (var fetcher =
                new HttpFetcher(FetchSettings.withContact("https://vigie.example/"), guard, Clock.systemUTC())) {
            assertThat(fetcher.fetch(FetchRequest.of(URI.create("http://127.0.0.1:" + port + "/"))))
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.reason()).contains("reached"));
        }
    }

    private FetchOutcome fetch(String path) throws Exception {
        return fetch(FetchRequest.of(server.at(path)));
    }

    private FetchOutcome fetch(FetchRequest request) throws Exception {
        try (var fetcher = server.fetcher()) {
            return fetcher.fetch(request);
        }
    }

    private FetchOutcome fetch(String path, Duration limit) throws Exception {
        try (var fetcher = server.fetcher(limit)) {
            return fetcher.fetch(FetchRequest.of(server.at(path)));
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
