package vigie.digest.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.digest.Samples.CANNES;
import static vigie.digest.Samples.NICE;
import static vigie.digest.Samples.PLACES;
import static vigie.digest.Samples.PLAN;
import static vigie.digest.Samples.SAINT_ETIENNE;
import static vigie.digest.Samples.SURESNES;
import static vigie.digest.Samples.confirmed;
import static vigie.model.Status.DEPLOYED;
import static vigie.model.Status.EXTENDED;
import static vigie.model.Status.TRIAL;
import static vigie.model.Technology.CAPTEURS_SONORES;
import static vigie.model.Technology.VIDEOSURVEILLANCE;
import static vigie.model.Technology.VIDEOSURVEILLANCE_ALGORITHMIQUE;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigie.digest.news.Entry;
import vigie.digest.news.News;
import vigie.digest.plan.Period;
import vigie.model.Decision.ConfirmedDeployment;
import vigie.model.Decision.SeenItem;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.ItemId;
import vigie.model.PersonId;
import vigie.model.Place;
import vigie.model.SignedLinks;
import vigie.model.Status;
import vigie.model.Subscription;
import vigie.model.Subscription.Cadence;
import vigie.model.Technology;

class DigestLetterTest {

    private static final Instant SINCE = Instant.parse("2026-03-03T10:00:00Z");
    private static final Period WEEK =
            new Period(Instant.parse("2026-11-16T06:00:00Z"), Instant.parse("2026-11-23T06:00:00Z"));
    private static final Subscription WEEKLY =
            new Subscription(new PersonId("lectrice"), Set.of("06", "92073", "42218"), Set.of(), Cadence.WEEKLY);
    private static final Links LINKS = new Links(URI.create("https://vigie.example"), new SignedLinks(new byte[32]));

    private final DigestLetter letters = new DigestLetter(LINKS, PLACES, PLAN, true);

