package vigie.digest.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/** How often digests leave. */
public sealed interface Rhythm {

    record EveryDay(LocalTime at) implements Rhythm {}

    record EveryWeek(DayOfWeek on, LocalTime at) implements Rhythm {}

    /** Short and even, for demonstrations: from one multiple since 1970 to the next. */
    record Every(Duration length) implements Rhythm {
        public Every {
            if (length.compareTo(Duration.ofSeconds(1)) < 0)
                throw new IllegalArgumentException("a digest every " + length + " is too often; give a second or more");
        }
    }
}
