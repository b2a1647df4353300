package vigie.app.demo;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds the page for a path, as the press stands right now.
 *
 * @param base the address of the server, for the links that must be absolute
 * @param began the start of the demonstration
 */
record Newsstand(Press press, URI base, Instant began, InstantSource clock) {
    List<Outlet> outlets() {
        return editions().stream().map(Edition::outlet).toList();
    }

    Optional<Page> findPage(String path) {
        return switch (path) {
            case "/" -> Optional.of(Page.html(HtmlPages.index(editions()), began));
            case "/robots.txt" -> Optional.of(Page.text("User-agent: *\nDisallow:\n", began));
            default -> findPage(path.substring(1).split("/"));
        };
    }

    private Optional<Page> findPage(String[] names) {
        return switch (names.length) {
            case 1 -> findEdition(names[0]).map(Newsstand::listing);
            case 2 -> findEdition(names[0]).flatMap(edition -> findPage(edition, names[1]));
            default -> Optional.empty();
        };
    }

    private static Optional<Page> findPage(Edition edition, String name) {
        boolean hasFeed = edition.outlet().kind() == Outlet.Kind.FEED;
        return switch (name) {
            case "feed" -> hasFeed ? Optional.of(FeedWriter.write(edition)) : Optional.empty();
            case "actualites" -> Optional.of(listing(edition));
            default ->
                edition.findArticle(name)
                        .map(article -> Page.html(HtmlPages.article(edition, article), edition.arrival(article)));
        };
    }

    private static Page listing(Edition edition) {
        return Page.html(HtmlPages.listing(edition), edition.lastChange());
    }

    private Optional<Edition> findEdition(String id) {
        return editions().stream()
                .filter(edition -> edition.publication().id().equals(id))
                .findFirst();
    }

    private List<Edition> editions() {
        var now = clock.instant();
        return press.publications().stream()
                .map(publication -> new Edition(publication, base, began, now))
                .toList();
    }
}
