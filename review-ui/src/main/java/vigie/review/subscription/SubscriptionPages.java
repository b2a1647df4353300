package vigie.review.subscription;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import vigie.model.SignedLink;
import vigie.model.SignedLinks;
import vigie.review.template.StaticTemplates;
import vigie.review.web.Exchange;
import vigie.review.web.Fault;
import vigie.review.web.RateLimit;
import vigie.review.web.Route;
import vigie.review.web.Throttled;

/** Asking for mail, and the two pages that mails link to. Opening a link changes nothing: mail scanners open every one. Thread-safe. */
public final class SubscriptionPages {

    /** Each request may send a mail to an address that never asked. */
    private static final int REQUESTS = 6;

    private static final Duration REFILL = Duration.ofMinutes(10);

    private final StaticTemplates templates = new StaticTemplates();
    private final SignedLinks links;
    private final RateLimit limit;

    public SubscriptionPages(byte[] secret, InstantSource clock) {
        this.links = new SignedLinks(secret);
        this.limit = new RateLimit(clock, REQUESTS, REFILL);
    }

    public List<Route> routes() {
        return List.of(
                Route.page("/abonnements", exchange -> show(exchange, 200, SubscriptionForm.empty(exchange), "")),
                Route.form("/abonnements", this::act),
                Route.page("/abonnements/confirmer", this::showConfirm),
                Route.form("/abonnements/confirmer", this::confirm),
                Route.page("/abonnements/arreter", this::showLeave),
                Route.oneClick("/abonnements/arreter", this::leave));
    }

    private void act(Exchange exchange) {
        var form = SubscriptionForm.of(exchange);
        var action = exchange.form("action");
        if (action.startsWith("choisir:")) {
            var place = exchange.services().places().find(action.substring("choisir:".length()));
            show(exchange, 200, place.map(form::withPlace).orElse(form), "");
        } else if (action.equals("ajouter")) show(exchange, 200, form, "");
        else if (form.isPlaceUnclear()) show(exchange, 422, form, "subscribe.place-unclear");
        else if (!form.hasEmail()) show(exchange, 422, form, "subscribe.no-email");
        else Throttled.by(limit, sender -> ask(sender, form)).answer(exchange);
    }

    private void ask(Exchange exchange, SubscriptionForm form) {
        subscriptions(exchange).ask(form, exchange.language());
        exchange.show(202, templates.subscriptionTold(exchange.page("abonnements"), "subscribe.asked", form.email()));
    }

    private void showConfirm(Exchange exchange) {
        var link = link(exchange, exchange.query("jeton"), SignedLink.Purpose.CONFIRM);
        if (subscriptions(exchange).find(link).isEmpty()) throw new Fault(410, "error.link");
        exchange.show(templates.subscriptionConfirm(exchange.page("abonnements"), exchange.query("jeton"), true));
    }

    private void confirm(Exchange exchange) {
        var link = link(exchange, exchange.form("jeton"), SignedLink.Purpose.CONFIRM);
        switch (subscriptions(exchange).confirm(link)) {
            case DONE ->
                exchange.show(templates.subscriptionTold(exchange.page("abonnements"), "subscribe.confirmed", ""));
            case ADDRESS_TAKEN ->
                exchange.show(409, templates.subscriptionTold(exchange.page("abonnements"), "subscribe.taken", ""));
            case OUTDATED -> throw new Fault(410, "error.link");
        }
    }

    private void showLeave(Exchange exchange) {
        link(exchange, exchange.query("jeton"), SignedLink.Purpose.UNSUBSCRIBE);
        exchange.show(templates.subscriptionConfirm(exchange.page("abonnements"), exchange.query("jeton"), false));
    }

    /** Sent by our own page, or by the mail program itself with the token in the address (RFC 8058). */
    private void leave(Exchange exchange) {
        var token = exchange.query("jeton").isEmpty() ? exchange.form("jeton") : exchange.query("jeton");
        subscriptions(exchange)
                .end(link(exchange, token, SignedLink.Purpose.UNSUBSCRIBE).person());
        exchange.show(templates.subscriptionTold(exchange.page("abonnements"), "subscribe.left", ""));
    }

    private void show(Exchange exchange, int status, SubscriptionForm form, String errorKey) {
        exchange.show(status, templates.subscriptionForm(exchange.page("abonnements"), form, errorKey));
    }

    private SignedLink link(Exchange exchange, String token, SignedLink.Purpose purpose) {
        return links.verify(token, purpose, exchange.site().clock().instant())
                .orElseThrow(() -> new Fault(410, "error.link"));
    }

    private static Subscriptions subscriptions(Exchange exchange) {
        return new Subscriptions(
                exchange.services(),
                exchange.site().settings().secret(),
                exchange.site().clock());
    }
}
