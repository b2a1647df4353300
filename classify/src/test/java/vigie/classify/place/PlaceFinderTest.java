package vigie.classify.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.classify.Items;
import vigie.classify.Shared;
import vigie.model.Item;
import vigie.model.Place;
import vigie.model.PlaceTag;
import vigie.model.PlaceTag.Role;
import vigie.model.Territory;

class PlaceFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            À Tours, la mairie installe des caméras de vidéosurveillance.|37261
            Le maire de Sens défend la vidéoprotection.|89387
            La police municipale d'Orange reçoit des caméras-piétons.|84087
            Mer (Loir-et-Cher) pose dix caméras de vidéoprotection.|41136
            La ville de Gap étend sa vidéoprotection.|05061
            La commune de Saint-Denis (Seine-Saint-Denis) étend sa vidéosurveillance.|93066
            Saint-Denis (974) : une voiture LAPI contrôle le stationnement.|97411
            Le maire du Mans annonce des caméras de surveillance.|72181
            Vidéosurveillance : la mairie niçoise veut mille caméras.|06088
            À St-Étienne, des capteurs sonores dans la rue.|42218
            À Lyon 3e, des caméras de vidéosurveillance place Guichard.|69123
            """)
    void findsTheCommune(String text, String insee) {
        assertThat(main(Items.article("", text))).containsExactly(insee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Les caméras de surveillance vont dans le bon sens.
            Deux tours de garde près des caméras de surveillance.
            Des caméras de surveillance rue de Paris.
            Des caméras de vidéosurveillance avenue de Strasbourg et place de Bordeaux.
            M. Albert a vu les caméras de vidéosurveillance.
            Jean Sens filme les caméras de surveillance de la rue.
            La mer est calme sous les caméras de surveillance.
            Chez Orange, les caméras de surveillance ont tout filmé.
            La saucisse de Morteau ne craint pas les caméras de surveillance.
            Dans la Vienne, les caméras de surveillance se taisent.
            La Côte d'Azur compte ses caméras de surveillance.
            Le Parisien l'annonce : des caméras de surveillance partout.
            """)
    void isNotFooledByWordsStreetsPeopleAndFirms(String text) {
        assertThat(communes(Items.article("", text))).isEmpty();
    }

    @Test
    void abstainsWhenNothingDecidesBetweenNamesakes() {
        var tag = tags(Items.article("", "La ville de Sainte-Colombe installe des caméras de vidéosurveillance."))
                .getFirst();

        assertThat(tag.why()).isEqualTo("contested");
        assertThat(tag.role()).isEqualTo(Role.MENTIONED);
        assertThat(tag.namesakes()).extracting(Place::name).contains("Sainte-Colombe");
    }

    @Test
    void theSourcesHomeDecidesBetweenNamesakes() {
        var text = "La ville de Saint-Denis installe des caméras de vidéosurveillance.";

        assertThat(main(Items.local(Territory.of("974"), "", text))).containsExactly("97411");
        assertThat(main(Items.local(Territory.of("93"), "", text))).containsExactly("93066");
    }

    @Test
    void theAddressDecidesBetweenNamesakes() {
        var item = Items.from(
                "https://infos.example/reunion/securite/1",
                "",
                "Saint-Denis : une voiture LAPI au centre-ville.",
                Territory.UNKNOWN);

        assertThat(main(item)).containsExactly("97411");
    }

    @Test
    void aDepartementInTheTextDecidesBetweenNamesakes() {
        var text = "Dans l'Isère, la ville de Moirans installe des caméras de vidéoprotection.";

        assertThat(main(Items.article("", text))).containsExactly("38239");
    }

    @Test
    void neighboursDecideBetweenNamesakes() {
        var text =
                "La vidéosurveillance gagne Montreuil, Bobigny et Saint-Denis, où la mairie pose ses premières caméras.";

        assertThat(communes(Items.article("", text))).contains("93066").doesNotContain("97411");
    }

    @Test
    void aTownsOwnSiteNeedsNoName() {
        var item = Items.from(
                "https://www.mairie-craponne.fr/securite",
                "Vidéoprotection",
                "La commune dispose de 23 caméras.",
                Territory.UNKNOWN);

        assertThat(tags(item)).singleElement().satisfies(tag -> {
            assertThat(tag.place().insee()).isEqualTo("69069");
            assertThat(tag.why()).isEqualTo("own-site");
            assertThat(tag.spans()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.rosnysousbois.fr/a,93064",
        "https://ville-gujanmestras.fr/a,33199",
        "https://www.villedesuresnes.fr/a,92073"
    })
    void readsTheTownInItsAddress(String address, String insee) {
        assertThat(main(Items.from(address, "Nos caméras de vidéoprotection", "", Territory.UNKNOWN)))
                .containsExactly(insee);
    }

    @ParameterizedTest
    @CsvSource({"https://actu.orange.fr/a", "https://www.lunion.fr/a", "https://www.nice-matin.com/a"})
    void newspapersAndFirmsAreNoTowns(String address) {
        assertThat(communes(Items.from(address, "Nos caméras de vidéoprotection", "", Territory.UNKNOWN)))
                .isEmpty();
    }

    @Test
    void aLocalPaperThatSaysTheTownHallMeansItsTown() {
        var item = Items.local(Territory.of("92073"), "Vidéosurveillance : la mairie veut tripler ses caméras", "");

        assertThat(main(item)).containsExactly("92073");
    }

    @Test
    void aLocalPaperThatTellsOfAbroadDoesNot() {
        var item = Items.local(
                Territory.of("92073"),
                "À Bruxelles, la commune étend la vidéosurveillance",
                "Le bourgmestre veut cent caméras.");

        assertThat(communes(item)).isEmpty();
    }

    @Test
    void tellsAnExampleFromTheSubject() {
        var item = Items.article(
                "Vidéosurveillance : Rennes double ses caméras",
                "Le conseil municipal de Rennes a voté le doublement du parc. Une décision prise comme à Nice l'an dernier.");

        assertThat(main(item)).containsExactly("35238");
        assertThat(communes(item)).containsExactlyInAnyOrder("35238", "06088");
    }

    @Test
    void anEnumerationHasSeveralSubjects() {
        var item = Items.article("", "Des drones de la police survolent les plages à Pornic, Biarritz et Menton.");

        assertThat(main(item)).containsExactlyInAnyOrder("44131", "64122", "06083");
    }

    @Test
    void theSubjectsOfASentenceAreEnumeratedToo() {
        var item = Items.article(
                "Vidéosurveillance : le tour du département",
                "Les caméras gagnent du terrain. Rodez, Millau et Onet-le-Château en ont toutes posé.");

        assertThat(main(item)).containsExactlyInAnyOrder("12202", "12145", "12176");
    }

    @Test
    void anAirportIsNotInTheCityItIsCalledAfter() {
        var text = "La reconnaissance faciale accueille les passagers de l'aéroport de Lyon, à Colombier-Saugnieu.";

        assertThat(main(Items.article("", text))).containsExactly("69299");
    }

    @Test
    void aMeetingIsNotAnIsland() {
        assertThat(tags(Items.article("Réunion publique : la vidéosurveillance en débat", "")))
                .isEmpty();
    }

    @Test
    void aCaptionShowsAnotherTown() {
        var text =
                "Le centre de supervision urbain de Nice (illustration)\n\nSaint-Étienne installe des capteurs sonores dans la rue.";

        assertThat(main(Items.article("Saint-Étienne : des capteurs sonores", text)))
                .containsExactly("42218");
    }

    @Test
    void aShortNameMeansTheFullOneOfTheText() {
        var item =
                Items.article("", "Bourg-en-Bresse étend sa vidéosurveillance. Le maire de Bourg promet dix caméras.");

        assertThat(communes(item)).containsExactly("01053");
    }

    @Test
    void aDepartementThatActsIsAPlace() {
        var item = Items.article("Vidéosurveillance : le département des Yvelines équipe ses collèges", "");

        assertThat(tags(item)).anySatisfy(tag -> {
            assertThat(tag.place().insee()).isEqualTo("78");
            assertThat(tag.role()).isEqualTo(Role.MAIN);
        });
    }

    @Test
    void spansAreExact() {
        var item = Items.article("À Cannes, des caméras de vidéosurveillance", "La ville de Cannes en a 336.");
        var tag = tags(item).getFirst();

        assertThat(tag.spans())
                .hasSize(2)
                .allSatisfy(span -> assertThat(item.reading().substring(span.from(), span.to()))
                        .isEqualTo("Cannes"));
    }

    private static List<PlaceTag> tags(Item item) {
        return Shared.CLASSIFIER.analyse(item).findings().places();
    }

    private static List<String> main(Item item) {
        return tags(item).stream()
                .filter(tag -> tag.role() == Role.MAIN)
                .map(tag -> tag.place().insee())
                .toList();
    }

    private static List<String> communes(Item item) {
        return tags(item).stream()
                .filter(tag -> tag.place().kind() == Place.Kind.COMMUNE)
                .map(tag -> tag.place().insee())
                .toList();
    }
}
