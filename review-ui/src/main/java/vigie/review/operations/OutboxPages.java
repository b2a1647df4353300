package vigie.review.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import vigie.model.Mail;
import vigie.review.template.StaticTemplates;
import vigie.review.web.Exchange;
import vigie.review.web.Fault;
import vigie.review.web.Route;
import vigie.review.web.SecurityHeaders;
import vigie.stream.Table;

/** In the demonstration, where no mail leaves: every mail that was composed, to be read. Elsewhere there is no such page. Thread-safe. */
public final class OutboxPages {

    private static final int SHOWN = 200;

    private final StaticTemplates templates = new StaticTemplates();

    public List<Route> routes() {
        return List.of(
                Route.page("/courrier", this::showAll),
                Route.page("/courrier/{id}", this::showOne),
                Route.page("/courrier/{id}/html", this::showHtml));
    }

    private void showAll(Exchange exchange) {
        var mails = mails(exchange).all().values().stream()
                .sorted(Comparator.comparing(Mail::composedAt).reversed())
                .limit(SHOWN)
                .toList();
        exchange.show(templates.operationsOutbox(exchange.page("courrier"), mails));
    }

    private void showOne(Exchange exchange) {
        var mail = find(exchange);
        SecurityHeaders.allowOwnFrame(exchange);
        exchange.show(templates.operationsMail(exchange.page("courrier"), mail));
    }

    /** The letter itself, as a mail program would show it: without script, without identity. */
    private void showHtml(Exchange exchange) {
        var mail = find(exchange);
        SecurityHeaders.confineMail(exchange);
        exchange.send(200, "text/html; charset=utf-8", mail.html().getBytes(UTF_8));
    }

    private static Mail find(Exchange exchange) {
        return mails(exchange).find(exchange.path("id")).orElseThrow(() -> Fault.notFound("error.mail"));
    }

    private static Table<Mail> mails(Exchange exchange) {
        var mails = exchange.services().mails();
        if (mails == null || !exchange.site().settings().demo()) throw Fault.notFound("error.page");
        return mails;
    }
}
