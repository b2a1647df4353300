package vigie.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vigie.ingest.page.HtmlText;
import vigie.ingest.text.Body;

@Timeout(20)
class HostileFeedsTest {

    private final FeedReader reader = new FeedReader(new HtmlText());

    @Test
    void refusesABillionLaughs() {
        var xml = """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
                <rss version="2.0"><channel><title>&c;</title></channel></rss>""";

        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("entities of its own");
    }

    @Test
    void readsNoFileForAnExternalEntity(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        var inside = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><rss version='2.0'><channel><title>&x;</title></channel></rss>";
        var outside = "<!DOCTYPE rss SYSTEM \"" + secret.toUri()
                + "\"><rss version='2.0'><channel><title>t &x;</title></channel></rss>";

        assertThatThrownBy(() -> read(inside)).isInstanceOf(FeedException.class);
        assertThat(read(outside).title()).doesNotContain("geheim");
    }

    @Test
    void refusesADocumentTypeHiddenBehindALongComment() {
        var xml = "<!--" + "x".repeat(20_000)
                + "--><!DOCTYPE rss [<!ENTITY a \"ha\">]><rss version='2.0'><channel><title>&a;</title></channel></rss>";

        assertThatThrownBy(() -> read(xml)).isInstanceOf(FeedException.class);
    }

    @Test
    void namesAddressLineAndCauseOfTruncatedXml() {
        assertThatThrownBy(() -> read("<rss version='2.0'>\n<channel>\n<title>Le Cour"))
                .isInstanceOf(FeedException.class)
                .hasMessageStartingWith("cannot read feed https://a.example/rss: not well-formed at line 3");
    }

    @Test
    void saysThatAWebPageIsNoFeed() {
        assertThatThrownBy(() -> read("<!DOCTYPE html>\n<html><head><title>Accueil</title></head></html>"))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("web page");
    }

    @Test
    void refusesOtherXmlAndEmptinessAndDocuments() {
        assertThatThrownBy(() -> read("<plan/>"))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("<plan>");
        assertThatThrownBy(() -> read("  ")).isInstanceOf(FeedException.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> read("%PDF-1.7"))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("document");
        assertThatThrownBy(() -> read("{\"a\":1}"))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("items");
        assertThatThrownBy(() -> read("{\"items\":\n["))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void mendsLoneAmpersandsNamedCharactersAndControlCharacters() throws FeedException {
        var feed = read("<rss version='2.0'><channel><title>R&D &eacute;t&eacute; &#0; \u0002fin &inconnu; ok</title>"
                + "<item><title><![CDATA[a && b]]></title><link>/a?x=1&y=2</link></item></channel></rss>");

        assertThat(feed.mended()).isTrue();
        assertThat(feed.title()).startsWith("R&D été").contains("fin &inconnu; ok");
        assertThat(feed.entries().getFirst().title()).isEqualTo("a && b");
        assertThat(feed.entries().getFirst().address()).hasToString("https://a.example/a?x=1&y=2");
    }

    @Test
    void refusesEndlessNesting() {
        assertThatThrownBy(() -> read("<rss version='2.0'><channel>" + "<a>".repeat(300_000)))
                .isInstanceOf(FeedException.class);
        assertThatThrownBy(() -> read("{\"items\":" + "[".repeat(300_000))).isInstanceOf(FeedException.class);
    }

    @Test
    void survivesEndlessNestingOfMarkupInAText() throws FeedException {
        var feed = read("<rss version='2.0'><channel><title>t</title><item><link>/a</link><description><![CDATA["
                + "<div>".repeat(200_000) + "mot]]></description></item></channel></rss>");

        assertThat(feed.entries().getFirst().summary()).isEqualTo("mot");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThatThrownBy(() -> read("<rss>" + " ".repeat(FeedReader.MAX_SIZE)))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("5 MiB");
    }

    @Test
    void takesNoAddressOfAnotherKind() throws FeedException {
        var feed = read(
                "<rss version='2.0'><channel><title>t</title><item><title>x</title><link>javascript:alert(1)</link></item>"
                        + "<item><title>y</title><link>file:///etc/passwd</link></item></channel></rss>");

        assertThat(feed.entries()).extracting(FeedEntry::address).containsOnlyNulls();
    }

    private Feed read(String text) throws FeedException {
        var address = URI.create("https://a.example/rss");
        return reader.read(Body.of(text.getBytes(StandardCharsets.UTF_8), null), address.toString(), address);
    }
}
