package vigie.review.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.index.Query;
import vigie.model.Place;
import vigie.model.PlaceDirectory;
import vigie.model.Technology;
import vigie.review.desk.PlaceInput;
import vigie.review.web.Exchange;

/**
 * What the search form holds, as typed, and the query it means.
 *
 * @param placeTyped the place as typed, kept when it means none
 */
public record SearchForm(
        String text,
        String placeTyped,
        @Nullable Place place,
        @Nullable Technology technology,
        String source,
        String from,
        String to,
        Query.Only only,
        Query.Order order,
        int page) {

    private static final int SIZE = 20;
    /** The index pages no deeper than 10,000 results. */
    private static final int DEEPEST = 10_000 / SIZE - 1;

    public static SearchForm of(Exchange exchange, PlaceDirectory places) {
        var typed = exchange.query("lieu");
        var page = exchange.query("page");
        return new SearchForm(
                exchange.query("q"),
                typed,
                typed.isEmpty()
                        ? null
                        : new PlaceInput(places).read(typed).place().orElse(null),
                Technology.findBySlug(exchange.query("technologie")).orElse(null),
                exchange.query("source"),
                exchange.query("du"),
                exchange.query("au"),
                only(exchange.query("decision")),
                exchange.query("tri").equals("recents") ? Query.Order.NEWEST : Query.Order.RELEVANCE,
                page.matches("\\d{1,3}") ? Math.min(Integer.parseInt(page), DEEPEST) : 0);
    }

    public Query query() {
        var place = this.place == null ? null : this.place.insee();
        var source = this.source.isEmpty() ? null : this.source;
        return new Query(text, place, technology, source, firstDay(from), lastDay(to), only, order, page, SIZE);
    }

    public boolean isPlaceUnclear() {
        return !placeTyped.isEmpty() && place == null;
    }

    /** Whether something was asked at all. */
    public boolean isEmpty() {
        return text.isEmpty() && filters() == 0;
    }

    public int filters() {
        var filters = 0;
        if (place != null) filters++;
        if (technology != null) filters++;
        if (!source.isEmpty()) filters++;
        if (firstDay(from) != null || lastDay(to) != null) filters++;
        return only == Query.Only.EVERYTHING ? filters : filters + 1;
    }

    public int firstShown() {
        return page * SIZE + 1;
    }

    public long lastShown(long total) {
        return Math.min(total, (page + 1L) * SIZE);
    }

    public boolean hasMore(long total) {
        return total > (page + 1L) * SIZE && page < DEEPEST;
    }

    /** The address of this search with one field changed; no value drops it. Paging starts again. */
    public String with(String field, @Nullable String value) {
        var parameters = new ArrayList<String>();
        for (var known : List.of("q", "lieu", "technologie", "source", "du", "au", "decision", "tri", "page")) {
            var text = known.equals(field) ? value : known.equals("page") ? null : valueOf(known);
            if (text != null && !text.isEmpty()) parameters.add(known + "=" + URLEncoder.encode(text, UTF_8));
        }
        return parameters.isEmpty() ? "/recherche" : "/recherche?" + String.join("&", parameters);
    }

    public String withoutFilters() {
        return text.isEmpty() ? "/recherche" : "/recherche?q=" + URLEncoder.encode(text, UTF_8);
    }

    public String decision() {
        return switch (only) {
            case EVERYTHING -> "";
            case CANDIDATES -> "signales";
            case CONFIRMED -> "confirmes";
        };
    }

    private String valueOf(String field) {
        return switch (field) {
            case "q" -> text;
            case "lieu" -> place == null ? placeTyped : place.insee();
            case "technologie" -> technology == null ? "" : technology.slug();
            case "source" -> source;
            case "du" -> from;
            case "au" -> to;
            case "decision" -> decision();
            case "tri" -> order == Query.Order.NEWEST ? "recents" : "";
            default -> "";
        };
    }

    private static Query.Only only(String decision) {
        return switch (decision) {
            case "signales" -> Query.Only.CANDIDATES;
            case "confirmes" -> Query.Only.CONFIRMED;
            default -> Query.Only.EVERYTHING;
        };
    }

    private static @Nullable LocalDate firstDay(String typed) {
        var month = month(typed);
        return month != null ? month.atDay(1) : day(typed);
    }

    private static @Nullable LocalDate lastDay(String typed) {
        var month = month(typed);
        return month != null ? month.atEndOfMonth() : day(typed);
    }

    private static @Nullable YearMonth month(String typed) {
        try {
            return typed.length() == 7 ? YearMonth.parse(typed) : null;
        } catch (DateTimeException e) {
            return null; // what is no date filters nothing
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.length() == 10 ? LocalDate.parse(typed) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
