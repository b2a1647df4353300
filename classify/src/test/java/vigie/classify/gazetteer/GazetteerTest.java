package vigie.classify.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.classify.Shared;
import vigie.classify.gazetteer.Naming.Form;
import vigie.classify.text.Words;
import vigie.model.Place;

class GazetteerTest {

    private final Gazetteer gazetteer = Shared.GAZETTEER;

    @Test
    void holdsAllCommunesOfFrance() {
        assertThat(gazetteer.entries().stream().filter(Entry::isCommune)).hasSize(34_969);
    }

    @Test
    void knowsACommuneByItsCode() {
        var suresnes = gazetteer.find("92073").orElseThrow();

        assertThat(suresnes.name()).isEqualTo("Suresnes");
        assertThat(suresnes.departement()).isEqualTo("92");
        assertThat(suresnes.position()).isNotNull();
        assertThat(suresnes.position().latitude()).isBetween(48.8, 48.9);
    }

    @Test
    void listsEveryPlaceOfAName() {
        assertThat(gazetteer.listNamed("st martin"))
                .hasSizeGreaterThan(3)
                .allSatisfy(place -> assertThat(place.name()).isEqualTo("Saint-Martin"));
        assertThat(gazetteer.listNamed("Sures")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"74011,Annecy", "13201,Marseille", "69381,Lyon", "75113,Paris"})
    void formerCodesAnswerWithTheCommuneOfToday(String code, String today) {
        assertThat(gazetteer.find(code)).map(Place::name).contains(today);
    }

    @ParameterizedTest
    @CsvSource({
        "2A,Corse-du-Sud,DEPARTEMENT",
        "974,La Réunion,DEPARTEMENT",
        "R93,Provence-Alpes-Côte d'Azur,REGION",
        "200046977,Métropole de Lyon,EPCI"
    })
    void knowsLargerBodies(String code, String name, Place.Kind kind) {
        var place = gazetteer.find(code).orElseThrow();

        assertThat(place.name()).isEqualTo(name);
        assertThat(place.kind()).isEqualTo(kind);
    }

    @Test
    void unknownCodesAreNowhere() {
        assertThat(gazetteer.find("99999")).isEmpty();
    }

    @Test
    void completesNamesLargestFirst() {
        assertThat(gazetteer.complete("saint den", 2)).extracting(Place::insee).containsExactly("97411", "93066");
        assertThat(gazetteer.complete("ST-ETIENNE", 1)).extracting(Place::insee).containsExactly("42218");
        assertThat(gazetteer.complete("", 5)).isEmpty();
        assertThat(gazetteer.complete("zzzz", 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "à L’Haÿ-les-Roses,94038",
        "à l'hay les Roses,''",
        "à St-Étienne,42218",
        "à Saint Etienne,42218",
        "le maire du Mans,72181",
        "aux Ulis,91692",
        "la ville du Havre,76351",
        "à La Baule,44055",
        "à AIX-EN-PROVENCE,13001",
        "dans la mer,''",
        "rendre service à la garde,''",
    })
    void findsNamesHoweverTheyAreWritten(String text, String code) {
        var codes = gazetteer.mentions(Words.of(text)).stream()
                .flatMap(mention -> mention.namings().stream())
                .filter(naming -> naming.form() == Form.OFFICIAL || naming.form() == Form.ALIAS)
                .map(naming -> naming.entry().place().insee())
                .toList();

        if (code.isEmpty()) assertThat(codes).isEmpty();
        else assertThat(codes).contains(code);
    }

    @Test
    void listsAllThatBearAName() {
        var mention = gazetteer.mentions(Words.of("à Saint-Denis")).getFirst();

        assertThat(mention.namings())
                .extracting(naming -> naming.entry().place().departement())
                .contains("93", "974", "11", "30");
    }

    @Test
    void knowsShortFormsFormerNamesAndPeople() {
        assertThat(form("à Brive", "19031")).isEqualTo(Form.SHORTENED);
        assertThat(form("à Annecy-le-Vieux", "74010")).isEqualTo(Form.FORMER);
        assertThat(form("la mairie niçoise", "06088")).isEqualTo(Form.DEMONYM);
    }

    @Test
    void findsTownsWrittenTogether() {
        assertThat(gazetteer.listWrittenTogether("rosnysousbois"))
                .extracting(entry -> entry.place().insee())
                .containsExactly("93064");
    }

    @Test
    void theLongestNameWins() {
        var mentions = gazetteer.mentions(Words.of("à Saint-Denis-en-Val"));

        assertThat(mentions).hasSize(1);
        assertThat(mentions.getFirst().namings())
                .extracting(naming -> naming.entry().place().insee())
                .isEqualTo(List.of("45274"));
    }

    private Form form(String text, String code) {
        return gazetteer.mentions(Words.of(text)).stream()
                .flatMap(mention -> mention.namings().stream())
                .filter(naming -> naming.entry().place().insee().equals(code))
                .findFirst()
                .orElseThrow()
                .form();
    }
}
