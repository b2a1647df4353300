package vigie.ingest.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as feeds and pages write them: by the rules of RFC 822 and ISO 8601, almost by them, or in French words.
 *
 * <p>Weekdays are ignored, since they are so often wrong. A time without a zone is Paris time: what we watch is published there.
 */
public final class Dates {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Years outside are typing errors or the zero of some computer's clock. */
    private static final int FIRST_YEAR = 1980;

    private static final int LAST_YEAR = 2100;

    private static final String TIME =
            "(?:\\D{0,6}?(?<!\\d)(\\d{1,2})\\s?[:hH]\\s?(\\d{2})?(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\b\\.?)?)?";
    private static final String ZONE = "\\s*([+-]\\d{2}:?\\d{2}|[A-Z]{1,5}\\b)?";

    private static final List<Form> FORMS = List.of(
            form("\\b(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)(?:[T ])?" + TIME + ZONE, m -> read(m, 1, 2, 3)),
            form("\\b(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})?()" + ZONE, m -> read(m, 1, 2, 3)),
            form(
                    "\\b(\\d{1,2})(?:er)?[ .-]+(\\p{L}{3,9})\\.?,?[ .-]+(\\d{4}|\\d{2})(?!\\d)" + TIME + ZONE,
                    m -> read(m, 3, 2, 1)),
            form(
                    "\\b(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b,?" + TIME + ZONE,
                    m -> read(m, 3, 1, 2)),
            form("\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})(?!\\d)" + TIME + ZONE, m -> read(m, 3, 2, 1)));

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("juin", 6),
            Map.entry("jul", 7),
            Map.entry("juil", 7),
            Map.entry("aug", 8),
            Map.entry("aou", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    /** The zones RFC 822 names, and the two of Paris. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "+00:00"),
            Map.entry("UT", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"));

    private Dates() {}

    /** The first date in this text that makes sense. */
    public static Optional<Instant> parse(@Nullable String text) {
        if (text == null || text.length() < 6) return Optional.empty();
        var plain = plain(text.length() > 200 ? text.substring(0, 200) : text);
        return FORMS.stream()
                .map(form -> form.find(plain))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Form(Pattern pattern, Function<Matcher, Optional<Instant>> reading) {
        Optional<Instant> find(String text) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                var read = reading.apply(matcher);
                if (read.isPresent()) return read;
            }
            return Optional.empty();
        }
    }

    private static Form form(String pattern, Function<Matcher, Optional<Instant>> reading) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reading);
    }

    /** Groups 4 to 8 are hour, minute, second, am or pm, zone, in every form. */
    private static Optional<Instant> read(Matcher m, int year, int month, int day) {
        try {
            var monthNumber = month(m.group(month));
            var fullYear = year(m.group(year));
            if (monthNumber == 0 || fullYear < FIRST_YEAR || fullYear > LAST_YEAR) return Optional.empty();
            var local = LocalDateTime.of(
                    fullYear,
                    monthNumber,
                    number(m.group(day)),
                    hour(m.group(4), m.group(7)),
                    number(m.group(5)),
                    number(m.group(6)));
            return Optional.of(local.atZone(zone(m.group(8))).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) return number(text);
        var lower = text.toLowerCase(Locale.ROOT);
        var four = MONTHS.get(lower.substring(0, Math.min(4, lower.length())));
        return four != null ? four : MONTHS.getOrDefault(lower.substring(0, 3), 0);
    }

    private static int year(String text) {
        var year = number(text);
        if (text.length() > 2) return year;
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static int hour(@Nullable String text, @Nullable String half) {
        var hour = number(text);
        if (half == null || half.isEmpty() || hour > 12) return hour;
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static ZoneId zone(@Nullable String zone) {
        if (zone == null) return PARIS;
        var name = zone.toUpperCase(Locale.ROOT);
        if (name.startsWith("+") || name.startsWith("-")) return ZoneOffset.of(name);
        var offset = ZONES.get(name);
        return offset == null ? PARIS : ZoneOffset.of(offset);
    }

    /** Without accents and with single ordinary spaces: «1er août» and «1er aout» are one date. */
    private static String plain(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }
}
