package vigie.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigie.ingest.text.Body;

class ListingReaderTest {

    private static final URI ADDRESS = URI.create("https://www.port-clair.example/actualites/");

    private static final String CARDS = """
            <html lang="fr"><head><title>Actualités - Ville de Port-Clair</title><link rel="alternate" type="application/rss+xml" href="/feed/"></head><body>
            <nav><ul><li><a href="/mairie">La mairie</a></li><li><a href="/enfance">Petite enfance</a></li><li><a href="/sports">Sports</a></li><li><a href="/culture">Culture</a></li></ul></nav>
            <main><h1>Actualités</h1>
            <article class="card card-1"><a href="/actualites/cameras"><img src="x.jpg"></a><h3><a href="/actualites/cameras">De nouvelles caméras sur le port</a></h3>
              <time datetime="2026-11-18">18 novembre</time><p>La ville complète son réseau de vidéoprotection avec douze appareils.</p><a href="/actualites/cameras">Lire la suite</a></article>
            <article class="card card-2"><a href="/actualites/marche"><img src="y.jpg"></a><h3><a href="/actualites/marche">Le marché de Noël déménage</a></h3>
              <time datetime="2026-11-15">15 novembre</time><p>Les chalets seront installés place de la Paix dès le 1er décembre.</p><a href="/actualites/marche">Lire la suite</a></article>
            <article class="card card-3"><h3><a href="/actualites/budget?utm_source=x">Le budget 2027 en débat au conseil</a></h3>
              <p>La séance est publique.</p><a href="/actualites/budget?utm_source=x">Lire la suite</a></article>
            <div class="pagination"><a href="?page=2">2</a><a href="?page=3">3</a><a href="?page=4">4</a></div></main>
            <aside><a href="/agenda/1">Concert de l'harmonie municipale</a><a href="/agenda/2">Atelier de réparation de vélos</a><a href="/agenda/3">Lectures d'automne à la médiathèque</a></aside>
            <footer><a href="/mentions">Mentions légales du site de la ville</a></footer></body></html>""";

    @Test
    void findsTheListByItself() {
        var listing = read(CARDS, null);

        assertThat(listing.title()).isEqualTo("Actualités");
        assertThat(listing.entries())
                .extracting(Listing.Entry::title)
                .containsExactly(
                        "De nouvelles caméras sur le port",
                        "Le marché de Noël déménage",
                        "Le budget 2027 en débat au conseil");
        assertThat(listing.entries().getFirst())
                .isEqualTo(new Listing.Entry(
                        URI.create("https://www.port-clair.example/actualites/cameras"),
                        "De nouvelles caméras sur le port",
                        "La ville complète son réseau de vidéoprotection avec douze appareils.",
                        Instant.parse("2026-11-17T23:00:00Z")));
    }

    @Test
    void namesTheFeedsOfThePage() {
        assertThat(read(CARDS, null).feeds()).containsExactly(URI.create("https://www.port-clair.example/feed/"));
    }

    @Test
    void takesTheLinksASelectorNames() {
        assertThat(read(CARDS, "aside a").entries())
                .hasSize(3)
                .first()
                .extracting(Listing.Entry::title)
                .isEqualTo("Concert de l'harmonie municipale");
        assertThat(read(CARDS, "article.card h3").entries()).hasSize(3);
        assertThat(read(CARDS, ".absent a").entries()).isEmpty();
        assertThat(read(CARDS, "a[[").entries()).isEmpty();
        assertThat(ListingReader.isSelector("a[[")).isFalse();
    }

    @Test
    void readsATableOfDecisions() {
        var listing = read("""
                <html><body><table>
                <tr><td>12/11/2026</td><td><a href="/docs/delib-101.pdf">Délibération 101 : convention de vidéoprotection avec l'État</a></td></tr>
                <tr><td>12/11/2026</td><td><a href="/docs/delib-102.pdf">Délibération 102 : subventions aux associations sportives</a></td></tr>
                <tr><td>08/10/2026</td><td><a href="/docs/delib-96.pdf">Délibération 96 : tarifs de la cantine</a></td></tr></table></body></html>""", null);

        assertThat(listing.entries())
                .extracting(entry -> entry.published() + " " + entry.address().getPath())
                .containsExactly(
                        "2026-11-11T23:00:00Z /docs/delib-101.pdf",
                        "2026-11-11T23:00:00Z /docs/delib-102.pdf",
                        "2026-10-07T22:00:00Z /docs/delib-96.pdf");
    }

    @Test
    void takesTheHeadingWhereTheLinkOnlySaysReadMore() {
        var item =
                "<li class=news><h4>%s</h4><p>Un texte de présentation assez long pour compter.</p><a href=\"/n/%s\">Lire la suite</a></li>";
        var listing = read(
                "<ul>" + item.formatted("Stationnement", "1") + item.formatted("Voirie", "2")
                        + item.formatted("Police municipale", "3") + "</ul>",
                null);

        assertThat(listing.entries())
                .extracting(Listing.Entry::title)
                .containsExactly("Stationnement", "Voirie", "Police municipale");
    }

    @Test
    void findsNothingOnAPageWithoutList() {
        assertThat(read(
                                "<html><body><nav><a href=/a>A</a><a href=/b>B</a><a href=/c>C</a></nav><p>Bonjour.</p></body></html>",
                                null)
                        .entries())
                .isEmpty();
    }

    private static Listing read(String html, @Nullable String selector) {
        return new ListingReader().read(Body.of(html.getBytes(StandardCharsets.UTF_8), "text/html"), ADDRESS, selector);
    }
}
