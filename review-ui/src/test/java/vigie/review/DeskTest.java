package vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.model.Decision;
import vigie.model.Role;
import vigie.model.Status;
import vigie.model.Technology;

class DeskTest {

    private Bench bench;
    private Browser browser;

    @BeforeEach
    void start() {
        bench = Bench.ready();
        browser = bench.browserOf(Role.REVIEWER);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void showsTheBestStoryFirstAndOpensIt() {
        var page = browser.get("/tri").page();

        assertThat(page.select(".row .row-place").first().text()).isEqualTo("Suresnes 92");
        assertThat(page.select(".row")).hasSize(7);
        assertThat(page.select("h1").text()).isEqualTo(Stories.SURESNES.title());
        assertThat(page.select("mark.m-vendor").text()).isEqualTo("XXII");
        assertThat(page.select("p.quoted")).hasSize(1);
    }

    @Test
    void confirmsWhatThePersonSawAndShowsTheNextStory() {
        var after = browser.press(browser.get("/tri"), "confirmer");

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.page().select("h1").text()).isEqualTo(Stories.ISTRES.title());
        assertThat(after.page().select("#annonce").text())
                .startsWith("Suresnes : confirmé. Voici Istres, en service, drones. Il reste 6 histoires.");
        var decided = bench.state(Stories.SURESNES).decided();
        assertThat(decided.decision()).isInstanceOfSatisfying(Decision.Confirmed.class, confirmed -> {
            assertThat(confirmed.members()).hasSize(2);
            assertThat(confirmed.deployments()).singleElement().satisfies(deployment -> {
                assertThat(deployment.place()).isEqualTo(TownDirectory.SURESNES);
                assertThat(deployment.technology()).isEqualTo(Technology.VIDEOSURVEILLANCE_ALGORITHMIQUE);
                assertThat(deployment.status()).isEqualTo(Status.TRIAL);
                assertThat(deployment.vendor()).isEqualTo("XXII");
                assertThat(deployment.quote()).isEqualTo(Stories.SURESNES.quote());
            });
        });
    }

    @Test
    void sendingTheSameDecisionTwiceDecidesOnce() {
        var page = browser.get("/tri");

        browser.press(page, "confirmer");
        var again = browser.press(page, "confirmer");

        assertThat(again.status()).isEqualTo(200);
        assertThat(bench.state(Stories.SURESNES).history()).hasSize(1);
    }

