package vigie.classify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigie.classify.Items;
import vigie.classify.Shared;
import vigie.model.Candidate;
import vigie.model.Decision;
import vigie.model.DeploymentTag;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.PlaceTag;
import vigie.model.Signature;
import vigie.model.SourceId;
import vigie.model.Status;
import vigie.model.StoryId;
import vigie.model.StoryMembership;
import vigie.model.Technology;

class StoryGroupingTest {

    private final DecisionsByHand people = new DecisionsByHand();

    private static final String AGENCY = """
            La ville de Valence installe vingt caméras de vidéosurveillance dans le quartier de la gare, a annoncé mardi la mairie. \
            Le chantier doit commencer en novembre et durer quatre mois. Le conseil municipal a voté un budget de trois cent mille euros. \
            Une association d'habitants demande que la liste des emplacements soit publiée avant les travaux. \
            La police municipale suivra les images depuis un poste installé dans l'ancienne caserne.""";

    private static final String STADIUM = """
             Au stade, la tribune nord recevra sept appareils de vidéosurveillance au printemps, après les débordements du derby. \
            Le club de rugby de Valence participe pour cinquante mille euros et veut identifier les lanceurs de fumigènes.""";

    private final StoryGrouping grouping = new StoryGrouping(List.of(), item -> Optional.empty(), people);

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
        var station =
                grouping.assign(candidate("ville", 0, "Vidéosurveillance : le conseil vote pour la gare", AGENCY));
        var press = grouping.assign(
                candidate("journal", 1, "Valence : la gare filmée en novembre, le stade en mars", AGENCY + STADIUM));

        var stadium = grouping.assign(
                candidate("ville", 3, "Valence : le stade municipal aussi aura sa vidéosurveillance", STADIUM));

