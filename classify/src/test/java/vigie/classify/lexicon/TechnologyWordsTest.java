package vigie.classify.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.classify.Shared;
import vigie.classify.language.French;
import vigie.classify.lexicon.TechnologyHit.Strength;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;

/** What the words of the bundled lexicon name, before anything else of a text is weighed. */
class TechnologyWordsTest {

    private static final French FRENCH = new French();
    private static final TechnologyFinder FINDER = new TechnologyFinder(Shared.LEXICON);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CAMERAS DE SURVEILLANCE AU STADE|videosurveillance
            Le bourg passe à la vidéo-protection.|videosurveillance
            Les rames sont munies d'enregistreurs d'images.|videosurveillance
            Des caméras « intelligentes » à la gare.|videosurveillance-algorithmique
            Le port teste la détection d'anomalies.|videosurveillance-algorithmique
            À l'embarquement, la comparaison des visages remplace le billet.|reconnaissance-faciale
            Un lecteur palmaire ouvre la demi-pension.|biometrie
            Le préfet permet l'usage d'un aéronef sans équipage à bord.|drones
            L'engin télépiloté de la commune décolle lundi.|drones
            L'hélico des gendarmes tournait vers minuit.|helicopteres
            Un radar à décibels surveille la corniche.|capteurs-sonores
            La brigade suit une carte prédictive.|police-predictive
            La métropole ouvre un centre opérationnel urbain.|hypervision
            Deux portiques lisent les plaques à l'entrée du bourg.|lapi
            La sulfateuse à PV sillonne le centre.|lapi
            Le brigadier verbalise à distance.|video-verbalisation
            Les agents portent une caméra sur le torse.|cameras-pietons
            Les compteurs de passage du quai sont posés.|capteurs-mobilite
            L'outil de signalement a trois mois.|application-signalement
            """)
    void aPlainExpressionNamesItSurely(String sentence, String slug) {
        assertThat(hits(sentence))
                .anyMatch(hit -> hit.technology().slug().equals(slug) && hit.isSure() && !hit.negated());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Une potence filme l'entrée du village, un mât surveille l'autre.|videosurveillance
            Un logiciel signale tout attroupement aux opérateurs.|videosurveillance-algorithmique
            Les élèves posent la main sur une borne à l'entrée du self.|biometrie
            La police survole la plage pour filmer le rassemblement.|drones
            Le micro capte les cris de la rue.|capteurs-sonores
            Un logiciel aide à orienter les patrouilles de la commune.|police-predictive
            Feux, éclairage et arrosage remontent dans la même salle.|hypervision
            La voiture équipée contrôle le stationnement payant, plaque après plaque.|lapi
            L'agent dresse procès-verbal derrière son écran.|video-verbalisation
            Le policier municipal déclenche l'enregistrement du boîtier sur sa poitrine.|cameras-pietons
            L'opérateur de téléphonie vend à l'office le nombre de visiteurs.|capteurs-mobilite
            L'appli sert à envoyer la photo d'un dépôt sauvage.|application-signalement
            """)
    void aDoubtfulExpressionNamesItWhereItsCompanySpeaksForIt(String sentence, String slug) {
        assertThat(hits(sentence))
                .anyMatch(hit -> hit.technology().slug().equals(slug) && hit.strength() == Strength.LIKELY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La plaque commémorative sera dévoilée samedi.
            Approbation du procès-verbal de la séance du 3 mars.
            L'exposition se tient au Jeu de Paume.
            L'empreinte carbone de la cantine baisse.
            L'adjoint a pris le micro pour remercier les bénévoles.
            Une micro-crèche ouvre rue des Lilas.
            La commune du Puy-de-Dôme fête le fromage.
            En application de l'article 3, l'accès est gratuit.
            Un ballet de drones clôt la fête.
            Le chantier a livré les capteurs solaires du gymnase.
            """)
    void whatOnlyLooksLikeItNamesNothing(String sentence) {
        assertThat(hits(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le logiciel ne comporte pas de reconnaissance faciale.|reconnaissance-faciale
            Le dispositif se passe de reconnaissance faciale.|reconnaissance-faciale
            La biométrie n'est pas utilisée.|biometrie
            Le système n'utilise pas la lecture de plaques.|lapi
            Aucun recours à un drone de la police.|drones
            """)
    void whatIsDeniedIsKnownAsDenied(String sentence, String slug) {
        assertThat(hits(sentence))
                .filteredOn(hit -> hit.technology().slug().equals(slug))
                .isNotEmpty()
                .allMatch(TechnologyHit::negated);
    }

    private static List<TechnologyHit> hits(String text) {
        var words = Words.of(text);
        var reading = new Reading(text, 0, words, FRENCH.sentences(text));
        return FINDER.find(reading, Shared.LEXICON.cues(words));
    }
}
