package vigie.digest.letter;

import java.util.regex.Pattern;

/**
 * Sets French text: no-break spaces where a line must not break, curved apostrophes, a true ellipsis. Only for text, never for
 * addresses. Setting a text twice changes nothing.
 */
final class FrenchTypography {

    private static final String NO_BREAK = "\u00a0";
    private static final String NARROW = "\u202f";

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['‘](?=[\\p{L}\\d«“])");
    private static final Pattern BEFORE_COLON = Pattern.compile("[ \u202f](?=[:»])");
    private static final Pattern BEFORE_HIGH = Pattern.compile("[ \u00a0](?=[;!?%€])");
    private static final Pattern AFTER_QUOTE = Pattern.compile("(?<=«)[ \u202f]");
    /** A number and what it counts. */
    private static final Pattern UNIT = Pattern.compile(
            "(?<=\\d) (?=(?:caméras?|mois|ans?|jours?|heures?|h|km|habitants|euros|millions?|janvier|février|mars|avril|mai|juin|juillet"
                    + "|août|septembre|octobre|novembre|décembre)\\b)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private FrenchTypography() {}

    static String set(String text) {
        var set = text.replace("...", "…");
        set = APOSTROPHE.matcher(set).replaceAll("’");
        set = BEFORE_COLON.matcher(set).replaceAll(NO_BREAK);
        set = BEFORE_HIGH.matcher(set).replaceAll(NARROW);
        set = AFTER_QUOTE.matcher(set).replaceAll(NO_BREAK);
        return UNIT.matcher(set).replaceAll(NO_BREAK);
    }

    /** The sentence in guillemets; marks of its own become the inner kind, and a pair that held all of it is dropped. */
    static String quoted(String sentence) {
        var bare = sentence.strip();
        if (bare.startsWith("«") && bare.indexOf('»') == bare.length() - 1)
            bare = bare.substring(1, bare.length() - 1).strip();
        var inner = bare.replaceAll("«[ \u00a0\u202f]*", "“").replaceAll("[ \u00a0\u202f]*»", "”");
        return set("« " + inner + " »");
    }
}
