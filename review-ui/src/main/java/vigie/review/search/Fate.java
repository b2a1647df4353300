package vigie.review.search;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.index.Desk;
import vigie.index.Document;
import vigie.model.Candidate;
import vigie.model.Decision;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.ItemId;
import vigie.model.Rejected;
import vigie.model.StoryId;
import vigie.model.Verdict;
import vigie.review.desk.Finding;
import vigie.review.text.Messages;
import vigie.review.text.Times;

/** Tells what Vigie did with an article: fetched, read, grouped, decided. Pure over what it is given. */
final class Fate {

    private final Messages messages;
    private final Times times;

    Fate(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    FateView of(String typed, Document document, @Nullable StoryDecided decided) {
        var story = document.membership() == null ? null : document.membership().story();
        var stages = new ArrayList<FateView.Stage>();
        stages.add(fetched(document));
        stages.add(read(document.verdict()));
        if (document.verdict() instanceof Candidate) {
            stages.add(grouped(document));
            stages.add(decided(document, decided));
        }
        return new FateView(
                typed,
                true,
                title(document),
                ResultView.address(document),
                document.id().value(),
                story,
                stages);
    }

    /** The decision in force on its story, from the desk itself: the index may not know yet. */
    static @Nullable StoryDecided decision(Desk desk, Document document) {
        var story = document.membership() == null
                ? new StoryId(document.id().value())
                : document.membership().story();
        return desk.story(story).decided();
    }

    private FateView.Stage fetched(Document document) {
        var item = document.item();
        if (item == null) return stage("done", "fate.fetched", messages.text("fate.fetched.gone"));
        var published = item.published() == null ? messages.text("fate.no-date") : times.exact(item.published());
        return stage(
                "done",
                "fate.fetched",
                messages.text("fate.fetched.at", item.sourceName(), times.exact(item.fetchedAt()), published));
    }

    private FateView.Stage read(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null -> stage("todo", "fate.read", messages.text("fate.read.waiting"));
            case Rejected rejected ->
                stage(
                        "no",
                        "fate.read",
                        messages.text("fate.reason." + code(rejected.reason()), messages.decimal(rejected.score())));
            case Candidate candidate -> stage("done", "fate.read", found(candidate));
        };
    }

    private String found(Candidate candidate) {
        var places = candidate.mainPlaces().stream()
                .map(tag -> Finding.label(tag.place()))
                .collect(Collectors.joining(", "));
        var technologies = candidate.technologies().stream()
                .map(tag -> messages.text("technology." + tag.technology().slug()))
                .distinct()
                .collect(Collectors.joining(", "));
        return messages.text(
                "fate.read.found",
                places.isEmpty() ? messages.text("place.unknown") : places,
                technologies,
                messages.decimal(candidate.score()));
    }

    private FateView.Stage grouped(Document document) {
        var membership = document.membership();
        if (membership == null) return stage("todo", "fate.grouped", messages.text("fate.grouped.waiting"));
        if (membership.given() != null) return stage("done", "fate.grouped", messages.text("fate.grouped.by-hand"));
        var founds = membership.story().equals(StoryId.foundedBy(membership.item()));
        return stage("done", "fate.grouped", messages.text(founds ? "fate.grouped.founds" : "fate.grouped.joins"));
    }

    private FateView.Stage decided(Document document, @Nullable StoryDecided decided) {
        if (decided == null) return stage("todo", "fate.decided", messages.text("fate.decided.waiting"));
        return switch (decided.decision()) {
            case Decision.Confirmed confirmed ->
                stage("done", "fate.decided", confirmed(confirmed, decided, document.id()));
            case Decision.Refused refused ->
                stage(
                        "no",
                        "fate.decided",
                        messages.text(
                                "fate.decided.refused",
                                times.day(decided.at()),
                                messages.text("reason." + code(refused.reason()))));
            case Decision.PutOff _, Decision.TakenBack _, Decision.Joined _, Decision.Linked _, Decision.TakenOut _ ->
                stage("todo", "fate.decided", messages.text("fate.decided.waiting"));
        };
    }

    private String confirmed(Decision.Confirmed confirmed, StoryDecided decided, ItemId item) {
        var wasSeen =
                confirmed.members().stream().anyMatch(member -> member.item().equals(item));
        var what = confirmed.deployments().stream()
                .map(deployment -> deployment.place().name() + ", "
                        + messages.text("technology." + deployment.technology().slug()))
                .collect(Collectors.joining(" ; "));
        return messages.text(
                wasSeen ? "fate.decided.confirmed" : "fate.decided.confirmed-before", times.day(decided.at()), what);
    }

    private FateView.Stage stage(String state, String key, String sentence) {
        var symbol = switch (state) {
            case "done" -> "p-done";
            case "no" -> "p-fail";
            default -> "p-todo";
        };
        return new FateView.Stage(state, symbol, messages.text(key), sentence);
    }

    private static String title(Document document) {
        if (document.item() != null) return document.item().title();
        return document.verdict() == null ? "" : document.verdict().title();
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
