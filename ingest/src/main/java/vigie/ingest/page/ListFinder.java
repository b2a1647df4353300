package vigie.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import vigie.ingest.text.WebLinks;
import vigie.model.Addresses;

/**
 * Finds the list on a page by itself: of all groups of links that stand in the same kind of place, the one whose links read most like
 * headlines.
 */
record ListFinder(URI base) {

    /** Two links are no list yet; a town's page may well hold only three. */
    private static final int FEWEST = 3;

    /** Headlines are about this long; menu entries are shorter. */
    private static final int HEADLINE = 25;

    /** How far up two links must stand alike. */
    private static final int LEVELS = 4;

    List<Element> find(Element body) {
        var groups = new LinkedHashMap<String, List<Element>>();
        for (var link : body.select("a[href]")) {
            if (isCandidate(link))
                groups.computeIfAbsent(place(link), any -> new ArrayList<>()).add(link);
        }
        return groups.values().stream()
                .filter(links -> addresses(links) >= FEWEST)
                .max(Comparator.comparingDouble(this::score))
                .orElse(List.of());
    }

    private boolean isCandidate(Element link) {
        var address = WebLinks.resolve(link.attr("href"), base).orElse(null);
        return address != null
                && !link.attr("href").startsWith("#")
                && Addresses.registrableDomain(address).equals(Addresses.registrableDomain(base))
                && !Addresses.canonical(address).equals(Addresses.canonical(base));
    }

    /** Tags and classes from the link upwards. Numbers in class names tell entries apart, not kinds of places. */
    private static String place(Element link) {
        var place = new StringBuilder();
        Element at = link;
        for (var level = 0;
                level < LEVELS && at != null && !at.normalName().equals("body");
                level++, at = at.parent()) {
            place.append('/')
                    .append(at.normalName())
                    .append('.')
                    .append(at.attr("class")
                            .replaceAll("\\S*\\d\\S*", "")
                            .replaceAll("\\b(?:first|last|odd|even|active)\\b", "")
                            .strip());
        }
        return place.toString();
    }

    private double score(List<Element> links) {
        var headlines = links.stream().mapToDouble(ListFinder::headline).sum();
        return headlines * Math.min(1, (double) addresses(links) / links.size() + 0.2);
    }

    /** What speaks for a link being a headline: words enough, a heading around it, a date beside it. */
    private static double headline(Element link) {
        var length = HtmlText.squeeze(link.text()).length();
        if (ListEntries.isMore(link.text())) return 0.1;
        var words = length < HEADLINE ? 0.3 * length / HEADLINE : Math.min(2, (double) length / HEADLINE);
        var heading = link.closest("h2, h3, h4, h5") != null || link.selectFirst("h2, h3, h4, h5") != null ? 1 : 0;
        var card = link.closest("li, article, tr, dd, div");
        var dated = card != null
                        && card.text().length() < 1_000
                        && ListEntries.date(card).isPresent()
                ? 1
                : 0;
        return words + heading + dated;
    }

    private long addresses(List<Element> links) {
        return links.stream().map(link -> link.attr("href")).distinct().count();
    }
}
