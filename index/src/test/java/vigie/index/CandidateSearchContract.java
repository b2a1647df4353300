package vigie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigie.index.Stories.NICE;
import static vigie.index.Stories.NOON;
import static vigie.index.Stories.SURESNES;
import static vigie.index.Stories.candidate;
import static vigie.index.Stories.id;
import static vigie.index.Stories.item;
import static vigie.index.Stories.membership;
import static vigie.index.Stories.rejected;
import static vigie.index.Stories.source;
import static vigie.index.Stories.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigie.index.CandidateSearch.QueuePage;
import vigie.index.CandidateSearch.QueueQuery;
import vigie.index.Document.Decided;
import vigie.index.SearchPage.Count;
import vigie.index.SearchPage.Marked;
import vigie.index.SearchPage.MonthCount;
import vigie.model.Item;
import vigie.model.Rejected;
import vigie.model.StoryId;
import vigie.model.StoryMembership;
import vigie.model.Technology;
import vigie.model.Verdict;

/** What every search index promises, whatever it is made of. */
public abstract class CandidateSearchContract {

    private static final Decided CONFIRMED = new Decided(Document.Outcome.CONFIRMED, Stories.ANNE, NOON);
    private static final Decided REFUSED = new Decided(Document.Outcome.REFUSED, Stories.ANNE, NOON);

    private final List<Part> parts = new ArrayList<>();

    protected abstract CandidateIndex index();

    protected abstract CandidateSearch search();

    /** Makes what was written visible to searches. */
    protected abstract void refresh() throws Exception;

    @Test
    void readsBackEveryPartAsItWasWritten() throws Exception {
        given(item("a", "Suresnes", "Un long texte."));
        given(candidate("a")
                .saying("Un long")
                .about(SURESNES, Technology.DRONES)
                .build());
        given(membership("a", "a"));
        given("a", CONFIRMED);
        written();

        var found = search().find(id("a")).orElseThrow();

        assertThat(found)
                .isEqualTo(new Document(
                        id("a"),
                        item("a", "Suresnes", "Un long texte."),
                        candidate("a")
                                .saying("Un long")
                                .about(SURESNES, Technology.DRONES)
                                .build(),
                        membership("a", "a"),
                        CONFIRMED));
    }

    @Test
    void readsBackTheTextOfARejectedItem() throws Exception {
        given(item("a", "Marché", "Un long texte."));
        given(rejected("a", "Marché", "Résumé", Rejected.Reason.LOW_SCORE));
        written();

        assertThat(search().find(id("a")).orElseThrow().item()).isEqualTo(item("a", "Marché", "Un long texte."));
    }

    @Test
    void knowsNothingOfWhatWasNeverWritten() throws Exception {
        written();

        assertThat(search().find(id("a"))).isEmpty();
        assertThat(search().search(Query.of("drones")).total()).isZero();
        assertThat(queue()).isEmpty();
    }

    @Test
    void forgetsAPartThatIsTakenAway() throws Exception {
        given(candidate("a").build());
        given("a", CONFIRMED);
        given("a", null);
        written();

        assertThat(search().find(id("a")).orElseThrow().decided()).isNull();
    }

    @Test
    void keepsTheNewerPartWhenTheOlderComesLate() throws Exception {
        index().write(List.of(
                new Part.Judged(id("a"), 8, candidate("a").titled("neuf").build())));
        index().write(List.of(
                new Part.Judged(id("a"), 7, candidate("a").titled("vieux").build())));

        assertThat(search().find(id("a")).orElseThrow().verdict())
                .extracting(Verdict::title)
                .isEqualTo("neuf");
    }

    @Test
    void findsWordsWhateverTheirAccentsCaseAndPlural() throws Exception {
        given(candidate("a").titled("L’ÉLU défend les caméras algorithmiques").build());
        written();

        for (var text : List.of("elu", "l'élu", "Camera", "caméra algorithmique", "CAMÉRAS"))
            assertThat(found(text)).as(text).containsExactly("a");
        assertThat(found("drone")).isEmpty();
    }

