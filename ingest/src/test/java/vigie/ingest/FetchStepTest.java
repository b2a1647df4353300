package vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vigie.ingest.fetch.HttpFetcher;
import vigie.ingest.fetch.TestServer;
import vigie.ingest.poll.PollPlan;
import vigie.model.Addresses;
import vigie.model.Fetch;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.Source;
import vigie.model.SourceMemory;
import vigie.model.SourceMemory.Health;
import vigie.stream.Incoming;
import vigie.stream.Outgoing;
import vigie.stream.Topics;

@Timeout(30)
class FetchStepTest {

    private static final String WHOLE = "Une phrase entière du texte de l'article, comme il paraît. "
            .repeat(20)
            .strip();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
    private final TestServer server = new TestServer();
    private final HttpFetcher fetcher = server.fetcher();
    private final Source feed = Sources.feed(server.at("/rss").toString());
    private final Source listing = Sources.listing(server.at("/actualites").toString());
    private final Map<String, Source> sources =
            new HashMap<>(Map.of(feed.id().value(), feed, listing.id().value(), listing));
    private final Map<String, SourceMemory> memories = new HashMap<>();
    private final FetchStep step = step(Duration.ofSeconds(30));
    private long offset;

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void turnsAnEntryWithItsWholeTextIntoAnItem() throws Exception {
        server.gives("/rss", "text/xml", rss(entry("/a", "Des drones au marché", WHOLE)));

        var out = poll(feed);

        var item = items(out).getFirst();
        assertThat(item.id()).isEqualTo(ItemId.of(server.at("/a")));
        assertThat(item.title()).isEqualTo("Des drones au marché");
        assertThat(item.text()).isEqualTo(WHOLE);
        assertThat(item.sourceName()).isEqualTo(feed.name());
        assertThat(item.territory()).isEqualTo(feed.territory());
        assertThat(item.fetchedAt()).isEqualTo(now.get());
    }

