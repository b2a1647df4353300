package vigie.review.registry;

import java.util.List;
import vigie.index.Desk;
import vigie.index.Registry;
import vigie.model.Technology;
import vigie.review.template.StaticTemplates;
import vigie.review.web.Exchange;
import vigie.review.web.Fault;
import vigie.review.web.Route;

/** The public registry: read from the desk's fold alone, so it is there even when the search engine is not. Thread-safe. */
public final class RegistryPages {

    private final StaticTemplates templates = new StaticTemplates();

    public List<Route> routes() {
        return List.of(
                Route.page("/registre", this::showAll),
                Route.page("/registre/{insee}", this::showPlace),
                Route.page("/communes/{insee}", this::showPlace)); // the address that letters point to
    }

    private void showAll(Exchange exchange) {
        var technology = Technology.findBySlug(exchange.query("technologie"));
        var deployments = registry(exchange).deployments().stream()
                .filter(deployment -> technology.isEmpty() || deployment.technology() == technology.get())
                .toList();
        exchange.show(templates.registryAll(
                exchange.page("registre"), RegistryView.of(deployments), technology.orElse(null)));
    }

    private void showPlace(Exchange exchange) {
        var insee = exchange.path("insee");
        var here = registry(exchange).deployments().stream()
                .filter(deployment -> deployment.place().insee().equals(insee))
                .toList();
        var place = here.stream()
                .map(Registry.Deployment::place)
                .findFirst()
                .or(() -> exchange.services().places().find(insee))
                .orElseThrow(() -> Fault.notFound("error.place"));
        exchange.show(templates.registryPlace(exchange.page("registre"), PlaceView.of(place, here)));
    }

    private static Registry registry(Exchange exchange) {
        return Registry.of(exchange.services().desk().read(Desk::confirmations));
    }
}
