package vigie.review;

import java.util.ArrayList;
import java.util.List;
import vigie.model.Role;
import vigie.review.account.AccountPages;
import vigie.review.account.SignInPages;
import vigie.review.api.ApiPages;
import vigie.review.desk.DeskPages;
import vigie.review.operations.OperationsPages;
import vigie.review.operations.OutboxPages;
import vigie.review.registry.RegistryPages;
import vigie.review.search.FatePages;
import vigie.review.search.SearchPages;
import vigie.review.source.SourcePages;
import vigie.review.subscription.SubscriptionPages;
import vigie.review.web.Route;
import vigie.review.web.Site;

/** The table of every address and who may use it. */
final class Routes {

    private Routes() {}

    static List<Route> of(Site site) {
        var routes = new ArrayList<Route>();
        routes.add(Route.page(
                "/",
                exchange -> exchange.redirect(
                        exchange.may(Role.READER) || site.settings().demo() ? "/tri" : "/registre")));
        routes.addAll(new SignInPages(site.clock()).routes());
        routes.addAll(new AccountPages().routes());
        routes.addAll(new DeskPages().routes());
        routes.addAll(new SearchPages(site.clock()).routes());
        routes.addAll(new FatePages().routes());
        routes.addAll(new RegistryPages().routes());
        routes.addAll(new SubscriptionPages(site.settings().secret(), site.clock()).routes());
        routes.addAll(new SourcePages().routes());
        routes.addAll(new OutboxPages().routes());
        routes.addAll(new OperationsPages().routes());
        routes.addAll(new ApiPages(site.clock()).routes());
        return List.copyOf(routes);
    }
}
