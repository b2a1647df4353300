package vigie.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigie.ingest.Sources;
import vigie.ingest.page.HtmlText;
import vigie.ingest.text.Body;
import vigie.model.ItemId;

class FeedFormatsTest {

    private static final URI BASE = URI.create("https://journal.example/rss/ville.xml");
    private final FeedReader reader = new FeedReader(new HtmlText());

    @Test
    void readsRss2WithFullText() throws FeedException {
        var feed = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Le Courrier</title><link>https://journal.example/</link><description>d</description><language>fr-FR</language>
                <item><title>Des cam&#233;ras &amp;amp; des micros</title><link>/2026/cameras.html?utm_source=rss</link>
                  <guid isPermaLink="false">a-17</guid><dc:creator>Rédaction</dc:creator>
                  <description>&lt;p&gt;Le conseil a &lt;b&gt;vot&amp;eacute;&lt;/b&gt;.&lt;/p&gt;</description>
                  <content:encoded><![CDATA[<p>Premier   alinéa.</p><ul><li>un</li><li>deux</li></ul><script>x()</script><p>Fin<br/>de phrase.</p>]]></content:encoded>
                  <pubDate>Fri, 20 Nov 2026 08:00:00 +0100</pubDate></item>
                </channel></rss>""");

        assertThat(feed.title()).isEqualTo("Le Courrier");
        assertThat(feed.language()).isEqualTo("fr");
        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        "a-17",
                        URI.create("https://journal.example/2026/cameras.html?utm_source=rss"),
                        "Des caméras & des micros",
                        "Le conseil a voté.",
                        "Premier alinéa.\n\nun\n\ndeux\n\nFin de phrase.",
                        Instant.parse("2026-11-20T07:00:00Z"),
                        "Rédaction",
                        false));
    }

    @Test
    void readsRss091WithItsDoctype() throws FeedException {
        var feed = read("""
                <?xml version="1.0"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                <rss version="0.91"><channel><title>T</title><link>https://journal.example/</link><description>d</description><language>fr</language>
                <item><title>Un</title><link>https://journal.example/1</link><description>Résumé</description></item></channel></rss>""");

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("Un");
        assertThat(feed.entries()).extracting(FeedEntry::summary).containsExactly("Résumé");
    }

    @Test
    void readsRdf() throws FeedException {
        var feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://journal.example/"><title>RDF</title><link>https://journal.example/</link><description>d</description></channel>
                <item rdf:about="https://journal.example/2"><title>Deux</title><link>https://journal.example/2</link><dc:date>2026-11-19T10:00:00+01:00</dc:date></item>
                </rdf:RDF>""");

        assertThat(feed.entries())
                .extracting(FeedEntry::address)
                .containsExactly(URI.create("https://journal.example/2"));
        assertThat(feed.entries())
                .extracting(FeedEntry::published)
                .containsExactly(Instant.parse("2026-11-19T09:00:00Z"));
    }

    @Test
    void readsAtomByItsTypesAndBases() throws FeedException {
        var feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://ville.example/actu/"><title type="html">Ville &amp;amp; vie</title><id>x</id><updated>2026-11-20T00:00:00Z</updated>
                <entry><id>tag:ville,1</id><title type="text">Budget &lt;b> &amp;amp; co</title><link rel="alternate" href="budget.html"/>
                  <published>2026-11-18T00:00:00Z</published><updated>2026-11-20T00:00:00Z</updated><author><name>Mairie</name></author>
                  <summary type="html">&lt;i&gt;Court&lt;/i&gt;</summary>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p><p>Deux.</p></div></content></entry></feed>""");

