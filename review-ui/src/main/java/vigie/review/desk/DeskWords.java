package vigie.review.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigie.model.Decision;
import vigie.model.Evidence;
import vigie.model.Place;
import vigie.model.PlaceTag;
import vigie.model.Status;
import vigie.model.Technology;
import vigie.review.web.Page;

/** The sentences of the desk. Made for one answer. */
public final class DeskWords {

    private static final int SHOWN_NAMESAKES = 12;

    private final Page page;

    public DeskWords(Page page) {
        this.page = page;
    }

    public String title(DeskView view) {
        var story = view.story();
        return story == null ? page.t("queue.title") : story.article().title() + " · " + page.t("queue.title");
    }

    /** What a screen reader is told after each change. */
    public String announcement(DeskView view) {
        var done = view.done() == null || view.done().decision() == null ? "" : doneLong(view.done()) + " ";
        var here = view.story() == null ? page.t("desk.empty.title") + "." : here(view.story());
        return view.queue().isUnknown()
                ? page.t("desk.unknown")
                : done + here + " " + page.n("desk.left", view.queue().total());
    }

    public String here(DeskView.Story story) {
        var finding = story.draft().findings().getFirst();
        var place = finding.place() == null
                ? page.t("place.unknown")
                : finding.place().name();
        return page.t("desk.here", place, page.inside(what(finding.status(), finding.technology(), ", ")));
    }

    public String doneLong(DeskView.Done done) {
        var title = done.title().isEmpty() ? page.t("done.a-story") : done.title();
        var decision = done.decision();
        return decision == null
                ? page.t("done.last")
                : page.t("done." + (done.wasUndone() ? "undone" : code(decision)), title);
    }

    public String doneShort(DeskView.Done done) {
        var decision = done.decision();
        return decision == null ? "" : page.t("done-short." + (done.wasUndone() ? "undone" : code(decision)));
    }

    public String what(Status status, @Nullable Technology technology) {
        return what(status, technology, " · ");
    }

    private String what(Status status, @Nullable Technology technology, String separator) {
        var name = technology == null ? page.t("technology.unknown") : page.t("technology." + technology.slug());
        return page.t("status." + status.slug()) + separator + page.inside(name);
    }

    public String quoted(String quote) {
        if (quote.isBlank()) return page.t("finding.unsaid");
        return page.t("quoted", page.bare(quote));
    }

    public String outlets(DeskView.Row row) {
        return row.otherOutlets() == 0 ? row.outlet() : page.n("queue.outlets", row.otherOutlets(), row.outlet());
    }

    public String filter(QueueFilter filter) {
        if (filter.technology() != null)
            return page.t("technology." + filter.technology().slug());
        if (filter.place() != null) return page.t("queue.in-place", filter.place());
        return page.t("queue.of-source");
    }

    public String evidence(Evidence evidence) {
        var word = page.word("evidence", evidence.code());
        return evidence.detail().isBlank() ? word : page.t("evidence.with", word, evidence.detail());
    }

    public String weight(double weight) {
        return (weight >= 0 ? "+" : "") + page.decimal(weight);
    }

    /** How long its bar is, beside the strongest. */
    public String share(Evidence evidence, DeskView.Article article) {
        var strongest = article.evidence().stream()
                .mapToDouble(other -> Math.abs(other.weight()))
                .max()
                .orElse(1);
        return Math.round(98 * Math.abs(evidence.weight()) / Math.max(strongest, 1e-9)) + "%";
    }

    public String placeWhy(PlaceTag tag) {
        var role = page.t(tag.role() == PlaceTag.Role.MAIN ? "place.main" : "place.mentioned");
        return ", " + role + (tag.why().isBlank() ? "." : page.t("place.why", page.word("why", tag.why())));
    }

    public List<Place> firstOf(List<Place> namesakes) {
        return namesakes.stream().limit(SHOWN_NAMESAKES).toList();
    }

    public String opinionTitle(DeskView.Opinion opinion) {
        return page.t("decided.title", opinion.pseudonym());
    }

    public String opinion(DeskView.Opinion opinion) {
        return page.t(
                "opinion." + code(opinion.decision()),
                opinion.pseudonym(),
                page.times().ago(opinion.at()),
                reason(opinion.decision()));
    }

    public String clashTitle(DeskView.Clash clash) {
        return clash.other() == null
                ? page.t("clash.title-changed")
                : page.t("clash.title", clash.other().pseudonym());
    }

    public String clash(DeskView.Clash clash, DeskView.Story story) {
        var finding = story.draft().findings().getFirst();
        var place = finding.place() == null
                ? page.t("place.unknown")
                : finding.place().name();
        var meant = page.t(
                "clash.meant." + clash.meant(), place, page.inside(what(finding.status(), finding.technology(), ", ")));
        var theirs = clash.other() == null ? "" : " " + opinion(clash.other());
        var kept = clash.meant().equals(DeskView.Clash.TAKE_BACK) ? "" : " " + page.t("clash.kept");
        return meant + theirs + kept;
    }

    private String reason(Decision decision) {
        return decision instanceof Decision.Refused refused
                ? page.inside(page.t("reason." + code(refused.reason())))
                : "";
    }

    public static String code(Decision.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String code(Decision decision) {
        return switch (decision) {
            case Decision.Confirmed _ -> "confirmed";
            case Decision.Refused _ -> "refused";
            case Decision.PutOff _ -> "put-off";
            case Decision.TakenBack _ -> "undone";
            case Decision.Joined _ -> "joined";
            case Decision.Linked _ -> "linked";
            case Decision.TakenOut _ -> "taken-out";
        };
    }
}