    @Test
    void thePlainTextSaysEverything() {
        var text = aWeek().text().replaceAll("jeton=\\S+", "jeton=…");

        assertThat(text.replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo("""
                Démonstration : presse fictive, d’après des faits connus.

                4 CHANGEMENTS DANS VOS LIEUX
                16 – 22 novembre 2026

                Vos lieux : Alpes-Maritimes, Saint-Étienne et Suresnes.
                Tout ce qui suit a été lu et confirmé par une personne, article à l’appui.


                SURESNES (Hauts-de-Seine)

                * Essai, nouveau. Vidéosurveillance algorithmique, XXII.
                  « L’entreprise XXII pourra tester, pendant dix-huit mois, la détection de
                  comportements sur les caméras de rue de la ville. »
                  La Gazette des Coteaux, 21 nov. 2026
                  Original : https://presse.example/suresnes
                  Fiche : https://vigie.example/registre/92073#videosurveillance-algorithmique


                SAINT-ÉTIENNE (Loire)

                * Essai, nouveau. Capteurs sonores.
                  « Une cinquantaine de micros alerteront la police municipale en cas de bruit
                  suspect. »
                  Le Veilleur de la Loire, 20 nov. 2026, et 2 autres titres
                  Original : https://presse.example/saint-etienne
                  Fiche : https://vigie.example/registre/42218#capteurs-sonores


                CANNES (Alpes-Maritimes)

                * Étendu, était « en service ». Vidéosurveillance, 336 caméras.
                  « De 260 à 336 caméras en un an : la ville en annonce d’autres. »
                  L’Écho des Baous, 19 nov. 2026
                  Original : https://presse.example/cannes
                  Fiche : https://vigie.example/registre/06029#videosurveillance


                NICE (Alpes-Maritimes)

                * En service, confirmé par une 2ᵉ source. Vidéosurveillance algorithmique.
                  « Vingt tonnes d’encombrants par an : la caméra alerte, l’agent décide. »
                  Le Littoral libre, 18 nov. 2026
                  Original : https://presse.example/nice
                  Fiche : https://vigie.example/registre/06088#videosurveillance-algorithmique

                Ouvrir le registre : https://vigie.example/registre

                --\s
                Vous recevez cette lettre le lundi, à 7 h 00, parce que vous l’avez demandée
                le 3 mars 2026.
                Changer le jour ou les lieux : https://vigie.example/abonnements
                Ne plus la recevoir : https://vigie.example/abonnements/arreter?jeton=…
                Ni image, ni pixel, ni lien de suivi. Chaque fait n’y paraît qu’une fois.
                """);
    }

    @Test
    void theHtmlFetchesNothing() throws Exception {
        var html = aWeek().html();

        Files.writeString(Files.createDirectories(Path.of("target")).resolve("lettre.html"), html); // to look at
        assertThat(html)
                .doesNotContainPattern(
                        "(?i)<(img|link|script|iframe|object|video|form)|@import|@font-face|url\\(|src=");
        assertThat(html).contains("width=\"600\"", "lang=\"fr\"", "href=\"https://presse.example/suresnes\"");
    }

    @Test
    void linksGoStraightToTheArticle() {
        assertThat(aWeek().html())
                .containsPattern("<a class=\"act\" href=\"https://presse\\.example/nice\"")
                .doesNotContain("utm_");
    }

    @Test
    void anAddressThatIsNoWebPageIsNotLinked() {
        var entry = news(story("fait", SURESNES, VIDEOSURVEILLANCE, TRIAL, 21, "Une phrase.", "A"))
                .entries(Set.of("92073/videosurveillance/trial"), SINCE, WEEK.until())
                .getFirst();
        var hostile = new SeenItem(entry.source().item(), "t", URI.create("javascript:alert(1)"), "A", null);
        var letter = letters.write(
                "fr",
                WEEKLY,
                SINCE,
                WEEK,
                List.of(new Entry(entry.stated(), entry.change(), hostile, entry.date(), 0)));

        assertThat(letter.html()).doesNotContain("javascript");
        assertThat(letter.text()).doesNotContain("javascript");
    }

    private Letter aWeek() {
        var before = SINCE.minusSeconds(86_400);
        var news = news(
                story(
                        "suresnes",
                        SURESNES,
                        VIDEOSURVEILLANCE_ALGORITHMIQUE,
                        TRIAL,
                        21,
                        "L'entreprise XXII pourra tester, pendant dix-huit mois, la détection de comportements sur les caméras de rue de la ville.",
                        "La Gazette des Coteaux"),
                story(
                        "saint-etienne",
                        SAINT_ETIENNE,
                        CAPTEURS_SONORES,
                        TRIAL,
                        20,
                        "Une cinquantaine de micros alerteront la police municipale en cas de bruit suspect.",
                        "Le Veilleur de la Loire",
                        "Le Forez",
                        "Stef Info"),
                confirmed(before, CANNES, VIDEOSURVEILLANCE, DEPLOYED, "260 caméras"),
                story(
                        "cannes",
                        CANNES,
                        VIDEOSURVEILLANCE,
                        EXTENDED,
                        19,
                        "De 260 à 336 caméras en un an : la ville en annonce d'autres.",
                        "L’Écho des Baous"),
                confirmed(before, NICE, VIDEOSURVEILLANCE_ALGORITHMIQUE, DEPLOYED, "déjà là"),
                story(
                        "nice",
                        NICE,
                        VIDEOSURVEILLANCE_ALGORITHMIQUE,
                        DEPLOYED,
                        18,
                        "Vingt tonnes d'encombrants par an : la caméra alerte, l'agent décide.",
                        "Le Littoral libre"));
        return letters.write(
                "fr", WEEKLY, SINCE, WEEK, news.entries(news.keys(WEEKLY, SINCE, WEEK.until()), SINCE, WEEK.until()));
    }

    private static News news(StoryDecided... stories) {
        return News.of(List.of(stories));
    }

    private static StoryDecided story(
            String id, Place place, Technology technology, Status status, int day, String quote, String... outlets) {
        var at = Instant.parse("2026-11-%02dT12:00:00Z".formatted(day));
        var vendor = place == SURESNES ? "XXII" : null;
        var cameras = place == CANNES ? 336 : null;
        return confirmed(
                at,
                at,
                new ConfirmedDeployment(place, technology, status, vendor, cameras, quote, new ItemId(id)),
                outlets);
    }
}
