package vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.model.Role;
import vigie.model.SignedLink;
import vigie.model.SignedLinks;
import vigie.model.Subscription;
import vigie.model.Technology;
import vigie.stream.Topics;

class PublicPagesTest {

    private Bench bench;
    private Browser visitor;

    @BeforeEach
    void start() {
        bench = Bench.ready(settings -> settings.withDemo(null)).furnished();
        visitor = bench.browser();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void findsAndMarksWhatIsSearched() {
        var page = visitor.get("/recherche?q=drones").page();

        assertThat(page.select(".results-head h2").text()).isEqualTo("1 article");
        assertThat(page.select(".result h3").text()).isEqualTo(Stories.ISTRES.title());
        assertThat(page.select(".result mark.m-hit").first().text()).isEqualTo("drones");
    }

    @Test
    void filtersByPlaceTechnologyAndMonth() {
        assertThat(visitor.get("/recherche?lieu=Suresnes").page().select(".result"))
                .hasSize(2);
        assertThat(visitor.get("/recherche?technologie=drones").page().select(".result"))
                .hasSize(1);
        assertThat(visitor.get("/recherche?du=2020-01&au=2020-12").page().select(".result"))
                .isEmpty();
    }

    @Test
    void saysWhatASearchTextLacks() {
        var page = visitor.get("/recherche?q=%22police");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select(".field-error").text())
                .isEqualTo("Un guillemet ouvert n’est pas refermé. Refermez-le, ou retirez-le.");
    }

    @Test
    void tellsTheFateOfAPastedAddress() {
        var pasted = Stories.DIJON.address() + "?utm_source=lettre";

        var page = visitor.get("/recherche?q=" + URLEncoder.encode(pasted, StandardCharsets.UTF_8));

        assertThat(page.path()).isEqualTo("/article");
        assertThat(page.page().select(".fate li")).hasSize(4);
        assertThat(page.page().select(".fate li").last().text())
                .startsWith("Décidé par une personne Confirmé le 21 novembre 2026 : Dijon");
        assertThat(visitor.get("/article?adresse=https://nulle.example/part").status())
                .isEqualTo(404);
        assertThat(visitor.get("/article?adresse=pas%20une%20adresse").status()).isEqualTo(422);
    }

    @Test
    void answersProgramsInJson() {
        var answer = visitor.get("/api/search?q=hypervision");

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        var item = new tools.jackson.databind.ObjectMapper()
                .readTree(visitor.get("/api/search?q=commandement").body());
        assertThat(item.get("total").asInt()).isEqualTo(1);
        assertThat(item.get("items").get(0).get("url").asString())
                .isEqualTo(Stories.DIJON.address().toString());
        assertThat(item.get("items").get(0).get("technologies").get(0).asString())
                .isEqualTo("hypervision");
        assertThat(item.get("items").get(0).get("decided").asString()).isEqualTo("confirmed");
        assertThat(visitor.get("/api/search?q=%22police").status()).isEqualTo(400);
        assertThat(visitor.get("/api/openapi.json").body()).contains("/api/search");
    }

    @Test
    void slowsDownAFloodOfQueries() {
        var statuses = java.util.stream.IntStream.range(0, 130)
                .map(i -> visitor.get("/api/search?q=x").status())
                .boxed()
                .toList();

        assertThat(statuses).contains(429);
    }

    @Test
    void tellsTheHealthOfEveryPart() {
        assertThat(visitor.get("/health").status()).isEqualTo(200);
        bench.switches.search(false);

        var ill = visitor.get("/health");

        assertThat(ill.status()).isEqualTo(503);
        assertThat(ill.body()).contains("\"part\":\"elasticsearch\",\"state\":\"waiting\"");
    }

