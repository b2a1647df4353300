package vigie.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechnologiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La commune installe des caméras de vidéoprotection.|videosurveillance
            Le conseil a voté la vidéo-protection du centre-bourg.|videosurveillance
            Dix caméras seront posées dans la rue par la mairie.|videosurveillance
            La police municipale teste la vidéosurveillance algorithmique.|videosurveillance-algorithmique
            Des caméras « intelligentes » guettent les attroupements devant la gare.|videosurveillance-algorithmique
            Un logiciel analyse les images de vidéosurveillance et signale les comportements suspects.|videosurveillance-algorithmique
            La VSA branchée sur les caméras inquiète les habitants.|videosurveillance-algorithmique
            La reconnaissance faciale sera essayée à l'entrée du stade.|reconnaissance-faciale
            La cantine du collège adopte un lecteur biométrique.|biometrie
            Un drone de la police a survolé le marché.|drones
            Le préfet autorise la captation d'images par des caméras installées sur des aéronefs.|drones
            L'hélicoptère de la gendarmerie a tourné au-dessus du quartier.|helicopteres
            Des capteurs sonores guetteront les bruits suspects.|capteurs-sonores
            Un radar antibruit prend place sur l'avenue.|capteurs-sonores
            Un outil de police prédictive doit anticiper les cambriolages.|police-predictive
            L'hyperviseur réunit feux, éclairage et alarmes sur un écran.|hypervision
            Une voiture LAPI contrôle le stationnement payant.|lapi
            La lecture automatisée des plaques équipe deux patrouilles.|lapi
            La vidéoverbalisation commence lundi rue Nationale.|video-verbalisation
            Les agents portent une caméra-piéton depuis mars.|cameras-pietons
            Des capteurs de flux piétons comptent les passants.|capteurs-mobilite
            L'application de signalement permet d'envoyer une photo à la mairie.|application-signalement
            """)
    void namesTheTechnology(String sentence, String slug) {
        assertThat(slugs(sentence)).contains(slug);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le film a reçu la Caméra d'or à Cannes.
            Un candidat piégé par une caméra cachée.
            La mairie renouvelle le passeport biométrique en ligne.
            Le micro-trottoir de notre journaliste au marché.
            La caméra de recul du bus est en panne.
            Un radar automatique flashe sur la rocade.
            La fête du village commence samedi.
            """)
    void isNotFooledByLookalikes(String sentence) {
        assertThat(slugs(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La ville pose des caméras, mais pas de reconnaissance faciale, promet le maire.
            Le système fonctionne sans reconnaissance faciale.
            Il n'y aura ni reconnaissance faciale ni fichier.
            La reconnaissance faciale est exclue, dit l'adjoint.
            """)
    void whatIsDeniedIsNotTagged(String sentence) {
        assertThat(slugs(sentence)).doesNotContain("reconnaissance-faciale");
    }

    @Test
    void whatIsDeniedOnceAndAffirmedOnceIsTagged() {
        var text =
                "Pas de reconnaissance faciale cette année. L'an prochain, la reconnaissance faciale équipera les deux lycées.";

        assertThat(slugs(text)).contains("reconnaissance-faciale");
    }

    @Test
    void plainCamerasGiveWayToTheTechnologyThatUsesThem() {
        var text =
                "La vidéoverbalisation arrive en ville. Les caméras de la rue Thiers serviront aux agents de la police municipale.";

        assertThat(slugs(text)).containsExactly("video-verbalisation");
    }

    @Test
    void namesTheSuppliers() {
        var analysis = Shared.CLASSIFIER.analyse(
                Items.article("", "La ville confie ses caméras à Wintics et à la société XXII, après IBM."));

        assertThat(analysis.findings().vendors())
                .extracting(vendor -> vendor.name())
                .containsExactly("Wintics", "XXII", "IBM");
    }

    private static List<String> slugs(String text) {
        return Shared.CLASSIFIER.analyse(Items.article("", text)).technologies().stream()
                .map(tag -> tag.technology().slug())
                .toList();
    }
}
