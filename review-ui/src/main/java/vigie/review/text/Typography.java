package vigie.review.text;

import java.util.regex.Pattern;

/**
 * French typography for Vigie's own words, so that messages can be written as one types: no-break spaces, apostrophes, ellipses.
 * What others wrote is never changed. Pure; doing it twice changes nothing more.
 */
final class Typography {

    static final char NO_BREAK = '\u00A0';
    static final char NARROW = '\u202F';

    private static final Pattern BEFORE_HIGH = Pattern.compile("[ \u00A0]([;!?%])");
    private static final Pattern BEFORE_COLON = Pattern.compile(" :");
    private static final Pattern QUOTE_OPEN = Pattern.compile("« ?");
    private static final Pattern QUOTE_CLOSE = Pattern.compile(" ?»");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");
    private static final Pattern UNIT =
            Pattern.compile("(?<=[\\d}]) (?=(h|min|s|km|Mo|Go|jours?|mois|ans?|px)(?![\\p{L}\\d]))");
    private static final Pattern NUMBER_SIGN = Pattern.compile("n° ");

    private Typography() {}

    static String french(String text) {
        var result = text.replace('\'', '’').replace("...", "…");
        result = BEFORE_HIGH.matcher(result).replaceAll(NARROW + "$1");
        result = BEFORE_COLON.matcher(result).replaceAll(NO_BREAK + ":");
        result = QUOTE_OPEN
                .matcher(result)
                .replaceAll("«" + NO_BREAK)
                .replace("«" + NO_BREAK + NO_BREAK, "«" + NO_BREAK);
        result = QUOTE_CLOSE
                .matcher(result)
                .replaceAll(NO_BREAK + "»")
                .replace("" + NO_BREAK + NO_BREAK + "»", NO_BREAK + "»");
        result = THOUSANDS.matcher(result).replaceAll(String.valueOf(NARROW));
        result = UNIT.matcher(result).replaceAll(String.valueOf(NO_BREAK));
        return NUMBER_SIGN.matcher(result).replaceAll("n°" + NO_BREAK);
    }

    /** English needs only its curly apostrophes, quotation marks as written, and the ellipsis. */
    static String english(String text) {
        return text.replace('\'', '’').replace("...", "…");
    }
}
