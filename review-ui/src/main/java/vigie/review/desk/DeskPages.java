package vigie.review.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.index.CandidateSearch.QueuePage;
import vigie.index.Desk;
import vigie.model.Decision;
import vigie.model.ItemId;
import vigie.model.RecordId;
import vigie.model.Role;
import vigie.model.StoryId;
import vigie.review.template.StaticTemplates;
import vigie.review.web.Exchange;
import vigie.review.web.Fault;
import vigie.review.web.Route;
import vigie.stream.Fold;
import vigie.stream.NeighbourDownException;

/** The desk's pages: the queue with a story open, and the one form by which everything on it is decided. Thread-safe. */
public final class DeskPages {

    private final StaticTemplates templates = new StaticTemplates();

    public List<Route> routes() {
        return List.of(
                Route.page("/tri", Role.READER, this::showFirst),
                Route.page("/tri/{histoire}", Role.READER, this::showStory),
                Route.form("/tri/{histoire}", Role.REVIEWER, this::act));
    }

    private void showFirst(Exchange exchange) {
        var reader = reader(exchange);
        var filter = QueueFilter.of(exchange);
        QueuePage page;
        try {
            page = reader.queue(filter);
        } catch (NeighbourDownException down) {
            showUnknownQueue(exchange, filter);
            return;
        }
        var first =
                page.entries().stream().findFirst().map(QueuePage.Entry::story).orElse(null);
        var queue = reader.queueView(filter, page, first);
        var story = first == null ? null : reader.story(first, queue).orElse(null);
        show(exchange, 200, new DeskView(queue, story, done(exchange, reader)));
    }

    private void showStory(Exchange exchange) {
        var reader = reader(exchange);
        show(exchange, 200, view(exchange, reader, new StoryId(exchange.path("histoire"))));
    }

    /** Everything that the form can do; the button that was pressed says which. */
    private void act(Exchange exchange) {
        var action = exchange.form("action");
        var word = action.split(":", 2)[0];
        switch (word) {
            case "confirmer" -> confirm(exchange);
            case "rejeter" -> refuse(exchange, action);
            case "plus-tard" ->
                decide(exchange, "plus-tard", decisions -> decisions.putOff(exchange.requireViewer(), seen(exchange)));
            case "annuler" -> takeBack(exchange, action);
            default -> correct(exchange, action);
        }
    }

    private void confirm(Exchange exchange) {
        var draft = Draft.of(exchange, exchange.services().places());
        if (draft.isComplete())
            decide(
                    exchange,
                    "confirmer",
                    decisions -> decisions.confirm(exchange.requireViewer(), seen(exchange), draft));
        else show(exchange, 422, withDraft(exchange, draft, true));
    }

