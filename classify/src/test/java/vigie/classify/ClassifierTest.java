package vigie.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.model.Candidate;
import vigie.model.Item;
import vigie.model.Rejected;
import vigie.model.Verdict;

class ClassifierTest {

    private static final Item SURESNES = Items.article(
            "Suresnes : un logiciel surveille les comportements sur les caméras de la ville",
            "La police municipale de Suresnes laisse la société XXII essayer son analyse automatique des images. "
                    + "L'expérimentation dure dix-huit mois, a voté le conseil municipal.");

    @Test
    void aReportedDeploymentBecomesACandidate() {
        var candidate = (Candidate) Shared.CLASSIFIER.classify(SURESNES);

        assertThat(candidate.score()).isGreaterThan(0.8);
        assertThat(candidate.mainPlaces()).extracting(tag -> tag.place().name()).containsExactly("Suresnes");
        assertThat(candidate.technologies())
                .extracting(tag -> tag.technology().slug())
                .containsExactly("videosurveillance-algorithmique");
        assertThat(candidate.vendors()).extracting(tag -> tag.name()).containsExactly("XXII");
        assertThat(candidate.evidence())
                .extracting(evidence -> evidence.code())
                .contains("place-found", "public-actor");
        assertThat(candidate.versions()).isEqualTo(Shared.CLASSIFIER.versions());
    }

    @Test
    void aCandidateNeedsNoPlace() {
        var item = Items.article(
                "La vidéosurveillance arrive dans notre commune",
                "Le conseil municipal a voté l'installation de 12 caméras de vidéoprotection par la mairie.");

        assertThat(Shared.CLASSIFIER.classify(item))
                .isInstanceOfSatisfying(
                        Candidate.class,
                        candidate -> assertThat(candidate.places()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le marché de Noël ouvre samedi à Colmar.|NO_TECHNOLOGY
            Le bourgmestre de Schaerbeek, en Belgique, étend la vidéosurveillance de la zone de police.|ABROAD
            Police said the new CCTV and reconnaissance faciale of the city would not be used by the council for years to come, they have told us.|NOT_FRENCH
            Le réalisateur a posé sa caméra dans la rue pour le tournage de son film de cinéma avec un acteur célèbre.|NO_TECHNOLOGY LOW_SCORE
            Des drones kamikazes ont frappé un dépôt de missiles en Ukraine, selon l'armée.|NO_TECHNOLOGY LOW_SCORE
            Notre gamme de caméras de surveillance pour votre maison : demandez un devis gratuit à notre équipe.|NO_TECHNOLOGY LOW_SCORE
            Le prévenu a été condamné à six mois de prison ; l'exploitation de la vidéosurveillance avait permis aux enquêteurs de l'identifier.|NO_TECHNOLOGY LOW_SCORE
            """)
    void setsAsideWhatReportsNoDeployment(String text, String reasons) {
        assertThat(Shared.CLASSIFIER.classify(Items.article("", text)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected ->
                                assertThat(reasons).contains(rejected.reason().name()));
    }

    @Test
    void theSameItemGetsTheSameVerdictOnEveryThread() throws Exception {
        var expected = Shared.CLASSIFIER.classify(SURESNES);

        try (var threads = Executors.newFixedThreadPool(4)) {
            var verdicts = threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<Verdict>>mapToObj(i -> () -> Shared.CLASSIFIER.classify(SURESNES))
                    .toList());

            for (var verdict : verdicts) assertThat(verdict.get()).isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void anyTextGetsAVerdict(@ForAll String title, @ForAll String text) {
        assertThat(Shared.CLASSIFIER.classify(Items.article(title, text))).isNotNull();
    }

    @Property(tries = 200)
    void spansHoldInTextsPiecedTogether(@ForAll int seed) {
        var random = new Random(seed);
        var scraps = new String[] {
            "La ville de Saint-Denis ",
            "pose 40 caméras ",
            "de vidéosurveillance. ",
            "\n\n",
            "À Nice, ",
            "le maire du Mans ",
            "— « drones » ",
            "pas de reconnaissance faciale ",
            "(93) ",
            "V I T R Y ",
            "e\u0301",
            "\ud83d\ude00 ",
            "Rouen-Caen ",
            "75013 Paris ",
            "LAPI\n",
            "St. Étienne "
        };
        var text = new StringBuilder();
        for (var i = 0; i < 30; i++) text.append(scraps[random.nextInt(scraps.length)]);

        check(Items.article("", text.toString()));
    }

    private static void check(Item item) {
        var reading = item.reading();
        var analysis = Shared.CLASSIFIER.analyse(item);
        for (var tag : analysis.findings().places())
            for (var span : tag.spans()) assertThat(span.to()).isLessThanOrEqualTo(reading.length());
        for (var tag : analysis.technologies())
            for (var span : tag.spans()) assertThat(span.to()).isLessThanOrEqualTo(reading.length());
        for (var tag : analysis.deployments()) assertThat(reading).contains(tag.quote());
    }

    @Test
    void aTextThatRepeatsItselfKeepsItsVerdictSmall() {
        var item = Items.article(
                "Vidéosurveillance à Nice", "À Nice, la mairie installe la vidéosurveillance. ".repeat(2_000));

        var candidate = (Candidate) Shared.CLASSIFIER.classify(item);

        assertThat(candidate.places().getFirst().spans()).hasSizeLessThanOrEqualTo(200);
        assertThat(candidate.technologies().getFirst().spans()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void hostileTextsTakeBoundedTime() {
        for (var scrap : new String[] {"Saint-", "caméra ", "(", "1 ", "A ", "à Nice, ", ".", "\n"}) {
            var item = Items.article("", scrap.repeat(Item.MAX_TEXT / scrap.length() / 4));

            assertThatCode(() -> Shared.CLASSIFIER.classify(item)).doesNotThrowAnyException();
        }
    }
}