    @Test
    void tellsKindlyWhoDecidedFasterAndKeepsBothOpinions() {
        var mine = browser.get("/tri");
        var other = bench.browserOf(Role.EDITOR);
        other.press(other.get("/tri"), "rejeter:off-topic");

        var clash = browser.press(mine, "confirmer");

        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.page().select("[role=alert] h2").text()).isEqualTo("editor a décidé avant vous");
        assertThat(clash.page().select("[role=alert] p").text())
                .contains("Vous alliez confirmer Suresnes")
                .contains("hors sujet");
        assertThat(bench.state(Stories.SURESNES).history()).hasSize(1);
    }

    @Test
    void letsThePersonInsistAfterReadingTheOtherOpinion() {
        var mine = browser.get("/tri");
        var other = bench.browserOf(Role.EDITOR);
        other.press(other.get("/tri"), "rejeter:off-topic");
        var clash = browser.press(mine, "confirmer");

        browser.press(clash, "confirmer");

        assertThat(bench.state(Stories.SURESNES).decided().decision()).isInstanceOf(Decision.Confirmed.class);
    }

    @Test
    void takesDecisionsBackOneByOneWithoutLimit() {
        var page = browser.press(browser.get("/tri"), "confirmer");
        page = browser.press(page, "rejeter:abroad");
        page = browser.press(page, "plus-tard");

        for (var expected : new Story[] {Stories.SAINT_DENIS, Stories.ISTRES, Stories.SURESNES}) {
            page = browser.press(page, page.page().select("button[data-key=z]").attr("value"));
            assertThat(page.page().select("h1").text()).isEqualTo(expected.title());
        }

        assertThat(page.page().select("button[data-key=z]")).isEmpty();
        assertThat(page.page().select(".row:not(.is-done)")).hasSize(7);
    }

    @Test
    void doesNotSayUndoneWhenTheDecisionNoLongerStands() {
        var mine = browser.press(browser.get("/tri"), "confirmer");
        var undo = mine.page().select("button[data-key=z]").attr("value");
        var other = bench.browserOf(Role.EDITOR);
        other.press(other.get("/tri/" + Stories.SURESNES.id().value()), "rejeter:off-topic");

        var refused = browser.press(mine, undo);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("[role=alert] h2").text()).isEqualTo("editor a décidé avant vous");
        assertThat(refused.page().select("[role=alert] p").text()).contains("Vous alliez annuler");
        assertThat(refused.page().text()).doesNotContain("décision annulée");
        assertThat(bench.state(Stories.SURESNES).decided().decision()).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void takingBackTwiceTakesBackOnce() {
        var page = browser.press(browser.get("/tri"), "confirmer");
        var undo = page.page().select("button[data-key=z]").attr("value");

        browser.press(page, undo);
        var again = browser.press(page, undo);

        assertThat(again.status()).isEqualTo(200);
        assertThat(bench.state(Stories.SURESNES).history()).hasSize(2);
    }

    @Test
    void asksForTheCommuneBeforeConfirmingAStoryWithoutOne() {
        var page = browser.get("/tri/" + Stories.NOWHERE.id().value());
        assertThat(page.page().select(".row.is-current").text()).contains("Commune à trouver");

        var refused = browser.press(page, "confirmer");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".field-error").text()).contains("Sans commune");

        browser.submit(refused, "form.item-form", Map.of("lieu0", "Nice", "action", "confirmer"));
        assertThat(bench.confirmations()).singleElement().satisfies(record -> {
            var deployment =
                    ((Decision.Confirmed) record.decision()).deployments().getFirst();
            assertThat(deployment.place()).isEqualTo(TownDirectory.NICE);
            assertThat(deployment.cameraCount()).isEqualTo(30);
        });
    }

    @Test
    void offersNamesakesWhenATypedNameIsNotEnough() {
        var page = browser.get("/tri/" + Stories.NOWHERE.id().value());

        var choices = browser.submit(page, "form.item-form", Map.of("lieu0", "saint denis", "action", "confirmer"));
        var chosen = browser.press(
                choices,
                choices.page().select(".correct .namesakes button").last().attr("value"));

        assertThat(choices.page().select(".correct .namesakes button").eachText())
                .containsExactly("Saint-Denis (974)", "Saint-Denis (93)");
        assertThat(chosen.page().select(".slot-value").first().text()).isEqualTo("Saint-Denis (93)");
    }

    @Test
    void refusesADecisionAloudWhenTheLogDoesNotAnswer() {
        var page = browser.get("/tri");
        bench.switches.log(false);

        var refused = browser.press(page, "confirmer");
        bench.switches.log(true);
        var later = browser.press(page, "confirmer");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.page().text()).contains("votre décision n’est pas gardée");
        assertThat(later.page().select("#annonce").text()).startsWith("Suresnes : confirmé");
    }

    @Test
    void saysThatTheSearchDoesNotAnswerAndStaysUp() {
        bench.switches.search(false);
        bench.clock.pass(java.time.Duration.ofSeconds(5));

        var page = browser.get("/tri");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.page().select(".banner").text()).contains("La recherche ne répond pas");
    }

    @Test
    void showsHostileWordsAsWords() {
        bench.add(Story.of(
                        "<script>alert(1)</script> \"><img src=x>",
                        TownDirectory.NICE,
                        Technology.DRONES,
                        Status.TRIAL,
                        "<b onload=x>Des drones</b>")
                .withText("Des <script>alert(2)</script> drones & des caméras à Nice.")
                .scored(0.99));

        var page = browser.get("/tri").page();

        assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script> \"><img src=x>");
        assertThat(page.select("main script, main img, main b[onload]")).isEmpty();
        assertThat(page.select(".article-text").text()).contains("<script>alert(2)</script>");
    }
}