    @Test
    void theRegistryOutlivesTheSearchEngine() {
        bench.switches.search(false);
        bench.clock.pass(Duration.ofSeconds(5));

        var page = visitor.get("/registre/21231");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("h1").text()).isEqualTo("Dijon");
        assertThat(page.page().select(".proof blockquote").text()).contains("un seul poste de commandement");
        assertThat(page.page().select(".banner")).isNotEmpty();
    }

    @Test
    void changesTheLanguageWithoutLosingWhatWasAskedFor() {
        var page = visitor.get("/recherche?q=cam%C3%A9ras%20%26%20drones&lang=fr&trier=date")
                .page();

        assertThat(page.select(".site-footer a[hreflang]").attr("href"))
                .isEqualTo("?q=cam%C3%A9ras%20%26%20drones&trier=date&lang=en");
    }

    @Test
    void aSubscriptionCountsOnlyOnceTheAddressHasProvedItself() {
        var form = visitor.get("/abonnements");

        var asked = visitor.submit(
                form,
                "main form",
                Map.of(
                        "courriel",
                        "lectrice@exemple.example",
                        "lieu",
                        "Suresnes",
                        "technologies",
                        "drones",
                        "cadence",
                        "jour",
                        "action",
                        "demander"));
        var profile = profile();
        var link = link(SignedLink.Purpose.CONFIRM, profile, Duration.ofHours(48));
        var opened = visitor.get("/abonnements/confirmer?jeton=" + link);

        assertThat(asked.status()).isEqualTo(202);
        assertThat(profile.wanted().places()).containsExactly("92073");
        assertThat(opened.page().select("button").text()).contains("Confirmer");
        assertThat(subscriptions()).isEmpty(); // opening the link changed nothing: mail scanners open it

        visitor.submit(opened, "main form", Map.of());

        assertThat(subscriptions())
                .containsExactly(new Subscription(
                        profile.person(),
                        java.util.Set.of("92073"),
                        java.util.Set.of(Technology.DRONES),
                        Subscription.Cadence.DAILY));
    }

    @Test
    void aStrangersRequestDoesNotChangeTheLettersOfAConfirmedSubscriber() {
        aSubscriptionCountsOnlyOnceTheAddressHasProvedItself();
        var before = profile();

        visitor.submit(
                visitor.get("/abonnements?lang=en"),
                "main form",
                Map.of("courriel", "LECTRICE@exemple.example", "lieu", "Nice", "action", "demander"));

        assertThat(profile().email()).isEqualTo("lectrice@exemple.example");
        assertThat(profile().language()).isEqualTo(before.language());
        assertThat(profile().wanted().places()).containsExactly("06088");
    }

    @Test
    void aMailProgramEndsTheSubscriptionByItself() {
        aSubscriptionCountsOnlyOnceTheAddressHasProvedItself();
        var link = link(SignedLink.Purpose.UNSUBSCRIBE, profile(), Duration.ofDays(3650));

        assertThat(visitor.get("/abonnements/arreter?jeton=" + link).status()).isEqualTo(200);
        assertThat(subscriptions()).hasSize(1);
        var left = bench.browser().post("/abonnements/arreter?jeton=" + link, Map.of("List-Unsubscribe", "One-Click"));

        assertThat(left.status()).isEqualTo(200);
        assertThat(subscriptions()).isEmpty();
        assertThat(bench.browser()
                        .post("/abonnements/arreter?jeton=faux", Map.of())
                        .status())
                .isEqualTo(410);
    }

    @Test
    void theLinkOfAnOlderRequestConfirmsNothing() {
        visitor.submit(
                visitor.get("/abonnements"),
                "main form",
                Map.of("courriel", "lectrice@exemple.example", "action", "demander"));
        var old = link(SignedLink.Purpose.CONFIRM, profile(), Duration.ofHours(48));
        bench.clock.pass(Duration.ofMinutes(5));
        visitor.submit(
                visitor.get("/abonnements"),
                "main form",
                Map.of("courriel", "Lectrice@exemple.example", "lieu", "Nice", "action", "demander"));

        assertThat(visitor.get("/abonnements/confirmer?jeton=" + old).status()).isEqualTo(410);
        assertThat(bench.log.records(Topics.PRIVATE).stream()
                        .filter(record -> record.value() instanceof SubscriberProfile)
                        .map(record -> record.key())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void editorsAddPauseAndResumeSources() {
        var editor = bench.browserOf(Role.EDITOR);

        var added = editor.submit(
                editor.get("/sources"),
                "section form[action='/sources']",
                Map.of("nom", "Le Phare", "adresse", "https://phare.example/rss", "territoire", "Nice, 13"));
        var again = editor.submit(
                added,
                "section form[action='/sources']",
                Map.of("nom", "Le Phare", "adresse", "https://phare.example/rss"));
        editor.submit(added, "form[action$='/pause']", Map.of());

        assertThat(added.page().select("[role=status]").text()).contains("ajoutée");
        assertThat(again.status()).isEqualTo(409);
        var sources = bench.desk.read(desk -> List.copyOf(desk.sources()));
        assertThat(sources).hasSize(2);
        assertThat(sources.getFirst().territory().codes()).containsExactly("06088", "13");
        assertThat(sources.getLast().paused()).isTrue();
    }

    @Test
    void theOutboxIsOnlyInTheDemonstration() {
        assertThat(visitor.get("/courrier").status()).isEqualTo(200);
        var html = visitor.get("/courrier/m1/html");
        assertThat(html.header("Content-Security-Policy")).endsWith("; sandbox").doesNotContain("script-src");

        try (var real = Bench.ready()) {
            assertThat(real.browser().get("/courrier").status()).isEqualTo(404);
        }
    }

    @Test
    void operationsTellOfTheLastTrainingItsFiguresAndTheModelsInUse() {
        var admin = bench.browserOf(Role.ADMIN);

        var french = admin.get("/exploitation?lang=fr").page().select("section[aria-labelledby=t-modeles]");
        var english = admin.get("/exploitation?lang=en").page().select("section[aria-labelledby=t-modeles]");

        assertThat(french.select("dd").eachText())
                .anySatisfy(text -> assertThat(text).startsWith("0a1b2c3d,"));
        assertThat(french.text()).contains("meilleurs, publiés", "412", "97");
        assertThat(french.select("tbody tr").text())
                .isEqualTo("Couples commune et technologie décisions tenues à l’écart 0,87 0,91");
        assertThat(english.text()).contains("better, published");
        assertThat(english.select("tbody tr").text())
                .isEqualTo("Commune and technology pairs decisions held back 0.87 0.91");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageHasAllItsWords(String language) {
        var admin = bench.browserOf(Role.ADMIN);
        for (var path : List.of(
                "/tri",
                "/tri/" + Stories.TOULOUSE.id().value(),
                "/tri/" + Stories.NOWHERE.id().value(),
                "/recherche?q=cam%C3%A9ras",
                "/recherche?q=%22x",
                "/recherche?q=zeppelin",
                "/article",
                "/article/" + Stories.DIJON.item().value(),
                "/registre",
                "/registre/21231",
                "/registre/06088",
                "/abonnements",
                "/sources",
                "/comptes",
                "/compte",
                "/exploitation",
                "/courrier",
                "/courrier/m1",
                "/connexion",
                "/nulle-part")) {
            var page = admin.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.body()).as(path).doesNotContain("⟦").contains("<html lang=\"" + language + "\">");
        }
    }

    private SubscriberProfile profile() {
        return bench.log.records(Topics.PRIVATE).stream()
                .map(record -> record.value())
                .filter(SubscriberProfile.class::isInstance)
                .map(SubscriberProfile.class::cast)
                .toList()
                .getLast();
    }

    private List<Subscription> subscriptions() {
        return bench.desk.read(desk -> List.copyOf(desk.subscriptions()));
    }

    private static String link(SignedLink.Purpose purpose, SubscriberProfile profile, Duration within) {
        return new SignedLinks(Bench.SECRET)
                .token(new SignedLink(
                        purpose, profile.person(), profile.askedAt().plus(within)));
    }
}
