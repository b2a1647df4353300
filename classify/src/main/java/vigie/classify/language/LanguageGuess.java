package vigie.classify.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigie.classify.text.Words;

/**
 * Guesses a text's language by its small words, the commonest of each language; words that two languages share count for
 * neither. Immutable, thread-safe.
 */
public final class LanguageGuess {

    /** In running French one word in four is in the list; menus and tables still have one in twelve. */
    private static final double FEW = 1.0 / 12;

    /** Too few words to tell: then it is taken for French, since the sources are. */
    private static final int MIN_WORDS = 12;

    private static final Map<String, String> SMALL_WORDS = Map.of(
            "fr",
            "le la les des du et est une dans pour par sur au aux avec ce cette il elle ont sont pas plus qui que ses leur nous vous être été "
                    + "mais où dont aussi après entre sous sans ces son à même fait",
            "en",
            "the of and to is are was with for that this from by have has not they which their will been would about were",
            "de",
            "der die das und ist nicht mit von den dem ein eine auf für sich auch werden bei nach wird sind oder",
            "nl",
            "het een van en niet met zijn voor aan ook wordt naar worden maar deze heeft bij",
            "es",
            "el los las del por con para una como más pero sus este entre cuando muy sobre también hasta",
            "it",
            "il gli della che non di per sono una con del nel alla anche delle più dei",
            "pt",
            "os das dos não uma com para por mais como foi ao seu sua são pela pelo");

    private static final int FRENCH = 0;

    private final Map<Long, Integer> languages = new HashMap<>();
    private final List<String> codes;

    public LanguageGuess() {
        codes = List.of("fr", "en", "de", "nl", "es", "it", "pt");
        for (var i = 0; i < codes.size(); i++) {
            var words = Words.of(SMALL_WORDS.getOrDefault(codes.get(i), ""));
            for (var w = 0; w < words.size(); w++) {
                var language = i;
                languages.merge(words.hash(w), language, (known, added) -> known.equals(added) ? known : -1);
            }
        }
    }

    /** The two-letter code of the likeliest language. */
    public String of(Words words) {
        if (words.size() < MIN_WORDS) return codes.get(FRENCH);
        var counts = new int[codes.size()];
        for (var i = 0; i < words.size(); i++) {
            var language = languages.getOrDefault(words.hash(i), -1);
            if (language >= 0) counts[language]++;
        }
        var best = FRENCH;
        for (var i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return counts[best] < words.size() * FEW ? codes.get(FRENCH) : codes.get(best);
    }
}
