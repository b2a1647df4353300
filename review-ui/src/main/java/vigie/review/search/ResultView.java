package vigie.review.search;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.index.Document;
import vigie.index.SearchPage.Hit;
import vigie.index.SearchPage.Marked;
import vigie.model.Candidate;
import vigie.model.DeploymentTag;
import vigie.model.Place;
import vigie.model.PlaceTag;
import vigie.model.Status;
import vigie.model.Technology;

/**
 * One result as the page shows it.
 *
 * @param state {@code confirmed}, {@code refused}, {@code open}, {@code set-aside} or {@code unread}
 */
public record ResultView(
        String id,
        Marked title,
        @Nullable URI address,
        String sourceName,
        @Nullable Instant date,
        List<Place> places,
        @Nullable Technology technology,
        Status status,
        List<Marked> fragments,
        String state) {

    /** @param document the hit's, as {@link Standing} corrects it */
    static ResultView of(Hit hit, Document document) {
        var candidate = document.verdict() instanceof Candidate read ? read : null;
        var stated = candidate == null
                ? null
                : candidate.deployments().stream().findFirst().orElse(null);
        return new ResultView(
                document.id().value(),
                hit.title(),
                address(document),
                sourceName(document),
                date(document),
                candidate == null
                        ? List.of()
                        : candidate.mainPlaces().stream()
                                .map(PlaceTag::place)
                                .limit(3)
                                .toList(),
                technology(candidate, stated),
                stated == null ? Status.UNKNOWN : stated.status(),
                hit.fragments(),
                state(document));
    }

    private static @Nullable Technology technology(@Nullable Candidate candidate, @Nullable DeploymentTag stated) {
        if (stated != null) return stated.technology();
        return candidate == null || candidate.technologies().isEmpty()
                ? null
                : candidate.technologies().getFirst().technology();
    }

    public static String state(Document document) {
        if (document.decided() != null) {
            return switch (document.decided().outcome()) {
                case CONFIRMED -> "confirmed";
                case REFUSED -> "refused";
            };
        }
        if (document.verdict() == null) return "unread";
        return document.verdict() instanceof Candidate ? "open" : "set-aside";
    }

    public static @Nullable URI address(Document document) {
        if (document.item() != null) return document.item().address();
        return document.verdict() == null ? null : document.verdict().address();
    }

    public static String sourceName(Document document) {
        if (document.item() != null) return document.item().sourceName();
        return document.verdict() == null ? "" : document.verdict().sourceName();
    }

    public static @Nullable Instant date(Document document) {
        return Stream.<@Nullable Instant>of(
                        document.item() == null ? null : document.item().date(),
                        document.verdict() == null ? null : document.verdict().published())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
