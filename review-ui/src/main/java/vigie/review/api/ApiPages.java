package vigie.review.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import vigie.index.QuerySyntaxException;
import vigie.index.SearchPage.Hit;
import vigie.review.search.SearchForm;
import vigie.review.search.Standing;
import vigie.review.web.Exchange;
import vigie.review.web.Json;
import vigie.review.web.RateLimit;
import vigie.review.web.Route;
import vigie.review.web.Throttled;

/** What programs may ask; {@code /api/openapi.json} describes it. Thread-safe. */
public final class ApiPages {

    /** A script that reads page after page is welcome; a flood is not. */
    private static final int BURST = 120;

    private static final Duration REFILL = Duration.ofMillis(250);

    private final RateLimit limit;

    public ApiPages(InstantSource clock) {
        this.limit = new RateLimit(clock, BURST, REFILL);
    }

    public List<Route> routes() {
        return List.of(
                Route.page("/api/search", Throttled.by(limit, this::search)),
                Route.page("/api/openapi.json", this::describe));
    }

    /** What a search finds. */
    public record Found(long total, List<FoundItem> items) {}

    private void search(Exchange exchange) {
        var form = SearchForm.of(exchange, exchange.services().places());
        try {
            var page = exchange.services().search().search(form.query());
            var documents = Standing.correct(
                    exchange.services().desk(),
                    page.hits().stream().map(Hit::document).toList());
            var items = IntStream.range(0, documents.size())
                    .mapToObj(i -> FoundItem.of(page.hits().get(i), documents.get(i)))
                    .toList();
            send(exchange, 200, new Found(page.total(), items));
        } catch (QuerySyntaxException unclear) {
            send(exchange, 400, new Json.Problem(400, exchange.messages().text("search.syntax." + unclear.code())));
        }
    }

    private void describe(Exchange exchange) {
        try (var stream = ApiPages.class.getResourceAsStream("openapi.json")) {
            if (stream == null) throw new IllegalStateException("the description of the API is not in the program");
            exchange.send(200, "application/json", stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the description of the API", e);
        }
    }

    private static void send(Exchange exchange, int status, Object answer) {
        exchange.header("Access-Control-Allow-Origin", "*"); // public, and without cookies: any page may read it
        exchange.header("Cross-Origin-Resource-Policy", "cross-origin");
        exchange.send(status, "application/json", Json.write(answer));
    }
}
