package vigie.review;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.model.Source;
import vigie.model.SourceMemory;
import vigie.model.SourceMemory.Health;
import vigie.model.Territory;
import vigie.stream.EventLog;
import vigie.stream.Topics;

/** A few invented sources in every state. */
final class Sources {

    static final Source GAZETTE = Source.of(
            Source.Kind.FEED,
            URI.create("https://gazette-des-coteaux.example/rss"),
            "La Gazette des Coteaux",
            Territory.of("92"));
    private static final Source ETANG = Source.of(
            Source.Kind.FEED, URI.create("https://etang-matin.example/atom"), "Étang Matin", Territory.of("13"));
    private static final Source MAIRIE = Source.of(
            Source.Kind.LISTING,
            URI.create("https://valcendre.example/deliberations"),
            "Mairie de Valcendre, délibérations",
            Territory.of("26"));
    private static final Source NICE = Source.of(
            Source.Kind.LISTING,
            URI.create("https://ville.example/conseil"),
            "Conseil municipal, ordres du jour",
            Territory.of("06088"));
    private static final Source NEW =
            Source.of(Source.Kind.FEED, URI.create("https://traboule.example/feed"), "La Traboule", Territory.of("69"));

    private Sources() {}

    static void writeTo(EventLog log, Instant now) {
        write(log, GAZETTE, memory(GAZETTE, Health.LIVE, null, 0, now));
        write(log, ETANG, memory(ETANG, Health.QUIET, null, 0, now.minusSeconds(900_000)));
        write(
                log,
                MAIRIE,
                memory(
                        MAIRIE,
                        Health.BROKEN,
                        "La liste se lit, mais plus aucun lien n'y mène à un acte.",
                        4,
                        now.minusSeconds(300_000)));
        write(
                log,
                NICE,
                memory(NICE, Health.BLOCKED, "Le site répond « 403 » à notre robot ; nous n'insistons pas.", 12, null));
        log.write(Topics.SOURCES, NEW.id().value(), NEW);
    }

    private static void write(EventLog log, Source source, SourceMemory memory) {
        log.write(Topics.SOURCES, source.id().value(), source);
        log.write(Topics.SOURCE_MEMORY, source.id().value(), memory);
    }

    private static SourceMemory memory(
            Source source, Health health, @Nullable String problem, int failures, @Nullable Instant lastNews) {
        return new SourceMemory(
                source.id(),
                Story.NOW,
                Story.NOW.plusSeconds(700),
                health,
                null,
                null,
                failures,
                problem,
                List.of(),
                lastNews);
    }
}
