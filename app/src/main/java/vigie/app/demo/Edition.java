package vigie.app.demo;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A publication as it stands at one moment of the demonstration: what has appeared, when, and at which address.
 *
 * @param base the address of the server
 * @param began the start of the demonstration, from which every date is counted
 */
record Edition(Publication publication, URI base, Instant began, Instant now) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** What has appeared, newest first. */
    List<Article> articles() {
        return publication.articles().stream()
                .filter(this::hasArrived)
                .sorted(Comparator.comparing(this::published).reversed())
                .toList();
    }

    Optional<Article> findArticle(String slug) {
        return publication.articles().stream()
                .filter(article -> article.slug().equals(slug) && hasArrived(article))
                .findFirst();
    }

    /** A few articles to read next; all there from the start, so that a page once served does not change. */
    List<Article> neighboursOf(Article article) {
        var others = publication.articles().stream()
                .filter(other -> other.arrives().isZero() && !other.equals(article))
                .toList();
        int first = Math.floorMod(article.slug().hashCode(), Math.max(1, others.size() - 3));
        return others.stream().skip(first).limit(4).toList();
    }

    ZonedDateTime published(Article article) {
        return arrival(article)
                .minus(article.age())
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(PARIS);
    }

    Instant arrival(Article article) {
        return began.plus(article.arrives());
    }

    /** When the list of articles last changed. */
    Instant lastChange() {
        return articles().stream()
                .map(this::arrival)
                .max(Comparator.naturalOrder())
                .orElse(began);
    }

    URI front() {
        return base.resolve("/" + publication.id());
    }

    URI address(Article article) {
        return base.resolve("/" + publication.id() + "/" + article.slug());
    }

    Outlet outlet() {
        boolean listing = publication.format() == Publication.Format.LISTING;
        return new Outlet(
                publication.id(),
                publication.name(),
                listing ? Outlet.Kind.LISTING : Outlet.Kind.FEED,
                base.resolve("/" + publication.id() + (listing ? "/actualites" : "/feed")),
                publication.territory());
    }

    private boolean hasArrived(Article article) {
        return !arrival(article).isAfter(now);
    }
}
