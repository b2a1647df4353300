package vigie.review.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.index.CandidateSearch.QueueQuery;
import vigie.model.StoryId;
import vigie.model.Technology;
import vigie.review.web.Exchange;

/** Which part of the queue someone works on, as it stands in the address. */
public record QueueFilter(
        @Nullable String place,
        @Nullable Technology technology,
        @Nullable String source,
        int page) {

    /** One screen's scroll of rows. */
    static final int PAGE = 40;

    private static final int DEEPEST = 50;

    static QueueFilter of(Exchange exchange) {
        var page = exchange.query("page");
        return new QueueFilter(
                blankToNull(exchange.query("lieu")),
                Technology.findBySlug(exchange.query("technologie")).orElse(null),
                blankToNull(exchange.query("source")),
                page.matches("\\d{1,2}") ? Math.min(Integer.parseInt(page), DEEPEST) : 0);
    }

    QueueQuery query(Set<StoryId> hidden) {
        return new QueueQuery(hidden, place, technology, source, page * PAGE, PAGE);
    }

    public QueueFilter onPage(int page) {
        return new QueueFilter(place, technology, source, page);
    }

    public QueueFilter withTechnology(@Nullable Technology technology) {
        return new QueueFilter(place, technology, source, 0);
    }

    public boolean isEverything() {
        return place == null && technology == null && source == null;
    }

    /** The address of a story, or of the queue, under this filter. */
    public String address(@Nullable StoryId story, String... more) {
        var parameters = new ArrayList<String>();
        if (place != null) parameters.add("lieu=" + URLEncoder.encode(place, UTF_8));
        if (technology != null) parameters.add("technologie=" + technology.slug());
        if (source != null) parameters.add("source=" + URLEncoder.encode(source, UTF_8));
        if (page > 0) parameters.add("page=" + page);
        for (var parameter : more) if (!parameter.isEmpty()) parameters.add(parameter);
        var path = story == null ? "/tri" : "/tri/" + URLEncoder.encode(story.value(), UTF_8);
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
