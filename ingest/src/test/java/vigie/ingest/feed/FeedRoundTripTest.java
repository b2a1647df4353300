package vigie.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vigie.ingest.page.HtmlText;
import vigie.ingest.text.Body;

class FeedRoundTripTest {

    private final FeedReader reader = new FeedReader(new HtmlText());

    @Property
    void textEscapedIntoRssComesBackAsItWas(@ForAll("text") String title, @ForAll("text") String summary)
            throws FeedException {
        // A careful writer escapes twice: once as HTML, since readers take the text for HTML, once as XML.
        var entry = read("<rss version=\"2.0\"><channel><title>t</title><item><link>https://a.example/1</link><title>"
                + escape(escape(title)) + "</title><description>" + escape(escape(summary))
                + "</description></item></channel></rss>");

        assertThat(entry.title()).isEqualTo(title);
        assertThat(entry.summary()).isEqualTo(summary);
    }

    @Property
    void plainTextEscapedIntoAtomComesBackAsItWas(@ForAll("text") String title, @ForAll("text") String summary)
            throws FeedException {
        var entry = read(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><entry><id>i</id><link href=\"https://a.example/1\"/><title>"
                        + escape(title) + "</title><summary type=\"text\">" + escape(summary)
                        + "</summary></entry></feed>");

        assertThat(entry.title()).isEqualTo(title);
        assertThat(entry.summary()).isEqualTo(summary);
    }

    @Property
    void paragraphsInAMarkedSectionComeBackApart(@ForAll("paragraphs") List<String> paragraphs) throws FeedException {
        var html = new StringBuilder();
        for (var paragraph : paragraphs)
            html.append("<p>").append(escape(paragraph)).append("</p>\n");

        var entry = read(
                "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>t</title><item>"
                        + "<link>https://a.example/1</link><content:encoded><![CDATA[" + html
                        + "]]></content:encoded></item></channel></rss>");

        assertThat(entry.text()).isEqualTo(String.join("\n\n", paragraphs));
    }

    private FeedEntry read(String xml) throws FeedException {
        var bytes = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(Charset.forName("UTF-8"));
        return reader.read(Body.of(bytes, null), "f", null).entries().getFirst();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("abcdéèçœ€«»<>&\"';#/=[]!-?()0123456789 ")
                .withCharRange('\u00A1', '\u024F')
                .excludeChars('\u00AD')
                .ofMinLength(1)
                .ofMaxLength(60)
                .map(text -> text.replaceAll(" +", " ").strip())
                .filter(text -> !text.isEmpty());
    }

    @Provide
    Arbitrary<List<String>> paragraphs() {
        return text().list().ofMinSize(1).ofMaxSize(6);
    }
}