        var entry = feed.entries().getFirst();
        assertThat(feed.title()).isEqualTo("Ville & vie");
        assertThat(feed.language()).isEqualTo("fr");
        assertThat(entry.title()).isEqualTo("Budget <b> &amp; co");
        assertThat(entry.address()).isEqualTo(URI.create("https://ville.example/actu/budget.html"));
        assertThat(entry.summary()).isEqualTo("Court");
        assertThat(entry.text()).isEqualTo("Un.\n\nDeux.");
        assertThat(entry.published()).isEqualTo("2026-11-18T00:00:00Z");
        assertThat(entry.author()).isEqualTo("Mairie");
    }

    @Test
    void readsJsonFeed() throws FeedException {
        var feed = read("""
                {"version":"https://jsonfeed.org/version/1.1","title":"JSON","language":"fr","items":[
                {"id":"1","url":"/a","title":"A < B","content_html":"<p>x</p><p>y</p>","date_published":"2026-11-20T10:00:00+01:00","authors":[{"name":"Z"}]}]}""");

        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        "1",
                        URI.create("https://journal.example/a"),
                        "A < B",
                        "",
                        "x\n\ny",
                        Instant.parse("2026-11-20T09:00:00Z"),
                        "Z",
                        false));
    }

    @Test
    void readsOldEncodings() throws FeedException {
        for (var name : new String[] {"windows-1252", "ISO-8859-15"}) {
            var xml = "<?xml version='1.0' encoding='" + name + "'?><rss version='2.0'><channel><title>t</title><item>"
                    + "<title>Cœur de Nîmes : 3 M€</title><link>https://a.example/</link></item></channel></rss>";

            var feed = reader.read(Body.of(xml.getBytes(Charset.forName(name)), "text/xml"), "f", null);

            assertThat(feed.entries().getFirst().title()).as(name).isEqualTo("Cœur de Nîmes : 3 M€");
        }
    }

    @Test
    void namesAnEntryWithoutAddressByItsGuid() throws FeedException {
        var source = Sources.feed("https://journal.example/rss/ville.xml");
        var feed = read(
                "<rss version='2.0'><channel><title>t</title><item><guid isPermaLink='false'>k-1</guid><title>x</title></item></channel></rss>");

        var item = feed.entries().getFirst().toItem(source, "fr", Instant.EPOCH);

        assertThat(item.id()).isEqualTo(ItemId.of(source.id(), "k-1"));
        assertThat(item.address()).isEqualTo(source.address());
    }

    @Test
    void namesEntriesThatShareOneAddressByTheirGuids() throws FeedException {
        var source = Sources.feed("https://journal.example/rss/ville.xml");
        var item =
                "<item><guid isPermaLink='false'>%s</guid><link>https://journal.example/</link><title>x</title></item>";
        var feed = read("<rss version='2.0'><channel><title>t</title>" + item.formatted("1") + item.formatted("2")
                + "</channel></rss>");

        assertThat(feed.entries())
                .extracting(entry -> entry.id(source.id()))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void takesAPermanentGuidForTheMissingLink() throws FeedException {
        var feed = read(
                "<rss version='2.0'><channel><title>t</title><item><guid>https://journal.example/9</guid><title>x</title></item></channel></rss>");

        assertThat(feed.entries().getFirst().address()).isEqualTo(URI.create("https://journal.example/9"));
    }

    @Test
    void keepsOneOfTwoEqualEntriesAndAtMostTwoThousand() throws FeedException {
        var items = new StringBuilder();
        for (var i = 0; i < 4_100; i++)
            items.append("<item><title>x</title><link>https://journal.example/")
                    .append(i / 2)
                    .append("</link></item>");

        var feed = read("<rss version='2.0'><channel><title>t</title>" + items + "</channel></rss>");

        assertThat(feed.entries()).hasSize(FeedReader.MAX_ENTRIES).doesNotHaveDuplicates();
    }

    @Test
    void readsARssThatForgotItsVersion() throws FeedException {
        assertThat(read("<rss><channel><title>t</title><item><title>x</title><link>/a</link></item></channel></rss>")
                        .entries())
                .hasSize(1);
    }

    @Test
    void makesATitleOfTheFirstWordsWhereThereIsNone() throws FeedException {
        var feed = read("<rss version='2.0'><channel><title>t</title><item><link>/a</link><description>"
                + "mot ".repeat(60) + "</description></item></channel></rss>");

        assertThat(feed.entries().getFirst().title()).hasSizeBetween(80, 101).endsWith("mot…");
    }

    private Feed read(String text) throws FeedException {
        return read(text, "application/xml");
    }

    private Feed read(String text, @Nullable String contentType) throws FeedException {
        return reader.read(Body.of(text.getBytes(StandardCharsets.UTF_8), contentType), BASE.toString(), BASE);
    }
}