    private void refuse(Exchange exchange, String action) {
        var reason = Arrays.stream(Decision.Reason.values())
                .filter(value -> action.equals(
                        "rejeter:" + value.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> Fault.malformed("error.malformed"));
        decide(exchange, "rejeter", decisions -> decisions.refuse(exchange.requireViewer(), seen(exchange), reason));
    }

    @FunctionalInterface
    private interface Deciding {
        Fold.Appended<Desk.Outcome> decide(Decisions decisions);
    }

    private void decide(Exchange exchange, String meant, Deciding deciding) {
        Fold.Appended<Desk.Outcome> appended;
        try {
            appended = deciding.decide(decisions(exchange));
        } catch (NeighbourDownException down) {
            throw new Fault(503, "error.not-decided"); // refused aloud rather than lost in silence
        }
        exchange.reached(appended.position());
        switch (appended.outcome()) {
            case TAKEN, REPEATED -> goOn(exchange, new StoryId(exchange.path("histoire")));
            case OUTDATED -> show(exchange, 409, clash(exchange, meant));
            case NAME_TAKEN -> throw new IllegalStateException("a decision on a story takes no name");
        }
    }

    private void takeBack(Exchange exchange, String action) {
        var parts = action.split(":", 3);
        if (parts.length < 3) throw Fault.malformed("error.malformed");
        var story = new StoryId(parts[1]);
        var decision = new RecordId(parts[2]);
        try {
            var appended = decisions(exchange).takeBack(exchange.requireViewer(), story, decision);
            appended.ifPresent(done -> exchange.reached(done.position()));
        } catch (NeighbourDownException down) {
            throw new Fault(503, "error.not-decided");
        }
        if (hasTakenBack(exchange, story, decision))
            exchange.redirect(QueueFilter.of(exchange).address(story, "annule=" + story.value()));
        else show(exchange, 409, notTakenBack(exchange, story));
    }

    /** Whether the person's taking back counts, be it from this request or from an earlier one sent twice. */
    private static boolean hasTakenBack(Exchange exchange, StoryId story, RecordId decision) {
        var person = exchange.requireViewer().person();
        return exchange.services().desk().read(desk -> desk.story(story).history()).stream()
                .filter(past -> past.by().equals(person))
                .anyMatch(past -> past.decision() instanceof Decision.TakenBack back
                        && back.decision().equals(decision));
    }

    /** The decision no longer stands, or is not the person's to take back: the story as it is now, and who changed it. */
    private DeskView notTakenBack(Exchange exchange, StoryId id) {
        var view = view(exchange, reader(exchange), id);
        var story = view.story();
        if (story == null) throw Fault.notFound("error.story");
        var other = exchange.services().desk().read(desk -> desk.story(id).history()).stream()
                .reduce((_, last) -> last)
                .filter(last -> !last.by().equals(exchange.requireViewer().person()))
                .map(reader(exchange)::opinion)
                .orElse(null);
        var now = new Decisions.Seen(
                id,
                story.revision(),
                RecordId.random(),
                story.tellings().stream().map(DeskView.Telling::item).collect(Collectors.toSet()));
        var clash = new DeskView.Clash(DeskView.Clash.TAKE_BACK, other);
        return new DeskView(view.queue(), with(story, story.draft(), false, clash, now), view.done());
    }

    /** Shows the same story again, with what the person changed in its findings. */
    private void correct(Exchange exchange, String action) {
        var draft = Draft.of(exchange, exchange.services().places());
        var parts = action.split(":", 3);
        var changed = switch (parts[0]) {
            case "choisir" -> parts.length < 3 ? draft : chosen(exchange, draft, parts[1], parts[2]);
            case "ajouter" -> draft.withAnother(new ItemId(exchange.form("article0")));
            case "retirer" -> draft.without(index(parts.length < 2 ? "" : parts[1]));
            default -> draft;
        };
        show(exchange, 200, withDraft(exchange, changed, parts[0].equals("corriger")));
    }

    private static Draft chosen(Exchange exchange, Draft draft, String index, String insee) {
        var place = exchange.services().places().find(insee).orElseThrow(() -> Fault.malformed("error.malformed"));
        return draft.withPlace(index(index), place);
    }

    private DeskView withDraft(Exchange exchange, Draft draft, boolean showsGaps) {
        var view = view(exchange, reader(exchange), new StoryId(exchange.path("histoire")));
        var story = view.story();
        if (story == null) throw Fault.notFound("error.story");
        return new DeskView(view.queue(), with(story, draft, showsGaps, null, seen(exchange)), view.done());
    }

    /** Someone else was faster: their opinion, the person's own, and the form as the person left it, on today's revision. */
    private DeskView clash(Exchange exchange, String meant) {
        var view = view(exchange, reader(exchange), new StoryId(exchange.path("histoire")));
        var story = view.story();
        if (story == null) throw Fault.notFound("error.story");
        var history =
                exchange.services().desk().read(desk -> desk.story(story.id()).history());
        var other = history.isEmpty() ? null : reader(exchange).opinion(history.getLast());
        var draft = Draft.of(exchange, exchange.services().places());
        var now = new Decisions.Seen(story.id(), story.revision(), RecordId.random(), items(exchange));
        return new DeskView(
                view.queue(), with(story, draft, false, new DeskView.Clash(meant, other), now), view.done());
    }

    private static DeskView.Story with(
            DeskView.Story story, Draft draft, boolean showsGaps, DeskView.@Nullable Clash clash, Decisions.Seen seen) {
        return new DeskView.Story(
                story.id(),
                seen.revision(),
                seen.record(),
                story.article(),
                draft,
                showsGaps,
                story.tellings(),
                story.known(),
                story.position(),
                story.previous(),
                story.next(),
                story.decided(),
                clash);
    }

    private DeskView view(Exchange exchange, DeskReader reader, StoryId id) {
        var filter = QueueFilter.of(exchange);
        var queue = reader.queueView(filter, reader.queue(filter), id);
        var story = reader.story(id, queue).orElseThrow(() -> Fault.notFound("error.story"));
        return new DeskView(queue, story, done(exchange, reader));
    }

    private void goOn(Exchange exchange, StoryId decided) {
        var filter = QueueFilter.of(exchange);
        var next = Optional.of(exchange.form("suivante"))
                .filter(id -> !id.isEmpty())
                .map(StoryId::new);
        var isOpen = next.map(story -> exchange.services()
                        .desk()
                        .read(desk -> desk.story(story).decided() == null))
                .orElse(false);
        exchange.redirect(filter.address(isOpen ? next.orElseThrow() : null, "fait=" + decided.value()));
    }

    private static DeskView.@Nullable Done done(Exchange exchange, DeskReader reader) {
        var undone = exchange.query("annule");
        var decided = undone.isEmpty() ? exchange.query("fait") : undone;
        return reader.done(decided.isEmpty() ? null : new StoryId(decided), !undone.isEmpty());
    }

    private void show(Exchange exchange, int status, DeskView view) {
        var page = exchange.page("tri").withOpen(view.queue().total());
        exchange.show(status, templates.deskDesk(page, view));
    }

    private void showUnknownQueue(Exchange exchange, QueueFilter filter) {
        var page = exchange.page("tri").warn("banner.search");
        exchange.show(
                503,
                templates.deskDesk(page, new DeskView(new DeskView.Queue(filter, 0, List.of(), true), null, null)));
    }

    private static DeskReader reader(Exchange exchange) {
        return new DeskReader(
                exchange.services(), exchange.accounts(), exchange.site().clock(), exchange.requireViewer());
    }

    private static Decisions decisions(Exchange exchange) {
        return new Decisions(
                exchange.services().desk(),
                exchange.services().search(),
                exchange.site().clock());
    }

    private static Decisions.Seen seen(Exchange exchange) {
        var revision = exchange.form("revision");
        var record = exchange.form("decision");
        if (!revision.matches("\\d{1,9}") || !record.matches("[0-9a-f]{32}")) throw Fault.malformed("error.malformed");
        return new Decisions.Seen(
                new StoryId(exchange.path("histoire")),
                Long.parseLong(revision),
                new RecordId(record),
                items(exchange));
    }

    private static Set<ItemId> items(Exchange exchange) {
        return exchange.forms("vu").stream().map(ItemId::new).collect(Collectors.toSet());
    }

    private static int index(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
    }
}
