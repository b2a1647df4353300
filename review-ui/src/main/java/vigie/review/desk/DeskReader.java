package vigie.review.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.index.CandidateSearch.QueuePage;
import vigie.index.Desk;
import vigie.index.Document;
import vigie.index.Registry;
import vigie.model.Candidate;
import vigie.model.Decision;
import vigie.model.DeploymentTag;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Place;
import vigie.model.PlaceTag;
import vigie.model.RecordId;
import vigie.model.Role;
import vigie.model.Status;
import vigie.model.StoryId;
import vigie.review.ReviewServices;
import vigie.review.account.Accounts;
import vigie.review.account.Viewer;

/** Puts together what the desk shows, from the index as the desk's fold corrects it. Made for one answer. */
final class DeskReader {

    private final ReviewServices services;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Viewer viewer;

    DeskReader(ReviewServices services, Accounts accounts, InstantSource clock, Viewer viewer) {
        this.services = services;
        this.accounts = accounts;
        this.clock = clock;
        this.viewer = viewer;
    }

    /** The queue under this filter, without what is decided or put off, whatever the index still says. */
    QueuePage queue(QueueFilter filter) {
        Set<StoryId> hidden = services.desk().read(desk -> desk.hiddenFrom(viewer.person(), clock.instant()));
        var page = services.search().queue(filter.query(hidden));
        var open = page.entries().stream()
                .filter(entry -> !hidden.contains(entry.story()))
                .toList();
        return new QueuePage(page.total(), open);
    }

    DeskView.Queue queueView(QueueFilter filter, QueuePage page, @Nullable StoryId current) {
        var rows = new ArrayList<DeskView.Row>();
        for (var entry : page.entries()) {
            if (entry.best().verdict() instanceof Candidate candidate) rows.add(row(filter, entry, candidate, current));
        }
        return new DeskView.Queue(filter, page.total(), rows, false);
    }

    /** The story with the draft as proposed; nothing when no such story is known. */
    Optional<DeskView.Story> story(StoryId id, DeskView.Queue queue) {
        var members = services.search().story(id);
        var best = members.stream()
                .filter(member -> member.verdict() instanceof Candidate)
                .findFirst();
        if (best.isEmpty()) return Optional.empty();
        var candidate = (Candidate) best.get().verdict();
        if (candidate == null) return Optional.empty();
        var draft = Draft.proposed(candidate, services.places());
        return Optional.of(view(id, best.get(), candidate, members, draft, queue));
    }

    DeskView.@Nullable Done done(@Nullable StoryId justDecided, boolean wasUndone) {
        var undo = services.desk().read(desk -> Undo.last(desk, viewer.person()));
        if (justDecided == null) {
            return undo.map(record -> new DeskView.Done(record.story(), "", null, record.id(), false))
                    .orElse(null);
        }
        var last = services.desk()
                .read(desk -> desk.decisionsBy(viewer.person()).reversed().stream()
                        .filter(record -> record.story().equals(justDecided))
                        .findFirst());
        if (last.isEmpty()) return null;
        var undoable = undo.map(StoryDecided::id).orElse(null);
        var story = undo.map(StoryDecided::story).orElse(null);
        return new DeskView.Done(story, nameOf(justDecided), last.get().decision(), undoable, wasUndone);
    }

    /** What a story is called in a sentence: its place, else its title. */
    private String nameOf(StoryId story) {
        var stated = services.desk().read(desk -> desk.story(story).history()).stream()
                .map(StoryDecided::decision)
                .filter(Decision.Confirmed.class::isInstance)
                .map(decision -> ((Decision.Confirmed) decision)
                        .deployments()
                        .getFirst()
                        .place()
                        .name())
                .reduce((_, later) -> later);
        return stated.orElseGet(() -> services.search().story(story).stream()
                .flatMap(member ->
                        member.verdict() instanceof Candidate candidate ? Stream.of(candidate) : Stream.empty())
                .findFirst()
                .map(DeskReader::nameOf)
                .orElse(""));
    }

    private static String nameOf(Candidate candidate) {
        return candidate.mainPlaces().stream()
                .findFirst()
                .map(tag -> tag.place().name())
                .orElse(candidate.title());
    }

