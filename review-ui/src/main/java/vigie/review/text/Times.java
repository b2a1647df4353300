package vigie.review.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/** Dates as people say them: «il y a 2 h», «hier», «mardi», «12 mars 2026». Times are those of Paris. */
public final class Times {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Messages messages;
    private final InstantSource clock;

    public Times(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** How long ago, or in how long; a date beyond six days. */
    public String ago(Instant instant) {
        var now = clock.instant();
        var past = Duration.between(instant, now);
        if (past.isNegative()) return ahead(past.negated());
        if (past.compareTo(Duration.ofMinutes(1)) < 0) return messages.text("time.now");
        if (past.compareTo(Duration.ofHours(1)) < 0) return messages.text("time.minutes-ago", past.toMinutes());
        var day = dayOf(instant);
        var today = dayOf(now);
        if (day.equals(today)) return messages.text("time.hours-ago", past.toHours());
        if (day.equals(today.minusDays(1))) return messages.text("time.yesterday");
        if (day.isAfter(today.minusDays(7)))
            return day.getDayOfWeek()
                    .getDisplayName(TextStyle.FULL, messages.language().locale());
        return day(instant);
    }

    /** The day: {@code 12 mars 2026}. */
    public String day(Instant instant) {
        return format("d MMMM", instant) + " " + instant.atZone(PARIS).getYear();
    }

    /** The day and the hour: {@code 12 mars 2026, 18 h 12}. */
    public String exact(Instant instant) {
        return day(instant) + ", " + hour(instant);
    }

    public String hour(Instant instant) {
        return format(messages.language() == Language.FR ? "H 'h' mm" : "HH:mm", instant);
    }

    public String month(LocalDate month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", messages.language().locale())
                .format(month)
                .replace(' ', Typography.NO_BREAK);
    }

    public YearMonth thisMonth() {
        return YearMonth.from(dayOf(clock.instant()));
    }

    /** A length of time in its largest sensible unit. */
    public String took(Duration duration) {
        if (duration.toMinutes() > 0) return messages.text("time.minutes", duration.toMinutes());
        if (duration.toSeconds() >= 10) return messages.text("time.seconds", duration.toSeconds());
        return messages.text(
                "time.seconds", messages.decimal(duration.toMillis() / 1000.0).replaceAll("\\d$", ""));
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(PARIS).toLocalDate();
    }

    /** In how long; at once when the time has come. */
    public String ahead(Instant instant) {
        var until = Duration.between(clock.instant(), instant);
        return until.isNegative() ? messages.text("time.soon") : ahead(until);
    }

    private String ahead(Duration until) {
        if (until.toMinutes() < 1) return messages.text("time.soon");
        if (until.toHours() < 1) return messages.text("time.in-minutes", until.toMinutes());
        if (until.toDays() < 1) return messages.text("time.in-hours", until.toHours());
        return messages.count("time.in-days", until.toDays());
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, messages.language().locale())
                .format(instant.atZone(PARIS))
                .replace(' ', Typography.NO_BREAK);
    }
}
