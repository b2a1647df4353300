package vigie.review;

import java.util.ArrayList;
import java.util.List;
import vigie.model.Role;
import vigie.review.account.AccountPages;
import vigie.review.account.SignInPages;
import vigie.review.desk.DeskPages;
import vigie.review.web.Route;
import vigie.review.web.Site;

/** The table of every address and who may use it. */
final class Routes {

    private Routes() {}

    static List<Route> of(Site site) {
        var routes = new ArrayList<Route>();
        routes.add(Route.page("/", exchange -> exchange.redirect(exchange.may(Role.READER) || site.settings().demo() ? "/tri" : "/registre")));
        routes.addAll(new SignInPages(site.clock()).routes());
        routes.addAll(new AccountPages().routes());
        routes.addAll(new DeskPages().routes());
        return List.copyOf(routes);
    }
}