    private DeskView.Story view(
            StoryId id, Document best, Candidate candidate, List<Document> members, Draft draft, DeskView.Queue queue) {
        var state = services.desk().read(desk -> desk.story(id));
        var ids = queue.rows().stream().map(DeskView.Row::story).toList();
        var at = ids.indexOf(id);
        var next = at < 0 ? ids.stream().findFirst() : ids.stream().skip(at + 1).findFirst();
        return new DeskView.Story(
                id,
                state.revision(),
                RecordId.random(),
                article(best, candidate),
                draft,
                false,
                tellings(members, candidate),
                known(draft),
                at,
                at > 0 ? ids.get(at - 1) : null,
                next.orElse(null),
                state.decided() == null ? null : opinion(state.decided()),
                null);
    }

    DeskView.Opinion opinion(StoryDecided decided) {
        var name = accounts.findProfile(decided.by())
                .map(profile -> profile.pseudonym())
                .orElse("?");
        var mayTakeBack = viewer.may(Role.REVIEWER) && Decisions.mayTakeBack(viewer, decided);
        return new DeskView.Opinion(name, decided.decision(), decided.at(), decided.id(), mayTakeBack);
    }

    private static DeskView.Article article(Document best, Candidate candidate) {
        var item = best.item();
        var quotes = candidate.deployments().stream().map(DeploymentTag::quote).toList();
        var full = item == null || item.body().isBlank() ? null : item.reading();
        var isExcerpt = full == null;
        var reading = full == null ? candidate.title() + "\n\n" + candidate.excerpt() : full;
        var bodyFrom = candidate.title().isBlank() || !reading.startsWith(candidate.title() + "\n\n")
                ? 0
                : candidate.title().length() + 2;
        return new DeskView.Article(
                candidate.title(),
                candidate.address(),
                candidate.sourceName(),
                candidate.date(),
                Highlights.of(reading, bodyFrom, candidate, quotes),
                isExcerpt,
                candidate.score(),
                candidate.evidence(),
                candidate.places(),
                candidate.versions().lexicon() + ", " + candidate.versions().model());
    }

    private static List<DeskView.Telling> tellings(List<Document> members, Candidate read) {
        var tellings = new ArrayList<DeskView.Telling>();
        for (var member : members) {
            if (!(member.verdict() instanceof Candidate candidate)) continue;
            var why = member.membership() == null ? "" : member.membership().why();
            tellings.add(new DeskView.Telling(
                    candidate.item(),
                    candidate.sourceName(),
                    candidate.title(),
                    candidate.address(),
                    candidate.date(),
                    why,
                    candidate.item().equals(read.item())));
        }
        return tellings;
    }

    private List<Registry.Deployment> known(Draft draft) {
        var places = draft.findings().stream()
                .flatMap(finding -> Stream.ofNullable(finding.place()))
                .map(Place::insee)
                .toList();
        return Registry.of(services.desk().read(Desk::confirmations)).deployments().stream()
                .filter(deployment -> places.contains(deployment.place().insee()))
                .toList();
    }

    private static DeskView.Row row(
            QueueFilter filter, QueuePage.Entry entry, Candidate candidate, @Nullable StoryId current) {
        var place = candidate.mainPlaces().stream().findFirst();
        var stated = candidate.deployments().stream().findFirst();
        var technology = stated.map(DeploymentTag::technology)
                .or(() -> candidate.technologies().stream().findFirst().map(tag -> tag.technology()));
        return new DeskView.Row(
                entry.story(),
                filter.address(entry.story()),
                place.map(tag -> tag.place().name()).orElse(null),
                place.map(tag -> tag.place().departement()).orElse(""),
                stated.map(DeploymentTag::status).orElse(Status.UNKNOWN),
                technology.orElse(null),
                stated.map(DeploymentTag::quote).orElse(candidate.title()),
                entry.outlets().isEmpty()
                        ? candidate.sourceName()
                        : entry.outlets().getFirst(),
                Math.max(0, entry.outlets().size() - 1),
                candidate.date(),
                place.isPresent() && place.get().confidence() < PlaceTag.SURE,
                entry.story().equals(current));
    }
}
