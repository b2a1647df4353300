package vigie.digest.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import vigie.model.Subscription.Cadence;

/** When digests are due. Pure: the same moment gives the same period everywhere, also on days of 23 or 25 hours. */
public record DigestPlan(ZoneId zone, Rhythm daily, Rhythm weekly) {

    public Rhythm rhythm(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> daily;
            case WEEKLY -> weekly;
        };
    }

    /** The period that ended last; its digest is due now unless it was made already. */
    public Period lastEnded(Cadence cadence, Instant now) {
        return switch (rhythm(cadence)) {
            case Rhythm.EveryDay day -> endingOn(lastDay(day, now), day.at(), 1);
            case Rhythm.EveryWeek week -> endingOn(lastWeekday(week, now), week.at(), 7);
            case Rhythm.Every every -> lastMultiple(every, now);
        };
    }

    private LocalDate lastDay(Rhythm.EveryDay day, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        return isDue(today, day.at(), now) ? today : today.minusDays(1);
    }

    private LocalDate lastWeekday(Rhythm.EveryWeek week, Instant now) {
        var last = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(week.on()));
        return isDue(last, week.at(), now) ? last : last.minusDays(7);
    }

    private boolean isDue(LocalDate date, LocalTime at, Instant now) {
        return !instant(date, at).isAfter(now);
    }

    private Period endingOn(LocalDate date, LocalTime at, int days) {
        return new Period(instant(date.minusDays(days), at), instant(date, at));
    }

    private Instant instant(LocalDate date, LocalTime at) {
        return date.atTime(at).atZone(zone).toInstant();
    }

    private static Period lastMultiple(Rhythm.Every every, Instant now) {
        var length = every.length().toMillis();
        var until = Instant.ofEpochMilli(now.toEpochMilli() / length * length);
        return new Period(until.minusMillis(length), until);
    }
}
