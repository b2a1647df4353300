package vigie.review;

import static vigie.review.Story.NOW;

import java.util.ArrayList;
import java.util.List;
import vigie.model.Status;
import vigie.model.Technology;

/** A small press for tests: well-known facts in our own words, invented outlets. */
final class Stories {

    static final Story SURESNES = Story.of(
                    "Suresnes ouvre ses caméras de rue à un algorithme, à l’essai",
                    TownDirectory.SURESNES,
                    Technology.VIDEOSURVEILLANCE_ALGORITHMIQUE,
                    Status.TRIAL,
                    "L’entreprise XXII pourra tester, pendant dix-huit mois, la détection de comportements sur les caméras de rue de la ville.")
            .withText(
                    "La municipalité de Suresnes prête ses rues à une jeune entreprise du traitement d’image. Les passants n’auront rien à signer.\n\n"
                            + "La convention est courte. L’entreprise XXII pourra tester, pendant dix-huit mois, la détection de comportements sur les "
                            + "caméras de rue de la ville. Le logiciel ne cherche pas des visages : il guette des situations décrites d’avance, un attroupement, "
                            + "un objet laissé seul, une voiture arrêtée où il ne faut pas.\n\n"
                            + "Les images viennent des caméras déjà posées à Suresnes. Rien ne change sur les mâts ; tout change derrière l’écran, où une "
                            + "alerte automatique attire l’œil de l’agent vers une image plutôt qu’une autre.\n\n"
                            + "Un collectif d’habitants a écrit à la mairie. Il demande la convention, l’analyse d’impact et la liste des caméras concernées. "
                            + "« Servir de terrain d’entraînement, cela se décide avec les gens », dit le tract distribué samedi au marché.")
            .withVendor("XXII", null)
            .scored(0.94);
    static final Story ISTRES = Story.of(
                    "Deux drones pour la police municipale d’Istres",
                    TownDirectory.ISTRES,
                    Technology.DRONES,
                    Status.DEPLOYED,
                    "Deux drones à caméra 4K rejoignent la police municipale.")
            .from("Étang Matin", NOW.minusSeconds(3600))
            .scored(0.9);
    static final Story SAINT_DENIS = Story.of(
                    "Saint-Denis votera de nouvelles caméras",
                    TownDirectory.SAINT_DENIS,
                    Technology.VIDEOSURVEILLANCE,
                    Status.PLANNED,
                    "Quarante caméras de plus sont au budget de Saint-Denis.")
            .withNamesakes(TownDirectory.SAINT_DENIS_REUNION)
            .from("Hexagone Presse", NOW.minusSeconds(30_000))
            .scored(0.85);
    static final Story NOWHERE = Story.of(
                    "La ville posera trente caméras avant l’été",
                    null,
                    Technology.VIDEOSURVEILLANCE,
                    Status.PLANNED,
                    "La ville posera trente caméras avant l’été.")
            .from("Le Littoral libre", NOW.minusSeconds(90_000))
            .withVendor("Engie Ineo", 30)
            .scored(0.7);
    static final Story SAINT_ETIENNE = Story.of(
                    "Des micros dans les rues de Saint-Étienne",
                    TownDirectory.SAINT_ETIENNE,
                    Technology.CAPTEURS_SONORES,
                    Status.TRIAL,
                    "Une cinquantaine de micros alerteront la police municipale en cas de bruit suspect.")
            .from("Le Veilleur de la Loire", NOW.minusSeconds(1200))
            .scored(0.65);
    static final Story DIJON = Story.of(
                    "Un seul poste de commandement pour Dijon",
                    TownDirectory.DIJON,
                    Technology.HYPERVISION,
                    Status.DEPLOYED,
                    "Feux, éclairage, caméras : un seul poste de commandement pour toute la métropole.")
            .from("Les Nouvelles d’Ouche", NOW.minusSeconds(200_000))
            .scored(0.6);
    static final Story TOULOUSE = Story.of(
                    "À Toulouse, trente caméras passent par un logiciel d’IBM",
                    TownDirectory.TOULOUSE,
                    Technology.VIDEOSURVEILLANCE_ALGORITHMIQUE,
                    Status.TRIAL,
                    "Sur 350 caméras, trente passent par un logiciel d’IBM.")
            .from("La Garonne du matin", NOW.minusSeconds(400_000))
            .withVendor("IBM", 350)
            .scored(0.55);

    private Stories() {}

    static List<Story> all() {
        var all = new ArrayList<>(List.of(SURESNES, ISTRES, SAINT_DENIS, NOWHERE, SAINT_ETIENNE, DIJON, TOULOUSE));
        all.add(SURESNES.from("Hexagone Presse", NOW.minusSeconds(9000))
                .telling(SURESNES.id())
                .scored(0.5));
        return all;
    }
}