    @Test
    void takesTheSpellingsOfOneWordForOneWord() throws Exception {
        given(candidate("a").titled("La vidéosurveillance à Nice").build());
        given(candidate("b").titled("La vidéo-surveillance à Nice").build());
        given(candidate("c").titled("La vidéo et la surveillance à Nice").build());
        written();

        assertThat(found("videosurveillance")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("vidéo-surveillance")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void searchesTitleSummaryAndText() throws Exception {
        given(item("a", "Conseil municipal", "La ville achète un drone de surveillance."));
        given(candidate("a").titled("Conseil municipal").build());
        written();

        assertThat(found("conseil drone")).containsExactly("a");
    }

    @Test
    void findsARejectedItemByTitleAndSummaryOnly() throws Exception {
        given(item("a", "Marché de Noël", "Un drone filmait la place."));
        given(rejected("a", "Marché de Noël", "Les chalets ouvrent", Rejected.Reason.LOW_SCORE));
        written();

        assertThat(found("marché")).containsExactly("a");
        assertThat(found("chalets")).containsExactly("a");
        assertThat(found("drone")).isEmpty();
    }

    @Test
    void leavesItemsInOtherLanguagesOutOfTheSearchButKnowsThem() throws Exception {
        given(rejected("a", "Police drones", "", Rejected.Reason.NOT_FRENCH));
        written();

        assertThat(found("drones")).isEmpty();
        assertThat(search().find(id("a"))).isPresent();
    }

    @Test
    void understandsPhrasesAndSigns() throws Exception {
        given(candidate("a").titled("Reconnaissance faciale à l’aéroport").build());
        given(candidate("b").titled("Reconnaissance du travail, crème faciale").build());
        written();

        assertThat(found("reconnaissance faciale")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("\"reconnaissance faciale\"")).containsExactly("a");
        assertThat(found("faciale -crème")).containsExactly("a");
        assertThat(found("-aéroport")).containsExactly("b");
        assertThat(found("de la faciale")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void forgivesAMissingWordAmongFourUnlessItHasAPlus() throws Exception {
        given(candidate("a").titled("Drones et caméras de la police").build());
        written();

        assertThat(found("drones caméras police Marseille")).containsExactly("a");
        assertThat(found("drones caméras police +Marseille")).isEmpty();
        assertThat(found("drones caméras Marseille")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithASearchText() {
        assertThatThrownBy(() -> search().search(Query.of("\"reconnaissance faciale")))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class, e -> assertThat(e.code()).isEqualTo("unclosed-quote"));
    }

    @Test
    void marksWhatWasFound() throws Exception {
        given(item("a", "Un drone à Nice", "Le maire <b>montre</b> son drone. " + "Rien de plus. ".repeat(40)));
        given(candidate("a").titled("Un drone à Nice").build());
        written();

        var hit = search().search(Query.of("drones")).hits().getFirst();

        assertThat(marks(hit.title())).containsExactly("drone");
        assertThat(text(hit.title())).isEqualTo("Un drone à Nice");
        assertThat(hit.fragments()).isNotEmpty();
        assertThat(text(hit.fragments().getFirst()))
                .contains("<b>montre</b> son drone")
                .hasSizeLessThan(300);
        assertThat(marks(hit.fragments().getFirst())).containsExactly("drone");
    }

    @Test
    void showsEverythingNewestFirstWhenNothingIsAsked() throws Exception {
        given(candidate("old").on(NOON.minus(Duration.ofDays(3))).build());
        given(candidate("new").build());
        written();

        var page = search().search(Query.of(""));

        assertThat(page.hits()).extracting(hit -> hit.document().id()).containsExactly(id("new"), id("old"));
        assertThat(page.hits()).allSatisfy(hit -> assertThat(hit.fragments()).isEmpty());
    }

    @Test
    void ordersByRelevanceOrByDate() throws Exception {
        given(candidate("title")
                .titled("Le drone, ce drone")
                .on(NOON.minus(Duration.ofDays(30)))
                .build());
        given(candidate("text")
                .titled("Conseil municipal")
                .saying("On y parla d’un drone.")
                .build());
        written();

        assertThat(found("drone")).containsExactly("title", "text");
        assertThat(names(search().search(newest("drone")))).containsExactly("text", "title");
    }

    @Test
    void filtersByPlaceTechnologySourceAndDay() throws Exception {
        given(candidate("a")
                .about(SURESNES, Technology.DRONES)
                .mentioning(NICE)
                .from("gazette")
                .build());
        given(candidate("b")
                .about(NICE, Technology.LAPI)
                .from("echo")
                .on(NOON.minus(Duration.ofDays(10)))
                .build());
        written();

        assertThat(names(search().search(filter("92073", null, null, null, null))))
                .containsExactly("a");
        assertThat(names(search().search(filter("06", null, null, null, null)))).containsExactly("b");
        assertThat(names(search().search(filter(null, Technology.LAPI, null, null, null))))
                .containsExactly("b");
        assertThat(names(search().search(filter(null, null, source("gazette").value(), null, null))))
                .containsExactly("a");
        assertThat(names(search().search(filter(null, null, null, LocalDate.of(2026, 11, 21), null))))
                .containsExactly("a");
        assertThat(names(search().search(filter(null, null, null, null, LocalDate.of(2026, 11, 11)))))
                .containsExactly("b");
        assertThat(names(search().search(
                                filter(null, null, null, LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 21)))))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void countsDaysAsFranceDoes() throws Exception {
        given(candidate("a").on(Instant.parse("2026-10-31T23:30:00Z")).build());
        written();

        assertThat(names(search().search(filter(null, null, null, LocalDate.of(2026, 11, 1), null))))
                .containsExactly("a");
        assertThat(search().search(Query.of("")).facets().months())
                .containsExactly(new MonthCount(LocalDate.of(2026, 11, 1), 1));
    }

    @Test
    void restrictsToCandidatesOrToConfirmedOnes() throws Exception {
        given(candidate("open").build());
        given(candidate("yes").build());
        given("yes", CONFIRMED);
        given(candidate("no").build());
        given("no", REFUSED);
        given(rejected("machine", "Des caméras", "", Rejected.Reason.ABROAD));
        written();

        assertThat(names(search().search(only(Query.Only.EVERYTHING)))).hasSize(4);
        assertThat(names(search().search(only(Query.Only.CANDIDATES)))).containsExactlyInAnyOrder("open", "yes", "no");
        assertThat(names(search().search(only(Query.Only.CONFIRMED)))).containsExactly("yes");
        assertThat(search().counts())
                .isEqualTo(Map.of("candidate", 1L, "confirmed", 1L, "refused", 1L, "rejected", 1L));
    }

    @Test
    void countsHowResultsAreSpread() throws Exception {
        given(candidate("a").about(SURESNES, Technology.DRONES).build());
        given(candidate("b")
                .about(SURESNES, Technology.LAPI)
                .on(NOON.minus(Duration.ofDays(40)))
                .build());
        given(candidate("c").about(NICE, Technology.DRONES).from("echo").build());
        written();

        var facets = search().search(Query.of("")).facets();

        assertThat(facets.technologies())
                .containsExactly(new Count("drones", "drones", 2), new Count("lapi", "lapi", 1));
        assertThat(facets.places()).containsExactly(new Count("92073", "Suresnes", 2), new Count("06088", "Nice", 1));
        assertThat(facets.sources())
                .containsExactly(
                        new Count(source("gazette").value(), "gazette", 2),
                        new Count(source("echo").value(), "echo", 1));
        assertThat(facets.months())
                .containsExactly(
                        new MonthCount(LocalDate.of(2026, 10, 1), 1), new MonthCount(LocalDate.of(2026, 11, 1), 2));
    }

    @Test
    void pagesWithAnExactTotal() throws Exception {
        for (var i = 0; i < 25; i++)
            given(candidate("n" + i).on(NOON.minusSeconds(i)).build());
        written();

        var page = search().search(new Query(
                "caméras", null, null, null, null, null, Query.Only.EVERYTHING, Query.Order.NEWEST, 2, 10));

        assertThat(page.total()).isEqualTo(25);
        assertThat(names(page)).containsExactly("n20", "n21", "n22", "n23", "n24");
    }

    @Test
    void queuesOneEntryPerStoryItsBestMemberFirst() throws Exception {
        open("a", "a", candidate("a").scored(0.6).from("gazette"));
        open("b", "a", candidate("b").scored(0.9).from("echo"));
        open("c", "a", candidate("c").scored(0.5).from("gazette"));
        open("d", "d", candidate("d").scored(0.7));
        written();

        var page = search().queue(queueQuery(Set.of()));

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.entries()).extracting(QueuePage.Entry::story).containsExactly(story("a"), story("d"));
        var first = page.entries().getFirst();
        assertThat(first.best().id()).isEqualTo(id("b"));
        assertThat(first.members()).isEqualTo(3);
        assertThat(first.outlets()).containsExactly("echo", "gazette");
    }

    @Test
    void queuesFreshNewsBeforeOldOnesOfTheSameScore() throws Exception {
        open("old", "old", candidate("old").on(NOON.minus(Duration.ofDays(15))).scored(0.6));
        open("new", "new", candidate("new").scored(0.5));
        open(
                "good",
                "good",
                candidate("good").on(NOON.minus(Duration.ofDays(60))).scored(0.95));
        written();

        assertThat(queue()).containsExactly("good", "new", "old");
    }

    @Test
    void leavesOutOfTheQueueWhatIsDecidedRejectedOrNotGroupedYet() throws Exception {
        open("open", "open", candidate("open"));
        open("known", "known", candidate("known"));
        open("decided", "decided", candidate("decided"));
        given("decided", REFUSED);
        given(candidate("ungrouped").build());
        given(rejected("rejected", "Des caméras", "", Rejected.Reason.ABROAD));
        written();

        assertThat(queue()).containsExactlyInAnyOrder("open", "known");
        assertThat(queueNames(search().queue(queueQuery(Set.of(story("known"))))))
                .containsExactly("open");
        assertThat(search().queue(queueQuery(Set.of(story("known")))).total()).isEqualTo(1);
    }

    @Test
    void filtersAndPagesTheQueue() throws Exception {
        open("a", "a", candidate("a").about(SURESNES, Technology.DRONES).scored(0.9));
        open(
                "b",
                "b",
                candidate("b").about(NICE, Technology.DRONES).from("echo").scored(0.8));
        open("c", "c", candidate("c").about(NICE, Technology.LAPI).scored(0.7));
        written();

        assertThat(queueNames(search().queue(new QueueQuery(Set.of(), "06", null, null, 0, 10))))
                .containsExactly("b", "c");
        assertThat(queueNames(search().queue(new QueueQuery(Set.of(), null, Technology.DRONES, null, 0, 10))))
                .containsExactly("a", "b");
        assertThat(queueNames(search().queue(new QueueQuery(
                        Set.of(), null, null, source("echo").value(), 0, 10))))
                .containsExactly("b");
        assertThat(queueNames(search().queue(new QueueQuery(Set.of(), null, null, null, 1, 1))))
                .containsExactly("b");
        assertThat(search().queue(new QueueQuery(Set.of(), null, null, null, 1, 1))
                        .total())
                .isEqualTo(3);
    }

    @Test
    void listsTheMembersOfAStoryTheBestFirst() throws Exception {
        open("a", "a", candidate("a").scored(0.6));
        open("b", "a", candidate("b").scored(0.9));
        open("c", "c", candidate("c"));
        written();

        assertThat(search().story(story("a"))).extracting(Document::id).containsExactly(id("b"), id("a"));
    }

    private void given(Item item) {
        parts.add(new Part.Fetched(item.id(), parts.size(), item));
    }

    private void given(Verdict verdict) {
        parts.add(new Part.Judged(verdict.item(), parts.size(), verdict));
    }

    private void given(StoryMembership membership) {
        parts.add(new Part.Grouped(membership.item(), parts.size(), membership));
    }

    private void given(String name, Decided decided) {
        parts.add(new Part.Settled(id(name), parts.size(), decided));
    }

    private void open(String name, String story, Stories.CandidateBuilder candidate) {
        given(candidate.build());
        given(membership(name, story));
    }

    private void written() throws Exception {
        index().write(parts);
        refresh();
    }

    private List<String> found(String text) {
        return names(search().search(Query.of(text)));
    }

    private List<String> queue() {
        return queueNames(search().queue(queueQuery(Set.of())));
    }

    private static QueueQuery queueQuery(Set<StoryId> decided) {
        return new QueueQuery(decided, null, null, null, 0, 20);
    }

    private List<String> queueNames(QueuePage page) {
        return page.entries().stream().map(entry -> name(entry.best())).toList();
    }

    private List<String> names(SearchPage page) {
        return page.hits().stream().map(hit -> name(hit.document())).toList();
    }

    private static String name(Document document) {
        return document.verdict().address().getPath().substring(1);
    }

    private static Query newest(String text) {
        return new Query(text, null, null, null, null, null, Query.Only.EVERYTHING, Query.Order.NEWEST, 0, 20);
    }

    private static Query only(Query.Only only) {
        return new Query("", null, null, null, null, null, only, Query.Order.RELEVANCE, 0, 20);
    }

    private static Query filter(String place, Technology technology, String source, LocalDate from, LocalDate to) {
        return new Query("", place, technology, source, from, to, Query.Only.EVERYTHING, Query.Order.RELEVANCE, 0, 20);
    }

    private static String text(Marked marked) {
        return marked.runs().stream().map(Marked.Run::text).collect(Collectors.joining());
    }

    private static List<String> marks(Marked marked) {
        return marked.runs().stream()
                .filter(Marked.Run::found)
                .map(Marked.Run::text)
                .toList();
    }
}
