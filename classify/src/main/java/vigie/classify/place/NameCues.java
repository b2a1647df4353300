package vigie.classify.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The small French words beside a name that tell whether it is a commune. All folded. */
final class NameCues {

    /** «ville de X», «lycée de X»: what a commune has. */
    static final Set<String> TOWN = Set.of(
            "ville",
            "villes",
            "commune",
            "communes",
            "mairie",
            "maire",
            "maires",
            "municipalite",
            "habitants",
            "habitant",
            "village",
            "bourg",
            "municipale",
            "municipal",
            "agglomeration",
            "metropole",
            "centre",
            "hopital",
            "lycee",
            "college",
            "tribunal",
            "chu",
            "aeroport",
            "procureur",
            "procureure",
            "commissariat",
            "gendarmerie",
            "brigade",
            "compagnie",
            "prefecture",
            "prefet",
            "prefete",
            "parquet",
            "universite",
            "prison",
            "canton",
            "cathedrale",
            "adjoint",
            "adjointe",
            "elus",
            "elu",
            "deputee",
            "depute",
            "gare",
            "conseillers",
            "pres",
            "environs",
            "peripherie",
            "banlieue",
            "intercommunalite",
            "bassin",
            "communaute",
            "hauteurs",
            "arrondissement",
            "sud",
            "nord",
            "est",
            "ouest",
            "loin",
            "proche",
            "proches",
            "autour",
            "rues",
            "quartiers",
            "plages",
            "cite",
            "citoyens",
            "mjc",
            "ecole",
            "ecoles",
            "csu",
            "police",
            "policiers",
            "polices",
            "marche",
            "peloton",
            "edile",
            "bus",
            "tramway",
            "nationale");

    /** «maire de X», «ville de X»: X itself acts. */
    static final Set<String> ACTING = Set.of(
            "ville",
            "commune",
            "mairie",
            "maire",
            "municipalite",
            "municipale",
            "municipal",
            "adjoint",
            "adjointe",
            "edile",
            "csu",
            "policiers");

    /** Brands that the press names more often than the commune of that name. */
    static final Set<String> BRANDS = Set.of(
            "orange", "total", "marianne", "casino", "hermes", "evian", "vittel", "perrier", "carrefour", "boulanger", "saint gobain",
            "renault", "michelin", "thales", "leclerc");

    /** Wines, cheeses and waters that are called like the commune they come from. */
    static final Set<String> PRODUCTS = Set.of(
            "cognac", "armagnac", "chablis", "pommard", "volnay", "meursault", "pouilly", "sancerre", "chinon", "bourgueil", "vouvray", "saumur",
            "margaux", "pauillac", "pomerol", "saint emilion", "saint estephe", "saint julien", "sauternes", "barsac", "fronton", "gaillac", "madiran", "cahors",
            "bandol", "cassis", "tavel", "gigondas", "vacqueyras", "condrieu", "cornas", "julienas", "fleury", "morgon", "chenas", "brouilly", "moulin a vent",
            "limoux", "fitou", "banyuls", "rivesaltes", "faugeres", "minervois", "arbois", "ay", "bouzy", "cadillac", "graves", "gevrey", "nuits", "beaune",
            "roquefort", "camembert", "livarot", "pont l eveque", "munster", "maroilles", "saint nectaire", "cantal", "laguiole", "langres", "chaource", "brie",
            "epoisses", "reblochon", "beaufort", "comte", "morbier", "neufchatel", "valencay", "selles", "rocamadour", "banon", "pelardon", "vacherin",
            "evian", "vittel", "contrexeville", "volvic", "badoit", "perrier", "vichy", "quezac", "thonon", "hepar", "guerande", "espelette", "roquefort sur soulzon");

    /** What newspapers, stations and their sites are called, before or after the town. */
    static final Set<String> MEDIA = Set.of(
            "bfm", "ici", "actu", "rue89", "rue", "mediacites", "media", "france", "radio", "tele", "tv", "matin", "capitale", "mag", "magazine", "infos", "info",
            "hebdo", "presse", "echo", "voix", "courrier", "republicain", "depeche", "tribune", "gazette", "journal", "nouvelle", "nouvelles", "eveil", "petit",
            "progres", "dauphine", "normandie", "poche", "citoyen", "maville", "kiosque", "news", "eco", "fm", "soir", "marsactu", "independant", "liberte",
            "populaire", "semaine");

    /** Without a name: the town hall of the place one is in. */
    static final Set<String> TOWN_HALL =
            Set.of("mairie", "municipalite", "maire", "municipale", "municipal", "municipaux", "commune");