    @Test
    void remembersWhatItSawLastOfAll() throws Exception {
        server.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            TestServer.send(
                    exchange,
                    200,
                    "text/xml",
                    rss(entry("/a", "A", WHOLE), entry("/b", "B", WHOLE)).getBytes("UTF-8"));
        });

        var out = poll(feed);

        assertThat(out.getLast().topic()).isEqualTo(Topics.SOURCE_MEMORY);
        assertThat(out.getLast().key()).isEqualTo(feed.id().value());
        var memory = memory(out);
        assertThat(memory.etag()).isEqualTo("\"7\"");
        assertThat(memory.health()).isEqualTo(Health.LIVE);
        assertThat(memory.polledAt()).isEqualTo(now.get());
        assertThat(memory.nextPoll()).isEqualTo(now.get().plus(Duration.ofMinutes(30)));
        assertThat(memory.seen())
                .extracting(SourceMemory.Seen::item)
                .containsExactly(ItemId.of(server.at("/a")), ItemId.of(server.at("/b")));
    }

    @Test
    void sendsForThePageOfAnEntryWithoutText() throws Exception {
        server.gives("/rss", "text/xml", rss(entry("/a", "Des drones au marché", "")));

        var errand = fetches(poll(feed)).getFirst();

        assertThat(errand.purpose()).isEqualTo(Fetch.Purpose.PAGE);
        assertThat(errand.address()).isEqualTo(server.at("/a"));
        assertThat(errand.known().title()).isEqualTo("Des drones au marché");
    }

    @Test
    void reportsAnEntryOnceAndAgainWhenItChanged() throws Exception {
        var text = new AtomicReference<>(rss(entry("/a", "A", WHOLE)));
        server.on(
                "/rss",
                exchange ->
                        TestServer.send(exchange, 200, "text/xml", text.get().getBytes("UTF-8")));

        assertThat(items(keep(poll(feed)))).hasSize(1);
        later();
        assertThat(items(keep(poll(feed)))).isEmpty();
        later();
        text.set(rss(entry("/b", "B", WHOLE), entry("/a", "A, mis à jour", WHOLE)));
        assertThat(items(keep(poll(feed)))).extracting(Item::title).containsExactly("B", "A, mis à jour");
    }

    @Test
    void knowsWhatItWroteBeforeTheLogGivesItBack() throws Exception {
        server.gives("/rss", "text/xml", rss(entry("/a", "A", WHOLE)));

        var first = poll(feed);
        later();
        var second = poll(feed); // nothing was kept in the table meanwhile

        assertThat(items(first)).hasSize(1);
        assertThat(items(second)).isEmpty();
    }

    @Test
    void doesTheSameWhenTheSameErrandComesAgain() throws Exception {
        server.gives("/rss", "text/xml", rss(entry("/a", "A", WHOLE)));
        var errand = errand(feed, now.get());

        var first = step.apply(List.of(errand));
        var again = step.apply(List.of(errand));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void dropsAnErrandOlderThanTheLastLook() throws Exception {
        server.gives("/rss", "text/xml", rss(entry("/a", "A", WHOLE)));
        keep(poll(feed));

        assertThat(step.apply(List.of(errand(feed, now.get().minusSeconds(1))))).isEmpty();
        assertThat(server.asked()).containsExactly("/rss");
    }

    @Test
    void dropsErrandsOfUnknownAndPausedSources() throws Exception {
        sources.put(feed.id().value(), feed.withPaused(true));
        sources.remove(listing.id().value());

        assertThat(poll(feed)).isEmpty();
        assertThat(poll(listing)).isEmpty();
    }

    @Test
    void asksOnlyForNewsAndKeepsWhatItKnows() throws Exception {
        server.on("/rss", exchange -> {
            if ("\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match")))
                exchange.sendResponseHeaders(304, -1);
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            TestServer.send(
                    exchange, 200, "text/xml", rss(entry("/a", "A", WHOLE)).getBytes("UTF-8"));
        });
        var first = memory(keep(poll(feed)));
        later();

        var out = keep(poll(feed));

        assertThat(items(out)).isEmpty();
        assertThat(memory(out).seen()).isEqualTo(first.seen());
        assertThat(memory(out).etag()).isEqualTo("\"7\"");
    }

    @Test
    void saysInTheMemoryWhyASourceFailsAndKeepsTheRest() throws Exception {
        var text = new AtomicReference<>(rss(entry("/a", "A", WHOLE)));
        server.on(
                "/rss",
                exchange ->
                        TestServer.send(exchange, 200, "text/xml", text.get().getBytes("UTF-8")));
        keep(poll(feed));
        later();
        text.set("<html><body>Maintenance</body></html>");

        var memory = memory(keep(poll(feed)));

        assertThat(memory.health()).isEqualTo(Health.BROKEN);
        assertThat(memory.problem()).contains(feed.address().toString()).contains("web page");
        assertThat(memory.failures()).isEqualTo(1);
        assertThat(memory.seen()).hasSize(1);
        assertThat(memory.nextPoll()).isEqualTo(now.get().plus(Duration.ofMinutes(20)));
    }

    @Test
    void tellsARefusalFromAFailure() throws Exception {
        server.status("/rss", 403);

        assertThat(memory(poll(feed)).health()).isEqualTo(Health.BLOCKED);
    }

    @Test
    void comesBackWhenTheServerSaidSo() throws Exception {
        server.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(503, -1);
        });

        assertThat(memory(poll(feed)).nextPoll()).isEqualTo(now.get().plusSeconds(7200));
    }

    @Test
    void readsListingsByTheirLinks() throws Exception {
        server.gives(
                "/actualites",
                "text/html",
                "<main><ul>" + link("/n/1", "Vidéoprotection : le conseil vote douze caméras")
                        + link("/n/2", "Les travaux du tramway reprennent lundi matin")
                        + link("/n/3", "Inscriptions à la cantine pour la rentrée") + "</ul></main>");

        var out = poll(listing);

        assertThat(fetches(out))
                .extracting(Fetch::address)
                .containsExactly(server.at("/n/1"), server.at("/n/2"), server.at("/n/3"));
        assertThat(memory(out).health()).isEqualTo(Health.LIVE);
    }

    @Test
    void saysWhenAListingHasNoLinksAnyMore() throws Exception {
        server.gives("/actualites", "text/html", "<main><p>Site en maintenance.</p></main>");

        assertThat(memory(poll(listing)).problem()).contains("no list of links");
    }

    @Test
    void addsThePageToWhatTheFeedSaid() throws Exception {
        server.gives("/rss", "text/xml", rss(entry("/a", "Des drones au marché", "")));
        server.gives(
                "/a",
                "text/html",
                "<html lang=fr><title>Le Courrier</title><article><h1>Un autre titre</h1><p>" + WHOLE
                        + "</p></article></html>");

        var item = items(page(fetches(poll(feed)).getFirst())).getFirst();

        assertThat(item.id()).isEqualTo(ItemId.of(server.at("/a")));
        assertThat(item.title()).isEqualTo("Des drones au marché");
        assertThat(item.text()).isEqualTo(WHOLE);
        assertThat(item.language()).isEqualTo("fr");
    }

    @Test
    void keepsAnEntryWhosePageCannotBeHad() throws Exception {
        server.gives("/rss", "text/xml", rss(entry("/a", "A", ""), entry("/doc.pdf", "B", ""), entry("/c", "C", "")));
        server.status("/a", 403).status("/c", 500).gives("/doc.pdf", "application/pdf", "%PDF-1.7");

        for (var errand : fetches(poll(feed))) assertThat(items(page(errand))).containsExactly(errand.known());
    }

    @Test
    void putsBackWhatWouldKeepOthersWaiting() throws Exception {
        server.gives("/rss", "text/xml", rss(entry("/a", "A", WHOLE)));
        var first = errand(feed, now.get());
        var second = errand(listing, now.get());

        var out = step(Duration.ZERO).apply(List.of(first, second));

        assertThat(items(out)).hasSize(1);
        assertThat(out.getLast()).isEqualTo(new Outgoing<>(Topics.FETCHES, second.key(), second.value()));
    }

    @Test
    void keepsAFirstLookAtALargeFeedShort() throws Exception {
        var entries = new String[150];
        for (var i = 0; i < entries.length; i++) entries[i] = entry("/" + i, "Titre " + i, "");
        server.gives("/rss", "text/xml", rss(entries));

        var out = poll(feed);

        assertThat(fetches(out)).hasSize(100);
        assertThat(items(out)).hasSize(50);
    }

    @Test
    void runsDifferentDomainsAtOnce() throws Exception {
        server.on("/rss", exchange -> {
            pause(400);
            TestServer.send(
                    exchange, 200, "text/xml", rss(entry("/a", "A", WHOLE)).getBytes("UTF-8"));
        });
        var start = System.nanoTime();
        var batch = new ArrayList<Incoming<?>>();
        for (var domain : List.of("a.example", "b.example", "c.example", "d.example")) {
            var source = Source.of(Source.Kind.FEED, server.at("/rss?" + domain), domain, feed.territory());
            sources.put(source.id().value(), source);
            batch.add(new Incoming<>(Topics.FETCHES, domain, poll(source, now.get()), 0, offset++, now.get()));
        }

        var out = step.apply(batch);

        assertThat(out.stream().filter(record -> record.topic().equals(Topics.SOURCE_MEMORY)))
                .hasSize(4);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofMillis(1_500)); // in turn it would be 1,600
    }

    private FetchStep step(Duration patience) {
        return new Ingest(fetcher, now::get)
                .step(
                        id -> Optional.ofNullable(sources.get(id)),
                        id -> Optional.ofNullable(memories.get(id)),
                        PollPlan.USUAL,
                        patience);
    }

    private List<Outgoing<?>> poll(Source source) throws Exception {
        return step.apply(List.of(errand(source, now.get())));
    }

    private List<Outgoing<?>> page(Fetch fetch) throws Exception {
        return step.apply(List.of(new Incoming<>(Topics.FETCHES, "x", fetch, 0, offset++, now.get())));
    }

    private Incoming<Fetch> errand(Source source, Instant requestedAt) {
        return new Incoming<>(
                Topics.FETCHES,
                Addresses.registrableDomain(source.address()),
                poll(source, requestedAt),
                0,
                offset++,
                now.get());
    }

    private static Fetch poll(Source source, Instant requestedAt) {
        return new Fetch(source.id(), source.address(), Fetch.Purpose.POLL, null, requestedAt);
    }

    /** As the log would: the memory comes back into the table. */
    private List<Outgoing<?>> keep(List<Outgoing<?>> out) {
        var memory = memory(out);
        memories.put(memory.source().value(), memory);
        return out;
    }

    private void later() {
        now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
    }

    private static SourceMemory memory(List<Outgoing<?>> out) {
        return (SourceMemory) out.getLast().value();
    }

    private static List<Item> items(List<Outgoing<?>> out) {
        return out.stream()
                .map(Outgoing::value)
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .toList();
    }

    private static List<Fetch> fetches(List<Outgoing<?>> out) {
        return out.stream()
                .map(Outgoing::value)
                .filter(Fetch.class::isInstance)
                .map(Fetch.class::cast)
                .toList();
    }

    private static String rss(String... entries) {
        return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>t</title>"
                + String.join("", entries) + "</channel></rss>";
    }

    private static String entry(String link, String title, String text) {
        return "<item><title>" + title + "</title><link>" + link + "</link><content:encoded>" + text
                + "</content:encoded></item>";
    }

    private static String link(String address, String text) {
        return "<li><a href='" + address + "'>" + text + "</a></li>";
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
