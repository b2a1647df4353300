package vigie.review.search;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.index.Document;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.ItemId;
import vigie.review.template.StaticTemplates;
import vigie.review.text.Times;
import vigie.review.web.Exchange;
import vigie.review.web.Fault;
import vigie.review.web.Route;

/** The page that answers: what became of this address? Thread-safe. */
public final class FatePages {

    private final StaticTemplates templates = new StaticTemplates();

    public List<Route> routes() {
        return List.of(Route.page("/article", this::ask), Route.page("/article/{id}", this::showKnown));
    }

    private void ask(Exchange exchange) {
        var typed = exchange.query("adresse");
        if (typed.isEmpty()) {
            exchange.show(templates.searchFate(exchange.page("article"), empty(""), ""));
            return;
        }
        var address = parse(typed);
        if (address == null) {
            exchange.show(422, templates.searchFate(exchange.page("article"), empty(typed), "fate.no-address"));
            return;
        }
        var document = exchange.services().search().find(ItemId.of(address)).map(found -> correct(exchange, found));
        var view = document.map(found -> fate(exchange).of(typed, found, decision(exchange, found)))
                .orElseGet(() -> empty(typed));
        exchange.show(
                document.isPresent() ? 200 : 404,
                templates.searchFate(exchange.page("article"), view, document.isPresent() ? "" : "fate.unknown"));
    }

    private void showKnown(Exchange exchange) {
        var id = new ItemId(exchange.path("id"));
        var document = exchange.services()
                .search()
                .find(id)
                .map(found -> correct(exchange, found))
                .orElseThrow(() -> Fault.notFound("error.article"));
        var address = ResultView.address(document);
        var view = fate(exchange).of(address == null ? "" : address.toString(), document, decision(exchange, document));
        exchange.show(templates.searchFate(exchange.page("article"), view, ""));
    }

    private static Document correct(Exchange exchange, Document document) {
        return Standing.correct(exchange.services().desk(), List.of(document)).getFirst();
    }

    private static @Nullable StoryDecided decision(Exchange exchange, Document document) {
        return exchange.services()
                .desk()
                .read(desk -> Optional.ofNullable(Fate.decision(desk, document)))
                .orElse(null);
    }

    private static Fate fate(Exchange exchange) {
        return new Fate(
                exchange.messages(),
                new Times(exchange.messages(), exchange.site().clock()));
    }

    private static FateView empty(String typed) {
        return new FateView(typed, false, "", null, "", null, List.of());
    }

    /** A pasted address, with or without its scheme. */
    private static @Nullable URI parse(String typed) {
        try {
            var address = URI.create(typed.matches("(?i)https?://.*") ? typed : "https://" + typed);
            var host = address.getHost();
            return host != null && (host.contains(".") || host.equals("localhost")) ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