    /** «tribunal de X», «lycée de X»: an institution there, which often serves a wider land. */
    static final Set<String> INSTITUTION = Set.of(
            "tribunal",
            "procureur",
            "procureure",
            "parquet",
            "chu",
            "hopital",
            "lycee",
            "universite",
            "prison",
            "prefecture",
            "commissariat",
            "gendarmerie",
            "brigade",
            "compagnie",
            "peloton",
            "aeroport",
            "gare",
            "arrondissement",
            "canton",
            "cathedrale");

    /** «rue de X»: named after a town, and elsewhere. */
    static final Set<String> STREET = Set.of(
            "rue",
            "avenue",
            "boulevard",
            "bd",
            "av",
            "place",
            "route",
            "chemin",
            "pont",
            "porte",
            "faubourg",
            "allee",
            "allees",
            "impasse",
            "square",
            "quai",
            "residence",
            "quartier",
            "cours",
            "esplanade",
            "rond",
            "point",
            "passage",
            "lotissement",
            "zac",
            "za",
            "zi",
            "parc",
            "montee",
            "ruelle",
            "venelle",
            "sentier",
            "voie",
            "rocade",
            "carrefour",
            "giratoire",
            "echangeur",
            "viaduc",
            "tunnel",
            "passerelle",
            "jardin",
            "villa",
            "hameau",
            "atelier",
            "bois",
            "foret",
            "tour",
            "hotel",
            "chateau",
            "stade",
            "secteur",
            "lac",
            "val",
            "vallee",
            "baie",
            "gorges",
            "bataille",
            "traite",
            "edit",
            "accord",
            "accords",
            "vin",
            "vins",
            "savon",
            "saucisse",
            "jambon",
            "moutarde",
            "porcelaine",
            "chapelle",
            "eglise",
            "notre",
            "dame",
            "ligne",
            "impr",
            "salle",
            "espace",
            "cap",
            "cote",
            "pointe",
            "ile",
            "mont",
            "montagne",
            "plateau",
            "plaine",
            "massif",
            "sire",
            "comte",
            "duc",
            "duchesse",
            "marquis",
            "baron",
            "edition",
            "editions",
            "camp",
            "clinique",
            "centrale");

    static final Set<String> PEOPLE = Set.of(
            "m",
            "mm",
            "mme",
            "mmes",
            "mlle",
            "monsieur",
            "madame",
            "docteur",
            "dr",
            "me",
            "maitre",
            "general",
            "president",
            "presidente",
            "ministre",
            "colonel",
            "capitaine",
            "commandant",
            "lieutenant",
            "adjudant",
            "major",
            "abbe",
            "pere",
            "professeur",
            "saint",
            "sainte",
            "sir",
            "lord",
            "famille",
            "senateur",
            "senatrice",
            "brigadier");

    static final Set<String> CLUB = Set.of(
            "fc", "as", "us", "sc", "stade", "olympique", "racing", "rc", "ac", "es", "ogc", "cs", "usm", "asm", "ca");

    static final Set<String> ARTICLES =
            Set.of("le", "la", "les", "l", "un", "une", "cette", "son", "sa", "ses", "leur", "notre", "votre");

    /** «vers X», «pour X»: where one goes. */
    static final Set<String> TOWARDS =
            Set.of("vers", "entre", "direction", "rejoindre", "depuis", "jusqu", "via", "sur", "quitter", "visiter");

    /** «comme à X», «après X»: an example from elsewhere, not where it happens. */
    static final Set<String> COMPARISON = Set.of(
            "comme",
            "apres",
            "instar",
            "exemple",
            "ailleurs",
            "modele",
            "imitant",
            "sens",
            "contrairement",
            "image",
            "inspire",
            "inspiree",
            "precedent",
            "sauf",
            "pionniere",
            "suite",
            "deja",
            "voisine",
            "voisines",
            "voisin",
            "contre",
            "tribunal");

    /** «le groupe X», «chez X»: a firm. */
    static final Set<String> FIRM = Set.of(
            "chez",
            "groupe",
            "operateur",
            "operateurs",
            "societe",
            "entreprise",
            "marque",
            "filiale",
            "geant",
            "boutique",
            "abonne",
            "abonnes",
            "client",
            "clients",
            "reseau",
            "magasin",
            "journal",
            "quotidien",
            "radio",
            "agence",
            "pdg",
            "patron",
            "start",
            "startup",
            "up",
            "avec");

    static final Set<String> FIRST_NAMES = firstNames();

    private NameCues() {}

    private static Set<String> firstNames() {
        try (var in = NameCues.class.getResourceAsStream("/vigie/classify/gazetteer/first-names.txt")) {
            if (in == null)
                throw new IllegalStateException("the list of first names is missing from the program: build it again");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of first names of the program", e);
        }
    }
}
