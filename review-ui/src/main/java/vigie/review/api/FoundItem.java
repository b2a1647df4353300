package vigie.review.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.index.Document;
import vigie.index.SearchPage.Hit;
import vigie.index.SearchPage.Marked;
import vigie.model.Candidate;
import vigie.model.PlaceTag;
import vigie.review.search.ResultView;

/**
 * One article as the API tells it.
 *
 * @param published in UTC, ISO 8601
 * @param technologies slugs
 * @param score how likely a person would call it relevant, 0 to 1
 * @param decided {@code confirmed} or {@code refused}; none while nobody decided
 */
public record FoundItem(
        String id,
        String title,
        @Nullable String url,
        String source,
        @Nullable String published,
        List<FoundPlace> places,
        List<String> technologies,
        double score,
        boolean candidate,
        @Nullable String decided,
        @Nullable String story) {

    /**
     * A place found in the article.
     *
     * @param role {@code main} or {@code mentioned}
     */
    public record FoundPlace(String insee, String name, String departement, String role, double confidence) {}

    static FoundItem of(Hit hit, Document document) {
        var candidate = document.verdict() instanceof Candidate read ? read : null;
        var address = ResultView.address(document);
        var date = ResultView.date(document);
        return new FoundItem(
                document.id().value(),
                plain(hit.title()),
                address == null ? null : address.toString(),
                ResultView.sourceName(document),
                date == null ? null : date.toString(),
                candidate == null
                        ? List.of()
                        : candidate.places().stream().map(FoundItem::place).toList(),
                candidate == null
                        ? List.of()
                        : candidate.technologies().stream()
                                .map(tag -> tag.technology().slug())
                                .distinct()
                                .toList(),
                document.verdict() == null ? 0 : document.verdict().score(),
                candidate != null,
                document.decided() == null ? null : ResultView.state(document),
                document.membership() == null
                        ? null
                        : document.membership().story().value());
    }

    private static FoundPlace place(PlaceTag tag) {
        var place = tag.place();
        var role = tag.role() == PlaceTag.Role.MAIN ? "main" : "mentioned";
        return new FoundPlace(place.insee(), place.name(), place.departement(), role, tag.confidence());
    }

    private static String plain(Marked title) {
        var text = new StringBuilder();
        title.runs().forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
