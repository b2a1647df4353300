package vigie.classify.place;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigie.classify.gazetteer.Mention;
import vigie.classify.text.Folding;
import vigie.classify.text.Gap;
import vigie.classify.text.PhraseTrie;
import vigie.classify.text.Reading;

/**
 * Names of foreign countries, provinces and cities: «Laval, au Québec», «Lens, en Valais», «Brest, en Biélorussie». Countries come
 * from the Java platform, the rest is a list of facts.
 */
final class Foreign {

    private static final String REGIONS =
            "Québec,Ontario,Manitoba,Alberta,Nouveau-Brunswick,Nouvelle-Écosse,Colombie-Britannique,Montréal,Montérégie,Laurentides,Outaouais,Gatineau,"
                    + "Valais,Vaud,Jura suisse,canton de Vaud,canton de Genève,canton du Valais,canton de Fribourg,canton de Berne,Tessin,Genève,Lausanne,Zurich,"
                    + "Wallonie,Flandre,Brabant wallon,Hainaut belge,province de Namur,province de Liège,province de Hainaut,province de Luxembourg,Bruxelles,Anvers,Gand,"
                    + "Namur,Liège,Charleroi,Bavière,Saxe,Hesse,Rhénanie,Sarre,Bade-Wurtemberg,Berlin,Munich,Hambourg,Francfort,Catalogne,Andalousie,Galice,Aragon,Castille,Valence espagnole,"
                    + "Barcelone,Madrid,Séville,Lombardie,Piémont,Toscane,Vénétie,Sicile,Sardaigne,Ligurie,Rome,Milan,Turin,Naples,Florence italienne,Londres,Écosse,Galles,Angleterre,Cornouailles,"
                    + "Californie,Texas,Floride,Géorgie américaine,Kentucky,Missouri,Illinois,Ohio,Michigan,Tennessee,Virginie,Caroline,Louisiane,Alabama,Mississippi,Pennsylvanie,New Jersey,"
                    + "New York,Massachusetts,Maryland,Indiana,Wisconsin,Minnesota,Iowa,Kansas,Nebraska,Oklahoma,Arkansas,Colorado,Utah,Nevada,Arizona,Oregon,Washington,Dakota,Montana,Idaho,"
                    + "Wyoming,Maine américain,Vermont,Connecticut,Delaware,Hawaï,Alaska,Nouveau-Mexique,Chicago,Los Angeles,Boston,Detroit,Miami,Dakar,Abidjan,Rabat,Casablanca,Tunis,Alger,"
                    + "Bamako,Ouagadougou,Niamey,Lomé,Cotonou,Kinshasa,Brazzaville,Libreville,Yaoundé,Douala,Antananarivo,Moscou,Saint-Pétersbourg,Kiev,Kyiv,Pékin,Shanghai,Tokyo,Séoul,"
                    + "Lisbonne,Porto,Athènes,Varsovie,Prague,Budapest,Bucarest,Sofia,Belgrade,Amsterdam,Rotterdam,Copenhague,Oslo,Stockholm,Helsinki,Dublin,Istanbul,Ankara,Jérusalem,"
                    + "Tel-Aviv,Beyrouth,Le Caire,Dubaï,États-Unis,Royaume-Uni,Angleterre,Pays-Bas,Grande-Bretagne,Biélorussie,autrichienne,autrichien,belge,suisse,québécois,québécoise,"
                    + "américain,américaine,espagnol,espagnole,italien,italienne,allemand,allemande,britannique,canadien,canadienne,sénégalais,sénégalaise,algérien,marocain,tunisien,wallon,wallonne,"
                    + "bourgmestre,échevin,échevine,zone de police";

    /** The home country, and those called like something else in French press. */
    private static final Set<String> NOT_FOREIGN =
            Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "PF", "NC", "BL", "MF", "PM", "WF", "TF", "MC");

    private static final PhraseTrie NAMES = names();

    /** So many words apart a foreign name still tells where the other lies. */
    private static final int NEAR = 6;

    private Foreign() {}

    /** {@code beside} when a foreign name stands close, {@code sentence} when in the same sentence, else empty. */
    static String near(Reading reading, Mention mention) {
        var words = reading.words();
        var sentence = reading.sentenceOf(mention.first());
        var from = Math.max(reading.firstWord(sentence), mention.first() - 4 * NEAR);
        var to = Math.min(reading.firstWord(sentence + 1), mention.last() + 4 * NEAR);
        var found = "";
        for (var i = from; i < to; i++) {
            if (i >= mention.first() && i <= mention.last()) continue;
            if (NAMES.longestAt(words, i) == PhraseTrie.NONE || words.gapBefore(i) == Gap.HYPHEN) continue;
            if (i - mention.last() > 0 && i - mention.last() <= NEAR
                    || mention.first() - i > 0 && mention.first() - i <= NEAR) return "beside";
            found = "sentence";
        }
        return found;
    }

    private static PhraseTrie names() {
        var countries = Arrays.stream(Locale.getISOCountries())
                .filter(code -> !NOT_FOREIGN.contains(code))
                .map(code -> Locale.of("", code).getDisplayCountry(Locale.FRENCH));
        var trie = new PhraseTrie(PhraseTrie.By.WORD, 600);
        var all = Stream.concat(countries, Arrays.stream(REGIONS.split(",")))
                .filter(name -> !Folding.fold(name).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var number = 0;
        for (var name : all) trie.add(name, number++);
        return trie;
    }
}
