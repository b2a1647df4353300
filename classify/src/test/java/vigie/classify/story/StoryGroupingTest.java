package vigie.classify.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigie.classify.Items;
import vigie.classify.Shared;
import vigie.model.Candidate;
import vigie.model.Item;
import vigie.model.StoryMembership;

class StoryGroupingTest {

    private static final String AGENCY = """
            La ville de Valence installe vingt caméras de vidéosurveillance dans le quartier de la gare, a annoncé mardi la mairie. \
            Le chantier doit commencer en novembre et durer quatre mois. Le conseil municipal a voté un budget de trois cent mille euros. \
            Une association d'habitants demande que la liste des emplacements soit publiée avant les travaux. \
            La police municipale suivra les images depuis un poste installé dans l'ancienne caserne.""";

    private final StoryGrouping grouping = new StoryGrouping(List.of(), item -> Optional.empty());

    @Test
    void aFirstTellingFoundsItsStory() {
        var first = candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY);

        var membership = grouping.assign(first);

        assertThat(membership.why()).isEqualTo("founds");
        assertThat(membership.story().value()).isEqualTo(first.item().value());
    }

    @Test
    void anAgencyTextInAnotherPaperJoins() {
        var first = grouping.assign(candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY));

        var second = grouping.assign(candidate(
                "deux",
                5,
                "Vidéosurveillance : la gare de Valence sous l'œil",
                AGENCY + " Le maire a promis un débat."));

        assertThat(second.story()).isEqualTo(first.story());
        assertThat(second.why()).isEqualTo("near-duplicate");
    }

    @Test
    void aRewriteOfTheSameDaysJoins() {
        var first = grouping.assign(
                candidate("un", 0, "Valence : vingt caméras de vidéosurveillance autour de la gare", AGENCY));

        var second = grouping.assign(
                candidate(
                        "deux",
                        20,
                        "À Valence, vingt caméras de vidéosurveillance près de la gare",
                        "Les passants de la gare de Valence seront bientôt filmés. La municipalité y pose un réseau de vidéosurveillance."));

        assertThat(second.story()).isEqualTo(first.story());
        assertThat(second.why()).isEqualTo("same-event");
    }

    @Test
    void anotherTownIsAnotherStoryHoweverAlikeTheText() {
        var first = grouping.assign(candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY));

        var second = grouping.assign(candidate(
                "deux",
                1,
                "Béziers installe vingt caméras de vidéosurveillance",
                AGENCY.replace("Valence", "Béziers")));

        assertThat(second.story()).isNotEqualTo(first.story());
    }

    @Test
    void theSameTownAMonthLaterIsAnotherStory() {
        var first = grouping.assign(candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY));

        var later = grouping.assign(
                candidate("deux", 24 * 35, "Valence installe vingt caméras de vidéosurveillance", AGENCY));

        assertThat(later.story()).isNotEqualTo(first.story());
    }

    @Test
    void onePapersOwnNewsAreNotItsCopies() {
        var first = grouping.assign(candidate("un", 0, "Vidéosurveillance à Valence : le conseil vote", AGENCY));

        var next = grouping.assign(candidate(
                "un",
                30,
                "Les riverains de la caserne de Valence contre le poste des écrans",
                AGENCY.replace("vingt", "trente").replace("novembre", "mars")));

        assertThat(next.story()).isNotEqualTo(first.story());
    }

    @Test
    void onePapersNewsAreNotJoinedByWayOfAnotherPaper() {
        var first = grouping.assign(
                candidate("ville", 0, "Valence : le conseil vote la vidéosurveillance de la gare", AGENCY));
        var press = grouping.assign(
                candidate("journal", 1, "La gare de Valence filmée : le conseil vote la vidéosurveillance", AGENCY));

        var questions = grouping.assign(
                candidate(
                        "ville",
                        3,
                        "La gare de Valence filmée : vos questions sur la vidéosurveillance",
                        "La mairie de Valence répond aux habitants : où sont les caméras de vidéosurveillance, qui regarde, combien de temps."));

        assertThat(press.story()).isEqualTo(first.story());
        assertThat(questions.story()).isNotEqualTo(first.story());
    }

    @Test
    void aNewVersionKeepsItsStory() {
        var item = Items.told(
                "deux", Items.AUTUMN.plus(Duration.ofHours(3)), "Valence : vingt caméras de vidéosurveillance", AGENCY);
        grouping.assign(candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY));
        var joined = grouping.assign(candidate(item));
        var changed = new Item(
                item.id(),
                item.address(),
                "Valence : tout autre chose",
                "",
                "La ville de Valence teste un drone de la police municipale au marché.",
                item.published(),
                item.fetchedAt(),
                item.source(),
                item.sourceName(),
                item.territory(),
                null,
                null);

        var again = grouping.assign(candidate(changed));

        assertThat(again.story()).isEqualTo(joined.story());
        assertThat(again.why()).isEqualTo(joined.why());
        assertThat(again.telling().title()).isEqualTo("Valence : tout autre chose");
    }

    @Test
    void aRestartedGroupingGivesTheSameStories() {
        var candidates = List.of(
                candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY),
                candidate("deux", 1, "Vidéosurveillance : la gare de Valence sous l'œil", AGENCY),
                candidate(
                        "trois",
                        2,
                        "Valence : vingt caméras de vidéosurveillance à la gare",
                        "La ville de Valence pose sa vidéosurveillance."),
                candidate(
                        "quatre",
                        3,
                        "Béziers teste un drone de la police municipale",
                        "La mairie de Béziers fait voler un drone de la police."));
        var expected = candidates.stream().map(grouping::assign).toList();

        var memberships = new ArrayList<StoryMembership>();
        for (var candidate : candidates) {
            var restarted = new StoryGrouping(memberships, item -> Optional.empty());
            memberships.add(restarted.assign(candidate));
        }

        assertThat(memberships).isEqualTo(expected);
        assertThat(candidates.stream().map(grouping::assign).toList()).isEqualTo(expected);
    }

    @Test
    void anItemOfLongAgoKeepsTheStoryOfTheTable() {
        var old = candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY);
        var known = new StoryGrouping(List.of(), item -> Optional.empty()).assign(old);
        var restarted =
                new StoryGrouping(List.of(), item -> item.equals(old.item()) ? Optional.of(known) : Optional.empty());
        restarted.assign(candidate(
                "deux",
                24 * 90,
                "Béziers teste un drone de la police municipale",
                "La mairie de Béziers teste un drone."));

        assertThat(restarted.assign(old).story()).isEqualTo(known.story());
    }

    private static Candidate candidate(String source, int hours, String title, String text) {
        return candidate(Items.told(source, Items.AUTUMN.plus(Duration.ofHours(hours)), title, text));
    }

    private static Candidate candidate(Item item) {
        return (Candidate) Shared.CLASSIFIER.classify(item);
    }
}
