package vigie.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vigie.ingest.fetch.FetchOutcome.Blocked;
import vigie.ingest.fetch.FetchOutcome.Broken;
import vigie.ingest.fetch.FetchOutcome.Fetched;
import vigie.ingest.fetch.FetchOutcome.Throttled;

@Timeout(20)
class PoliteFetcherTest {

    private final InstantSource clock = Clock.systemUTC();
    private final TestServer server = new TestServer();
    private final HttpFetcher http = server.fetcher();

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void asksRobotsOnceAndObeys() throws Exception {
        server.gives("/robots.txt", "text/plain", "User-agent: *\nDisallow: /interne/");
        server.gives("/interne/", "text/plain", "x").gives("/feed", "text/plain", "x");
        var polite = polite(Duration.ZERO);

        assertThat(polite.fetch(FetchRequest.of(server.at("/interne/a")))).isInstanceOf(Blocked.class);
        assertThat(polite.fetch(FetchRequest.of(server.at("/feed")))).isInstanceOf(Fetched.class);
        assertThat(server.asked()).containsExactly("/robots.txt", "/feed");
    }

    @Test
    void takesAMissingRobotsFileForConsentAndABrokenOneForNone() throws Exception {
        server.gives("/feed", "text/plain", "x").status("/robots.txt", 404);
        assertThat(polite(Duration.ZERO).fetch(FetchRequest.of(server.at("/feed"))))
                .isInstanceOf(Fetched.class);

        try (var broken = new TestServer().status("/robots.txt", 500).gives("/feed", "text/plain", "x");
                var fetcher = broken.fetcher()) {
            var polite = new PoliteFetcher(fetcher, new Robots(clock), new Spacing(Duration.ZERO, clock));

            assertThat(polite.fetch(FetchRequest.of(broken.at("/feed")))).isInstanceOf(Broken.class);
            assertThat(broken.asked()).containsExactly("/robots.txt");
        }
    }

    @Test
    void keepsItsDistanceBetweenTwoCalls() throws Exception {
        server.status("/robots.txt", 404).gives("/feed", "text/plain", "x");
        var polite = polite(Duration.ofMillis(200));
        var start = System.nanoTime();

        polite.fetch(FetchRequest.of(server.at("/feed")));
        polite.fetch(FetchRequest.of(server.at("/feed")));

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(390)); // robots.txt is a call too
    }

    @Test
    void leavesASiteAloneThatAsksForIt() throws Exception {
        server.status("/robots.txt", 404).gives("/feed", "text/plain", "x").on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            exchange.sendResponseHeaders(429, -1);
        });
        var polite = polite(Duration.ZERO);

        polite.fetch(FetchRequest.of(server.at("/busy")));
        var outcome = polite.fetch(FetchRequest.of(server.at("/feed")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Throttled.class,
                        busy -> assertThat(busy.retryAfter()).isBetween(Duration.ofSeconds(3590), Duration.ofHours(1)));
        assertThat(server.asked()).containsExactly("/robots.txt", "/busy");
    }

    private PoliteFetcher polite(Duration gap) {
        return new PoliteFetcher(http, new Robots(clock), new Spacing(gap, clock));
    }
}
