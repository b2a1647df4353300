package vigie.review.search;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vigie.index.QuerySyntaxException;
import vigie.index.SearchPage.Hit;
import vigie.review.desk.Finding;
import vigie.review.template.StaticTemplates;
import vigie.review.text.Times;
import vigie.review.web.Exchange;
import vigie.review.web.Json;
import vigie.review.web.RateLimit;
import vigie.review.web.Route;
import vigie.review.web.Throttled;
import vigie.stream.NeighbourDownException;

/** The public search over the monitored coverage, and the suggestions of place names. Thread-safe. */
public final class SearchPages {

    /** A person types and clicks; more is a program, which has the API. */
    private static final int BURST = 60;

    private static final Duration REFILL = Duration.ofSeconds(1);
    private static final int SUGGESTIONS = 8;

    private final StaticTemplates templates = new StaticTemplates();
    private final RateLimit searches;
    private final RateLimit suggestions;

    public SearchPages(InstantSource clock) {
        this.searches = new RateLimit(clock, BURST, REFILL);
        this.suggestions = new RateLimit(clock, 4 * BURST, REFILL.dividedBy(4)); // one for each letter typed
    }

    public List<Route> routes() {
        return List.of(
                Route.page("/recherche", Throttled.by(searches, this::search)),
                Route.page("/lieux", Throttled.by(suggestions, this::suggest)));
    }

    private void search(Exchange exchange) {
        var form = SearchForm.of(exchange, exchange.services().places());
        var pasted = pastedAddress(form.text());
        if (pasted.isPresent()) {
            exchange.redirect("/article?adresse=" + URLEncoder.encode(pasted.get(), StandardCharsets.UTF_8));
            return;
        }
        try {
            exchange.show(templates.searchSearch(exchange.page("recherche"), found(exchange, form)));
        } catch (QuerySyntaxException unclear) {
            exchange.show(
                    422,
                    templates.searchSearch(
                            exchange.page("recherche"), SearchView.failed(form, "search.syntax." + unclear.code())));
        } catch (NeighbourDownException down) {
            exchange.show(
                    503,
                    templates.searchSearch(exchange.page("recherche").warn("banner.search"), SearchView.down(form)));
        }
    }

    private static SearchView found(Exchange exchange, SearchForm form) {
        var page = exchange.services().search().search(form.query());
        var times = new Times(exchange.messages(), exchange.site().clock());
        var documents = Standing.correct(
                exchange.services().desk(),
                page.hits().stream().map(Hit::document).toList());
        var results = IntStream.range(0, documents.size())
                .mapToObj(i -> ResultView.of(page.hits().get(i), documents.get(i)))
                .toList();
        var histogram = Histogram.of(page.facets().months(), exchange.messages(), times);
        return new SearchView(form, page.total(), results, page.facets(), histogram, "", false);
    }

    /** Names of places for the field that asks for one. */
    private void suggest(Exchange exchange) {
        var suggestions = new ArrayList<LinkedHashMap<String, String>>();
        for (var place : exchange.services().places().complete(exchange.query("q"), SUGGESTIONS)) {
            var suggestion = new LinkedHashMap<String, String>();
            suggestion.put("insee", place.insee());
            suggestion.put("label", Finding.label(place));
            suggestions.add(suggestion);
        }
        exchange.send(200, "application/json", Json.write(suggestions));
    }

    private static Optional<String> pastedAddress(String text) {
        if (!text.matches("https?://\\S+")) return Optional.empty();
        try {
            return Optional.of(URI.create(text))
                    .filter(address -> address.getHost() != null)
                    .map(URI::toString);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // looks like an address, and is none: search for it
        }
    }
}
