package vigie.review.source;

import java.util.List;
import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.model.RecordId;
import vigie.model.Role;
import vigie.model.Source;
import vigie.model.SourceId;
import vigie.review.template.StaticTemplates;
import vigie.review.web.Exchange;
import vigie.review.web.Fault;
import vigie.review.web.Route;

/** The watched sources, for everyone to see; editors add, pause and resume them. Thread-safe. */
public final class SourcePages {

    private final StaticTemplates templates = new StaticTemplates();

    public List<Route> routes() {
        return List.of(
                Route.page("/sources", exchange -> show(exchange, 200, SourceForm.EMPTY, "", exchange.query("fait"))),
                Route.form("/sources", Role.EDITOR, this::add),
                Route.form("/sources/{id}/pause", Role.EDITOR, this::pause));
    }

    private void add(Exchange exchange) {
        var places = exchange.services().places();
        var form = SourceForm.of(exchange);
        var error = form.errorKey(places);
        if (!error.isEmpty()) {
            show(exchange, 422, form, error, "");
            return;
        }
        var source = form.source(exchange.requireViewer().person(), places);
        var isWatched = SourceList.of(exchange.services()).rows().stream()
                .anyMatch(row -> row.source().id().equals(source.id()));
        if (isWatched) show(exchange, 409, form, "source.known", "");
        else edit(exchange, source, "ajoutee");
    }

    private void pause(Exchange exchange) {
        var id = new SourceId(exchange.path("id"));
        var source = SourceList.of(exchange.services()).rows().stream()
                .map(SourceRow::source)
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Fault.notFound("error.source"));
        var wanted = exchange.form("pause").equals("oui");
        if (source.paused() == wanted) exchange.redirect("/sources"); // someone did it already
        else edit(exchange, source.withPaused(wanted), wanted ? "pause" : "reprise");
    }

    private void edit(Exchange exchange, Source source, String done) {
        var desk = exchange.services().desk();
        var revision = desk.read(state ->
                state.findSource(source.id()).map(Desk.EditedSource::revision).orElse(0L));
        var by = exchange.requireViewer().person();
        var record = new DeskRecord.SourceEdited(
                RecordId.random(), exchange.site().clock().instant(), by, revision, source);
        var appended = desk.append(source.id().value(), record);
        exchange.reached(appended.position());
        if (appended.outcome() == Desk.Outcome.OUTDATED) throw new Fault(409, "error.source-changed");
        exchange.redirect("/sources?fait=" + done);
    }

    private void show(Exchange exchange, int status, SourceForm form, String errorKey, String done) {
        var doneKey = List.of("ajoutee", "pause", "reprise").contains(done) ? "source.done." + done : "";
        exchange.show(
                status,
                templates.sourceAll(
                        exchange.page("sources"), SourceList.of(exchange.services()), form, errorKey, doneKey));
    }
}
