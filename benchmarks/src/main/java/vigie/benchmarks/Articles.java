package vigie.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Press articles that nobody wrote: French sentences of our own, with communes, people, numbers and dates drawn by chance. The same
 * seed gives the same articles. For one thread.
 */
final class Articles {

    /** One in ten of them tells of surveillance. */
    record Article(String title, String text, boolean isTelling) {

        String reading() {
            return title + "\n\n" + text;
        }
    }

    /** In an article that tells, one sentence in this many does. */
    private static final int TELLING_SENTENCES = 5;

    private static final int SENTENCES_IN_PARAGRAPH = 4;

    private final Random random;
    private final List<String> communes;
    private String home = "";

    Articles(long seed, List<String> communes) {
        random = new Random(seed);
        this.communes = communes;
    }

    Article ordinary(int words) {
        return article(words, false);
    }

    Article telling(int words) {
        return article(words, true);
    }

    /** Many, of which the tenth, twentieth and so on tell of surveillance. */
    List<Article> list(int size, int words) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(number -> article(words, number % 10 == 0))
                .toList();
    }

    private Article article(int words, boolean isTelling) {
        home = any(communes);
        var title = filled(any(isTelling ? TELLING_TITLES : TITLES));
        var text = new StringBuilder(words * 7);
        var sentences = 0;
        for (var written = 0; written < words; sentences++) {
            var tells = isTelling && sentences % TELLING_SENTENCES == 1;
            var sentence = filled(any(tells ? TELLING : SENTENCES));
            written += sentence.split("[ '’-]+").length;
            if (sentences > 0) text.append(sentences % SENTENCES_IN_PARAGRAPH == 0 ? "\n\n" : " ");
            text.append(sentence);
        }
        return new Article(title, text.toString(), isTelling);
    }

    /** A pattern with each word in braces replaced. */
    private String filled(String pattern) {
        var text = new StringBuilder(pattern.length() + 60);
        var from = 0;
        for (var open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            var close = pattern.indexOf('}', open);
            text.append(pattern, from, open).append(value(pattern.substring(open + 1, close)));
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    private String value(String what) {
        return switch (what) {
            case "X" -> home;
            case "de X" -> ofTown(home);
            case "à X" -> atTown(home);
            case "Y" -> any(communes);
            case "de Y" -> ofTown(any(communes));
            case "à Y" -> atTown(any(communes));
            case "n" -> String.valueOf(2 + random.nextInt(97));
            case "date" -> 1 + random.nextInt(28) + " " + any(MONTHS) + " 20" + (10 + random.nextInt(17));
            case "nom" -> any(FIRST_NAMES) + " " + any(SURNAMES);
            case "qui" -> any(WHO);
            case "projet" -> filled(any(PROJECTS));
            case "lieu" -> any(SPOTS);
            case "technique" -> any(TECHNIQUES);
            default -> throw new IllegalStateException("a pattern asks for " + what + ", which nobody knows");
        };
    }

    private static String ofTown(String town) {
        if (town.startsWith("Le ")) return "du " + town.substring(3);
        if (town.startsWith("Les ")) return "des " + town.substring(4);
        return ("AEIOUYÉÈÊÎÔ".indexOf(town.charAt(0)) >= 0 ? "d'" : "de ") + town;
    }

    private static String atTown(String town) {
        if (town.startsWith("Le ")) return "au " + town.substring(3);
        return town.startsWith("Les ") ? "aux " + town.substring(4) : "à " + town;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static final List<String> TITLES = List.of(
            "{X} : {projet} divise les élus",
            "Les habitants {de X} réclament {projet}",
            "{n} bénévoles pour la fête du village {à X}",
            "Entre {X} et {Y}, la route coupée jusqu'au {date}",
            "Football : {X} s'incline {à Y}");

    private static final List<String> TELLING_TITLES = List.of(
            "{X} : la mairie veut {n} caméras de {technique}",
            "La ville {de X} s'équipe de {technique}",
            "{technique} : ce que prévoit {X}");

    private static final List<String> SENTENCES = List.of(
            "Le conseil municipal {de X} a voté mardi un budget de {n} millions d'euros pour {projet}.",
            "« Nous attendions cela depuis {n} ans », confie {nom}, qui tient une boulangerie {lieu}.",
            "Selon {qui}, {n} familles seraient concernées, dont plusieurs venues {de Y}.",
            "La prochaine réunion publique aura lieu le {date}, à la salle des fêtes {de X}.",
            "Il faudra patienter encore {n} semaines avant de connaître la décision du tribunal.",
            "L'opposition y voit une dépense inutile et demande que {projet} soit remis à plus tard.",
            "À l'origine du dossier, une pétition lancée par {nom} a recueilli {n} signatures {lieu}.",
            "Le département prendra en charge {n} % du montant, le reste revenant à la communauté de communes.",
            "Les pompiers {de Y} sont intervenus vers {n} heures pour un feu de broussailles {lieu}.",
            "Sur les marchés {de X}, la récolte tardive inquiète les producteurs de fraises et d'asperges.",
            "{nom}, première adjointe, promet que {projet} ne coûtera rien aux contribuables.",
            "Battus la semaine dernière {à Y}, les joueurs {de X} ont renversé la rencontre en seconde période.",
            "La bibliothèque rouvrira le {date} après {n} mois de travaux de toiture et d'isolation.",
            "Dans un communiqué, {qui} regrette de n'avoir pas été associé plus tôt aux discussions.",
            "Les parents d'élèves de l'école des Tilleuls ont bloqué l'entrée pendant {n} minutes.",
            "Une délégation venue {de Y} visitera les ateliers avant de se rendre {à Y} puis {à Y}.",
            "Le ramassage des déchets passera de {n} à deux tournées par quinzaine dès le {date}.",
            "Pour {nom}, maraîcher {à Y}, la sécheresse a réduit les rendements de {n} %.",
            "On comptait hier {n} personnes devant la mairie, sous une pluie fine et un vent glacial.",
            "Ni la préfecture ni {qui} n'ont souhaité répondre à nos questions avant ce soir.",
            "La fanfare {de Y} ouvrira le défilé, suivie des chars fleuris et des confréries.",
            "Les études de sol, confiées à un bureau {de Y}, ont révélé la présence d'anciennes carrières.",
            "Deux lignes d'autocar relieront {X} à {Y} et à {Y} pendant les vacances de printemps.",
            "{projet} figurait déjà au programme de la précédente majorité, rappelle {nom}.",
            "Les loyers ont augmenté de {n} % en dix ans, davantage qu'{à Y} ou qu'{à Y}.",
            "Le chantier, interrompu par la découverte d'une nécropole, devait se terminer le {date}.",
            "À cette occasion, les vitraux de l'abbatiale seront éclairés de l'intérieur jusqu'à minuit.",
            "Né {à Y} en 1931, le peintre a passé ses dernières années dans une maison {lieu}.",
            "Les agents de la voirie ont posé {n} panneaux et repeint les passages pour piétons.",
            "Reste à trouver un médecin : le dernier cabinet {de X} a fermé ses portes le {date}.",
            "Interrogé {lieu}, {nom} juge l'idée séduisante mais craint pour le petit commerce.",
            "La truite fario, disparue de la rivière depuis {n} ans, y a été réintroduite ce printemps.",
            "Au total, {n} exposants sont attendus, contre une poignée lors de la première édition.",
            "Le syndicat des eaux, présidé par {nom}, desservira bientôt {Y}, {Y} et {Y}.",
            "Faute de neige, la station fermera ses remontées avec {n} jours d'avance sur le calendrier.",
            "Chacun garde en mémoire la crue qui, le {date}, avait noyé les caves {de X}.",
            "La justice a condamné l'ancien gérant à {n} mois de prison avec sursis et à une amende.",
            "L'association cherche des familles d'accueil pour {n} chatons recueillis {lieu}.",
            "D'après les comptes présentés par {qui}, la dette aurait reculé d'un tiers.",
            "Le collège {de Y} accueillera une classe de théâtre et un atelier de menuiserie.");

    private static final List<String> TELLING = List.of(
            "La ville {de X} va déployer {n} caméras de {technique} {lieu} avant le {date}.",
            "Le marché, attribué à une société {de Y}, porte sur la {technique} et sa maintenance pendant quatre ans.",
            "Testée {à Y} depuis {n} mois, la {technique} n'a pas permis d'élucider davantage d'affaires.",
            "Au centre de supervision urbain {de X}, {n} agents se relaient jour et nuit devant les écrans.",
            "« La {technique} ne remplacera jamais un policier », reconnaît {nom}, adjoint à la sécurité.",
            "Un arrêté préfectoral autorise la police municipale {de X} à recourir à la {technique}.",
            "La Quadrature du Net dénonce une {technique} installée sans débat ni étude d'impact.");

    private static final List<String> TECHNIQUES = List.of(
            "vidéosurveillance",
            "vidéosurveillance algorithmique",
            "vidéoprotection",
            "reconnaissance faciale",
            "lecture automatisée de plaques d'immatriculation",
            "vidéoverbalisation",
            "surveillance par drone");

    private static final List<String> PROJECTS = List.of(
            "la rénovation du gymnase",
            "une nouvelle crèche {lieu}",
            "la piste cyclable vers {Y}",
            "le déménagement du marché couvert",
            "une maison de santé",
            "la fermeture de la trésorerie",
            "un parc de {n} éoliennes",
            "le contournement {de Y}",
            "la gratuité des autocars",
            "un lotissement de {n} maisons",
            "la halle aux grains",
            "le retour du petit train {de Y}");

    private static final List<String> SPOTS = List.of(
            "près de la gare",
            "sur la place du marché",
            "dans le quartier des Chênes",
            "au bord du canal",
            "derrière l'église Saint-Martin",
            "rue de Paris",
            "avenue du Général-Leclerc",
            "sur l'ancien site de la filature",
            "à deux pas du collège",
            "dans la zone artisanale");

    private static final List<String> WHO = List.of(
            "la préfecture",
            "le comité des fêtes",
            "le président de la chambre d'agriculture",
            "l'union des commerçants",
            "le procureur de la République",
            "un proche du dossier",
            "la direction régionale",
            "l'office du tourisme");

    private static final List<String> FIRST_NAMES =
            List.of("Martine", "Julien", "Fatima", "Bernard", "Élodie", "Thomas", "Nadia", "Gérard", "Chloé", "Loïc");

    private static final List<String> SURNAMES = List.of(
            "Lefebvre", "Garnier", "Benali", "Rousseau", "Marchand", "Nguyen", "Perrot", "Delmas", "Kervella", "Costa");

    private static final List<String> MONTHS =
            List.of("janvier", "février", "mars", "avril", "juin", "juillet", "septembre", "octobre", "décembre");
}