        assertThat(press.story()).isEqualTo(station.story());
        assertThat(stadium.story()).isNotEqualTo(station.story());
    }

    @Test
    void anArticleBroughtUpToDateJoinsItself() {
        var first = grouping.assign(candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY));

        var later = grouping.assign(candidate(
                "un",
                5,
                "Valence installe vingt caméras de vidéosurveillance, l'opposition réagit",
                AGENCY + " « Une dépense de trop », juge l'opposition."));

        assertThat(later.story()).isEqualTo(first.story());
    }

    @Test
    void aFormFilledInAnewIsAnotherStory() {
        var first = grouping.assign(
                candidate("prefecture", 0, "Drones à Valence le samedi 7", order("deux", "le samedi 7", 13, 20)));

        var sameDay = grouping.assign(
                candidate("prefecture", 0, "Drones à Valence le dimanche 8", order("trois", "le dimanche 8", 9, 18)));
        var elsewhere = grouping.assign(
                candidate("journal", 90, "La police filmera Valence", order("quatre", "le jeudi 12", 8, 22)));

        assertThat(sameDay.story()).isNotEqualTo(first.story());
        assertThat(elsewhere.story()).isNotIn(first.story(), sameDay.story());
    }

    @Test
    void aCopyJoinsWhereOnlyTheDepartementWasFound() {
        var town = candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY);
        var first = grouping.assign(town);

        var second = grouping.assign(in("26", candidate("deux", 2, "Des caméras à la gare", AGENCY)));

        assertThat(second.story()).isEqualTo(first.story());
    }

    @Test
    void aRewriteWithoutAPlaceNeedsMoreInCommon() {
        var first = grouping.assign(candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY));

        var close = grouping.assign(nowhere(candidate(
                "deux",
                4,
                "Vingt caméras de vidéosurveillance pour la gare",
                "À Valence, vingt caméras de vidéosurveillance et trois cent mille euros : la gare sera filmée après quatre mois "
                        + "de chantier, de novembre à mars. Les images iront à l'ancienne caserne. Des habitants demandent la liste "
                        + "des emplacements avant les travaux.")));
        var far = grouping.assign(nowhere(candidate(
                "trois",
                5,
                "Valence : un mur d'écrans de vidéosurveillance pour la police municipale",
                "La ville de Valence installe un mur d'écrans de vidéosurveillance dans une ancienne caserne de pompiers. "
                        + "La police municipale y suivra les images de quatre-vingts caméras.")));

        assertThat(close.story()).isEqualTo(first.story());
        assertThat(far.story()).isNotEqualTo(first.story());
    }

    @Test
    void aNewcomerFollowsWhatPeopleMadeOfTheStory() {
        var station =
                grouping.assign(candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY));
        var copy = candidate("deux", 1, "La gare de Valence filmée", AGENCY);
        grouping.assign(copy);
        people.takenOut.put(copy.item(), new StoryId("own"));
        people.joined.put(station.story(), new StoryId("other"));

        var moved = grouping.regroup(List.of());
        var late = grouping.assign(candidate("trois", 2, "Vingt caméras pour la gare de Valence", AGENCY));
        people.joined.clear();
        people.takenOut.clear();
        var back = grouping.regroup(List.of());

        assertThat(moved)
                .extracting(one -> one.story().value(), StoryMembership::given)
                .containsExactlyInAnyOrder(tuple("other", station.story()), tuple("own", station.story()));
        assertThat(late.story().value()).isIn("other", "own");
        assertThat(back).hasSize(2).allSatisfy(one -> {
            assertThat(one.story()).isEqualTo(station.story());
            assertThat(one.given()).isNull();
        });
    }

    @Test
    void movesMembersOfLongAgoToo() {
        var old = candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY);
        var known = grouping.assign(old);
        grouping.assign(candidate(
                "deux",
                24 * 90,
                "Béziers teste un drone de la police municipale",
                "La mairie de Béziers teste un drone."));
        people.takenOut.put(old.item(), new StoryId("own"));

        assertThat(grouping.regroup(List.of(known))).containsExactly(known.in(new StoryId("own")));
    }

    @Test
    void aLateMemberOfARefusedStoryJoinsItUnlessItTellsAnotherMatter() {
        var first = grouping.assign(candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY));
        people.decided.put(first.story(), new Decision.Refused(List.of(), Decision.Reason.OFF_TOPIC));

        var copy = grouping.assign(candidate("deux", 2, "Des caméras à la gare de Valence", AGENCY));
        var faces = grouping.assign(candidate(
                "trois",
                3,
                "Des caméras à la gare de Valence",
                AGENCY + " Elles serviront à la reconnaissance faciale."));
        var again = grouping.assign(candidate(
                "quatre", 4, "La gare de Valence filmée", AGENCY + " Elles serviront à la reconnaissance faciale."));

        assertThat(copy.story()).isEqualTo(first.story());
        assertThat(faces.story()).isNotEqualTo(first.story());
        assertThat(faces.why()).isEqualTo("beyond-decision");
        assertThat(again.story()).isEqualTo(faces.story());
    }

    @Test
    void aLateMemberOfAConfirmedStoryJoinsItUnlessItTellsTheEnd() {
        var article = candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY);
        var first = grouping.assign(article);
        people.decided.put(first.story(), confirmed(article, Status.DEPLOYED));

        var copy = grouping.assign(candidate("deux", 2, "Des caméras à la gare de Valence", AGENCY));
        var end =
                grouping.assign(stating(Status.SUSPENDED, candidate("trois", 3, "La gare de Valence filmée", AGENCY)));

        assertThat(copy.story()).isEqualTo(first.story());
        assertThat(end.story()).isNotEqualTo(first.story());
        assertThat(end.why()).isEqualTo("beyond-decision");
    }

    /** The design's bound, with far more candidates than a month of the French press brings. */
    @Test
    void findsItsStoryWithinFiftyMillisecondsInAMonthOfTellings() {
        var random = new Random(7);
        var month = IntStream.range(0, 10_000)
                .mapToObj(i -> someMembership(random, i))
                .toList();
        var busy = new StoryGrouping(month, item -> Optional.empty(), people);

        var took = new ArrayList<Duration>();
        for (var i = 0; i < 200; i++) {
            var title = "Valence installe vingt caméras de vidéosurveillance";
            var newcomer = candidate("s" + i, i % 24, title, AGENCY + " Page " + i);
            var candidate = i % 4 == 0 ? nowhere(newcomer) : newcomer; // without a place it is compared with all
            took.add(ownTime(() -> busy.assign(candidate)));
        }

        took.sort(null);
        assertThat(took.get(took.size() * 99 / 100)).isLessThan(Duration.ofMillis(50));
    }

    /** The thread's own: other programs run here too. */
    private static Duration ownTime(Runnable work) {
        var clock = ManagementFactory.getThreadMXBean();
        var start = clock.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);
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
            var restarted = new StoryGrouping(memberships, item -> Optional.empty(), new DecisionsByHand());
            memberships.add(restarted.assign(candidate));
        }

        assertThat(memberships).isEqualTo(expected);
        assertThat(candidates.stream().map(grouping::assign).toList()).isEqualTo(expected);
    }

    @Test
    void anItemOfLongAgoKeepsTheStoryOfTheTable() {
        var old = candidate("un", 0, "Valence installe vingt caméras de vidéosurveillance", AGENCY);
        var known = new StoryGrouping(List.of(), item -> Optional.empty(), new DecisionsByHand()).assign(old);
        var restarted = new StoryGrouping(
                List.of(),
                item -> item.equals(old.item()) ? Optional.of(known) : Optional.empty(),
                new DecisionsByHand());
        restarted.assign(candidate(
                "deux",
                24 * 90,
                "Béziers teste un drone de la police municipale",
                "La mairie de Béziers teste un drone."));

        assertThat(restarted.assign(old).story()).isEqualTo(known.story());
    }

    private static String order(String drones, String day, int from, int to) {
        return "Par arrêté de ce jour, le préfet de la Drôme autorise la police nationale à capter des images au moyen de "
                + drones
                + " drones à Valence " + day + " de " + from + " heures à " + to
                + " heures, dans le périmètre délimité par les boulevards. "
                + "Cette mesure vise à prévenir les atteintes à la sécurité des personnes et des biens. "
                + "Le public en est informé par le présent avis, affiché en mairie et publié au recueil des actes.";
    }

    private static StoryMembership someMembership(Random random, int number) {
        var words = random.ints(60).sorted().boxed().toList();
        var figures = random.longs(6, 3, 1_000).sorted().boxed().toList();
        var places = number % 20 == 0 ? List.<String>of() : List.of("26" + (100 + random.nextInt(900)));
        var telling = new StoryMembership.Telling(
                new SourceId("source" + number % 400),
                "Titre " + number,
                Items.AUTUMN.plusSeconds(random.nextInt(30 * 86_400) - 15 * 86_400),
                new Signature(random.ints(64).boxed().toList()),
                places,
                List.of(Technology.VIDEOSURVEILLANCE),
                new StoryMembership.Gist(words, figures),
                0.8);
        var item = new ItemId("item" + number);
        return new StoryMembership(item, StoryId.foundedBy(item), "founds", telling);
    }

    private static Decision confirmed(Candidate candidate, Status status) {
        var place = candidate.mainPlaces().getFirst().place();
        return new Decision.Confirmed(
                List.of(),
                List.of(new Decision.ConfirmedDeployment(
                        place, Technology.VIDEOSURVEILLANCE, status, null, null, "…", candidate.item())));
    }

    private static Candidate stating(Status status, Candidate candidate) {
        var insee = candidate.mainPlaces().getFirst().place().insee();
        return with(
                candidate,
                candidate.places(),
                List.of(new DeploymentTag(insee, Technology.VIDEOSURVEILLANCE, status, candidate.title())));
    }

    private static Candidate nowhere(Candidate candidate) {
        return with(candidate, List.of(), candidate.deployments());
    }

    private static Candidate in(String insee, Candidate candidate) {
        var place = Shared.GAZETTEER.find(insee).orElseThrow();
        var tag = new PlaceTag(place, PlaceTag.Role.MAIN, 0.9, List.of(), "only-one", List.of());
        return with(candidate, List.of(tag), candidate.deployments());
    }

    private static Candidate with(Candidate other, List<PlaceTag> places, List<DeploymentTag> deployments) {
        return new Candidate(
                other.item(),
                other.address(),
                other.title(),
                other.excerpt(),
                other.source(),
                other.sourceName(),
                other.published(),
                other.date(),
                other.language(),
                other.score(),
                other.evidence(),
                places,
                other.technologies(),
                other.vendors(),
                deployments,
                other.cameraCount(),
                other.signature(),
                other.versions());
    }

    private static Candidate candidate(String source, int hours, String title, String text) {
        return candidate(Items.told(source, Items.AUTUMN.plus(Duration.ofHours(hours)), title, text));
    }

    private static Candidate candidate(Item item) {
        return (Candidate) Shared.CLASSIFIER.classify(item);
    }
}
