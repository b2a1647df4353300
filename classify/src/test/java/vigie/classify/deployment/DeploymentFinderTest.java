package vigie.classify.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.classify.Items;
import vigie.classify.Shared;
import vigie.model.Technology;

class DeploymentFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La mairie de Vannes envisage d'installer la vidéosurveillance.|planned
            Des caméras de vidéoprotection seront posées à Vannes au printemps.|planned
            Le conseil municipal de Vannes a voté la vidéoprotection à l'unanimité.|voted
            Vannes teste la vidéosurveillance algorithmique pendant six mois.|trial
            La ville de Vannes dispose d'une vidéosurveillance en service.|deployed
            Vannes renforce sa vidéosurveillance avec des caméras supplémentaires.|extended
            Le tribunal suspend la vidéosurveillance algorithmique de Vannes.|suspended
            La mairie de Vannes renonce à la reconnaissance faciale et abandonne le projet.|abandoned
            """)
    void readsHowFarThingsAre(String text, String status) {
        var deployments = Shared.CLASSIFIER.analyse(Items.article("", text)).deployments();

        assertThat(deployments).isNotEmpty().allSatisfy(tag -> {
            assertThat(tag.insee()).isEqualTo("56260");
            assertThat(tag.status().slug()).isEqualTo(status);
        });
    }

    @Test
    void quotesTheSentenceThatSaysIt() {
        var text =
                "Il a plu sur Vannes. La ville de Vannes a installé 40 caméras de vidéoprotection. Le marché reprend samedi.";

        var tag = Shared.CLASSIFIER
                .analyse(Items.article("Sécurité à Vannes", text))
                .deployments()
                .getFirst();

        assertThat(tag.quote()).isEqualTo("La ville de Vannes a installé 40 caméras de vidéoprotection.");
    }

    @Test
    void withoutAPlaceTheTechnologyIsStillReported() {
        var tags = Shared.CLASSIFIER
                .analyse(Items.article("", "La commune installe la vidéoprotection."))
                .deployments();

        assertThat(tags)
                .singleElement()
                .satisfies(tag -> assertThat(tag.insee()).isNull());
    }

    @Test
    void pairsEachPlaceWithItsTechnology() {
        var text =
                "À Nancy, la vidéoverbalisation est en service. Rien à voir avec le reste, dit-on. On parle peu ici. "
                        + "À Metz, un drone de la police survole le centre.";

        var tags = Shared.CLASSIFIER.analyse(Items.article("", text)).deployments();

        assertThat(tags)
                .extracting(tag -> tag.insee() + " " + tag.technology())
                .containsExactlyInAnyOrder("54395 " + Technology.VIDEO_VERBALISATION, "57463 " + Technology.DRONES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La commune compte 23 caméras.|23
            Le réseau passera de 30 à 45 caméras.|45
            La région en a 1 300 caméras dans ses lycées.|1300
            Une trentaine de caméras seront posées.|30
            Douze nouvelles caméras rejoindront le réseau.|12
            Depuis 2017 caméras et micros ont changé la rue.|
            Aucune caméra n'est prévue.|
            """)
    void countsCameras(String text, Integer count) {
        assertThat(Shared.CLASSIFIER
                        .analyse(Items.article("Vidéosurveillance", text))
                        .findings()
                        .cameraCount())
                .isEqualTo(count);
    }
}
