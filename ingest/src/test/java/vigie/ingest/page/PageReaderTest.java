package vigie.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vigie.ingest.text.Body;

class PageReaderTest {

    private static final URI ADDRESS = URI.create("https://www.journal.example/ville/2026/cameras-17.html?xtor=RSS-1");

    private static final String ARTICLE = """
            <!DOCTYPE html><html lang="fr-FR"><head><title>Trente caméras de plus au port | Le Courrier</title>
            <meta property="og:site_name" content="Le Courrier"><meta name="description" content="La ville étend son réseau, l'opposition demande des comptes.">
            <link rel="canonical" href="/ville/2026/cameras-17.html">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
              {"@type":"NewsArticle","headline":"h","datePublished":"2026-11-20T08:15:00+01:00","author":[{"@type":"Person","name":"La rédaction"}]}]}</script></head>
            <body><header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/nice">Nice</a></li><li><a href="/tours">Tours</a></li></ul></nav></header>
            <div class="cookie-banner"><p>Nous utilisons des cookies pour mesurer l'audience de ce site et vous proposer des contenus adaptés.</p></div>
            <main><article class="post tag-publicite"><h1>Trente caméras de plus au port</h1>
            <p class="chapo">Le conseil municipal a voté jeudi l'extension du réseau de vidéosurveillance du port.</p>
            <div class="share"><a href="https://social.example/share">Partager</a></div>
            <p>Trente caméras seront posées avant l'été sur les quais, a annoncé le maire, pour un coût de 410 000 euros.</p>
            <h2>Un centre de supervision agrandi</h2>
            <p>Six agents supplémentaires seront recrutés, et un logiciel d'analyse d'images sera <a href="/essai.html">mis à l'essai</a> pendant un an.</p>
            <ul><li>Quai nord : douze caméras.</li><li>Quai sud : dix-huit caméras.</li></ul>
            <p>À lire aussi : <a href="/autre.html">Les drones de la police au-dessus du carnaval</a></p>
            <p>L'opposition a demandé la publication de l'étude d'impact, que la préfecture n'a pas rendue publique.</p>
            </article><section class="related-posts"><h3>Sur le même sujet</h3><ul><li><a href="/a">Un radar à bruit testé dans le centre de la ville voisine</a></li></ul></section></main>
            <footer><p>Le Courrier, tous droits réservés, mentions légales, contact, abonnement, application mobile, plan du site.</p></footer></body></html>""";

    private final PageReader reader = new PageReader();

    @Test
    void readsWhatAReaderWouldRead() {
        var page = read(ARTICLE);

        assertThat(page.title()).isEqualTo("Trente caméras de plus au port");
        assertThat(page.lead())
                .isEqualTo("Le conseil municipal a voté jeudi l'extension du réseau de vidéosurveillance du port.");
        assertThat(page.text()).isEqualTo("""
                Le conseil municipal a voté jeudi l'extension du réseau de vidéosurveillance du port.

                Trente caméras seront posées avant l'été sur les quais, a annoncé le maire, pour un coût de 410 000 euros.

                Un centre de supervision agrandi

                Six agents supplémentaires seront recrutés, et un logiciel d'analyse d'images sera mis à l'essai pendant un an.

                Quai nord : douze caméras.

                Quai sud : dix-huit caméras.

                L'opposition a demandé la publication de l'étude d'impact, que la préfecture n'a pas rendue publique.""");
        assertThat(page.published()).isEqualTo(Instant.parse("2026-11-20T07:15:00Z"));
        assertThat(page.language()).isEqualTo("fr");
        assertThat(page.author()).isEqualTo("La rédaction");
        assertThat(page.address()).hasToString("https://www.journal.example/ville/2026/cameras-17.html");
        assertThat(page.links()).contains(URI.create("https://www.journal.example/essai.html"));
    }

    @Test
    void believesNoCanonicalAddressOfAnotherSiteOrOfAFrontPage() {
        assertThat(read(ARTICLE.replace("href=\"/ville/2026/cameras-17.html\"", "href=\"https://autre.example/x\""))
                        .address())
                .isEqualTo(ADDRESS);
        assertThat(read(ARTICLE.replace("href=\"/ville/2026/cameras-17.html\"", "href=\"/\""))
                        .address())
                .isEqualTo(ADDRESS);
        assertThat(read(ARTICLE.replace("href=\"/ville/2026/cameras-17.html\"", "href=\"/ville/\""))
                        .address())
                .isEqualTo(ADDRESS);
    }

    @Test
    void readsTheDateATownPageWritesOut() {
        var page = read("""
                <html><body><div id="content"><h1>Réunion publique sur la sécurité</h1><p>Publié le 3 mai 2026 à 9h30</p>
                <p>La mairie invite les habitants du quartier des Docks à une réunion publique sur la tranquillité et les caméras.</p>
                <p>Elle se tiendra à la salle des fêtes, en présence de la police municipale et du service de la voirie.</p></div></body></html>""");

        assertThat(page.published()).isEqualTo(Instant.parse("2026-05-03T07:30:00Z"));
    }

    @Test
    void readsAPageWithoutAnyStructure() {
        var page = read(
                "<title>Avis</title>Le préfet autorise la captation d'images par drone.<br><br>L'arrêté vaut du 3 au 5 mai dans le centre de la commune de Port-Clair.<br>Signé : le préfet.");

        assertThat(page.text())
                .contains("Le préfet autorise la captation d'images par drone.\n\nL'arrêté vaut du 3 au 5 mai");
    }

    @Test
    void readsOldEncodingsFromTheMetaElement() {
        var html =
                "<html><head><meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'><title>Été à Nîmes : 3 M€</title></head></html>";

        var page = reader.read(Body.of(html.getBytes(Charset.forName("ISO-8859-15")), "text/html"), ADDRESS);

        assertThat(page.title()).isEqualTo("Été à Nîmes : 3 M€");
    }

    @Test
    void findsNothingInAnEmptyPage() {
        var page = read("");

        assertThat(page.text()).isEmpty();
        assertThat(page.title()).isEmpty();
        assertThat(page.address()).isEqualTo(ADDRESS);
    }

    @Test
    void overlooksBrokenJsonLd() {
        assertThat(read(ARTICLE.replace("\"@graph\":[", "\"@graph\":[[[,")).title())
                .isEqualTo("Trente caméras de plus au port");
    }

    @Test
    @Timeout(20)
    void survivesEndlessNesting() {
        assertThat(read("<div>".repeat(100_000)
                                + "<p>Un mot au fond du puits, assez long pour être lu comme une phrase entière.")
                        .text())
                .contains("au fond du puits");
    }

    @Test
    void aDatelineIsNoPartOfTheText() {
        var dated = ARTICLE.replace(
                "<p class=\"chapo\">",
                "<p>Publié le <time datetime=\"2026-11-20\">20 novembre 2026 à 8 h 15</time> par la rédaction</p><p class=\"chapo\">");

        assertThat(read(dated).text()).isEqualTo(read(ARTICLE).text());
    }

    @Test
    void aSentenceThatNamesATimeStays() {
        var dated = ARTICLE.replace(
                "Quai nord : douze caméras.",
                "Quai nord : les travaux commencent le <time>20 novembre</time>, douze caméras.");

        assertThat(read(dated).text()).contains("les travaux commencent le 20 novembre");
    }

    private Page read(String html) {
        return reader.read(Body.of(html.getBytes(StandardCharsets.UTF_8), "text/html"), ADDRESS);
    }
}
