package vigie.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import vigie.model.Item;

class FileLinesTest {

    @Test
    void aFeedGivesALineForEachEntryWithLinksCompleted() throws Exception {
        var feed =
                "<rss version='2.0'><channel><title>t</title><item><title>Un</title><guid isPermaLink='false'>g</guid><link>/1</link></item></channel></rss>";

        var lines = new FeedLines().read("f.xml", feed.getBytes(UTF_8), URI.create("https://journal.example/rss"));

        assertThat(lines)
                .containsExactly(new FeedLines.Line(
                        "f.xml", URI.create("https://journal.example/1"), "g", "Un", "", "", null, null));
    }

    @Test
    void aMalformedFeedIsNamedByItsFile() {
        assertThatThrownBy(() -> new FeedLines().read("dir/f.xml", "<rss>\n<".getBytes(UTF_8), null))
                .hasMessageStartingWith("cannot read feed dir/f.xml: not well-formed at line 2");
    }

    @Test
    void aPageGivesItsText() throws Exception {
        var line = new ExtractLines()
                .read(
                        "p.html",
                        "<html lang=fr><title>Titre de la page</title><p>Une phrase assez longue pour être prise pour du texte courant."
                                .getBytes(UTF_8),
                        null);

        assertThat(line)
                .isEqualTo(new ExtractLines.Line(
                        "p.html",
                        null,
                        "Titre de la page",
                        "",
                        "Une phrase assez longue pour être prise pour du texte courant.",
                        null,
                        "fr",
                        null));
    }

    @Test
    void whatIsNoPageIsNamed() {
        assertThatThrownBy(() -> new ExtractLines().read("a.pdf", "%PDF-1.7".getBytes(UTF_8), null))
                .hasMessageStartingWith("cannot read page a.pdf: ");
        assertThatThrownBy(() -> new ExtractLines().read("b.html", new byte[0], null))
                .hasMessageContaining("empty");
    }

    @Test
    void textsAreCutBetweenCharacters() {
        assertThat(ItemTexts.cut("é".repeat(400_000)).getBytes(UTF_8)).hasSizeBetween(Item.MAX_TEXT - 3, Item.MAX_TEXT);
        assertThat(ItemTexts.cut("x" + "😀".repeat(200_000))).endsWith("😀").doesNotContain("\uFFFD");
        assertThat(ItemTexts.cut("court")).isEqualTo("court");
    }
}
