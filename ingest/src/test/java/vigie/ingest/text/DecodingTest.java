package vigie.ingest.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DecodingTest {

    private static final String TEXT = "Vidéosurveillance à Nîmes : 3 M€, « c'est trop »";

    @Test
    void believesAByteOrderMarkAboveAll() {
        assertThat(Decoding.text(("\uFEFF" + TEXT).getBytes(UTF_8), "text/xml; charset=iso-8859-1"))
                .isEqualTo(TEXT);
        assertThat(Decoding.text(("\uFEFF" + TEXT).getBytes(UTF_16LE), null)).isEqualTo(TEXT);
    }

    @Test
    void takesTheHeaderBeforeTheDeclaration() {
        var bytes = ("<?xml version='1.0' encoding='iso-8859-1'?>" + TEXT).getBytes(Charset.forName("ISO-8859-15"));

        assertThat(Decoding.text(bytes, "text/xml; charset=\"ISO-8859-15\"")).endsWith(TEXT);
    }

    @Test
    void takesTheDeclarationWhereTheHeaderSaysNothing() {
        var bytes = ("<?xml version='1.0' encoding='ISO-8859-15'?>" + TEXT).getBytes(Charset.forName("ISO-8859-15"));

        assertThat(Decoding.text(bytes, "text/xml")).endsWith(TEXT);
    }

    @Test
    void readsLatin1AsWindows1252LikeEveryBrowser() {
        var bytes = ("<meta charset=iso-8859-1>" + TEXT).getBytes(Charset.forName("windows-1252"));

        assertThat(Decoding.text(bytes, "text/html")).endsWith(TEXT);
    }

    @Test
    void seesThroughAnOldEncodingStillAnnounced() {
        assertThat(Decoding.text(TEXT.getBytes(UTF_8), "text/html; charset=iso-8859-1"))
                .isEqualTo(TEXT);
    }

    @Test
    void seesThroughUtf8Announced() {
        assertThat(Decoding.text("déjà vu".getBytes(ISO_8859_1), null)).isEqualTo("déjà vu");
    }

    @Test
    void survivesAnUnknownEncoding() {
        assertThat(Decoding.text("déjà".getBytes(ISO_8859_1), "text/html; charset=martian-7"))
                .isEqualTo("déjà");
    }

    @Property
    void bringsFrenchTextBackFromEveryEncodingThatSaysItsName(@ForAll("french") String text) {
        for (var name : new String[] {"UTF-8", "windows-1252", "ISO-8859-15"}) {
            var document = "<?xml version=\"1.0\" encoding=\"" + name + "\"?><a>" + text + "</a>";

            assertThat(Decoding.text(document.getBytes(Charset.forName(name)), null))
                    .as(name)
                    .isEqualTo(document);
        }
    }

    @Provide
    Arbitrary<String> french() {
        // Words, not any characters: «Çœ» in windows-1252 happens to be sound UTF-8, but no French word is.
        return Arbitraries.of(
                        "déjà",
                        "Nîmes",
                        "cœur",
                        "3 M€",
                        "« oui »",
                        "Çà",
                        "ÉTÉ",
                        "Žižek",
                        "L'Haÿ",
                        "où",
                        "mai",
                        "ambiguë.")
                .list()
                .ofMaxSize(20)
                .map(words -> String.join(" ", words));
    }
}
