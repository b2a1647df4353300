package vigie.digest.letter;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.digest.letter.Letter.Item;
import vigie.digest.letter.Letter.Link;
import vigie.digest.letter.Letter.Section;
import vigie.digest.news.Entry;
import vigie.digest.plan.DigestPlan;
import vigie.digest.plan.Period;
import vigie.digest.plan.Rhythm;
import vigie.model.Place;
import vigie.model.PlaceDirectory;
import vigie.model.Subscription;

/** Puts news into the words of a digest. Pure. */
public final class DigestLetter {

    /** Beyond twenty nobody reads on; the rest stands behind a link (courtlistener #1227 and #612 tell why). */
    public static final int MOST_ENTRIES = 20;

    /** Mail programs show about a hundred characters beside the subject: three entries. */
    private static final int PREVIEWED = 3;

    private final Links links;
    private final PlaceDirectory places;
    private final DigestPlan plan;
    private final boolean demo;

    public DigestLetter(Links links, PlaceDirectory places, DigestPlan plan, boolean demo) {
        this.links = links;
        this.places = places;
        this.plan = plan;
        this.demo = demo;
    }

    /**
     * The letter about a period.
     *
     * @param since when the reader subscribed
     */
    public Letter write(String language, Subscription subscription, Instant since, Period period, List<Entry> entries) {
        var words = Wording.of(language);
        var rhythm = plan.rhythm(subscription.cadence());
        var title = words.digestTitle(entries.size(), !subscription.places().isEmpty());
        var shown = entries.stream().limit(MOST_ENTRIES).toList();
        return new Letter(
                words.language(),
                words.subject(shortDate(words, rhythm, period), title),
                demo ? words.demo() : "",
                preview(words, shown),
                date(words, rhythm, period),
                title,
                introduction(words, subscription),
                sections(words, shown),
                more(words, entries.size() - shown.size()),
                new Link(words.openRegistry(), links.registry()),
                words.digestReason(words.rhythm(rhythm), day(since)),
                List.of(
                        new Link(words.changeWishes(), links.subscriptions()),
                        new Link(words.leave(), links.unsubscribe(subscription.subscriber(), period.until()))),
                words.digestPromise());
    }

    private List<String> introduction(Wording words, Subscription subscription) {
        var interests = Interests.lines(words, subscription, places);
        return Stream.concat(interests.stream(), Stream.of(words.confirmedByPeople()))
                .toList();
    }

    private static String preview(Wording words, List<Entry> entries) {
        return entries.stream()
                .limit(PREVIEWED)
                .map(entry -> words.set(entry.place().name() + " : "
                        + words.technology(entry.stated().technology())))
                .collect(joining(". ", "", "."));
    }

    private List<Section> sections(Wording words, List<Entry> entries) {
        var byPlace = new LinkedHashMap<String, List<Entry>>();
        for (var entry : entries)
            byPlace.computeIfAbsent(entry.place().insee(), _ -> new ArrayList<>())
                    .add(entry);
        return byPlace.values().stream().map(some -> section(words, some)).toList();
    }

    private Section section(Wording words, List<Entry> entries) {
        var place = entries.getFirst().place();
        return new Section(
                words.set(place.name()),
                within(place),
                entries.stream().map(entry -> item(words, entry)).toList());
    }

    private String within(Place place) {
        if (place.kind() != Place.Kind.COMMUNE || place.departement().isEmpty()) return "";
        return places.find(place.departement()).map(Place::name).orElse(place.departement());
    }

    private Item item(Wording words, Entry entry) {
        var source = words.source(entry.source().sourceName(), day(entry.date()), entry.otherOutlets());
        var sheet = new Link(
                words.sheet(), links.deployment(entry.place(), entry.stated().technology()));
        var original = entry.source().address();
        return new Item(
                words.status(entry.stated().status()),
                words.change(entry.change()),
                what(words, entry),
                words.quoted(entry.stated().quote()),
                source,
                Link.isWeb(original) ? List.of(new Link(words.original(), original), sheet) : List.of(sheet));
    }

    private static String what(Wording words, Entry entry) {
        var vendor = entry.stated().vendor();
        var cameras = entry.stated().cameraCount();
        var parts = Stream.of(
                words.technology(entry.stated().technology()),
                vendor == null ? "" : words.set(vendor),
                cameras == null ? "" : words.cameras(cameras));
        return parts.filter(part -> !part.isBlank()).collect(joining(", "));
    }

    private @Nullable Link more(Wording words, int rest) {
        return rest == 0 ? null : new Link(words.more(rest), links.registry());
    }

    private String date(Wording words, Rhythm rhythm, Period period) {
        return switch (rhythm) {
            case Rhythm.EveryDay _ -> words.day(day(period.until()));
            case Rhythm.EveryWeek _ ->
                words.days(day(period.from()), day(period.until()).minusDays(1));
            case Rhythm.Every _ ->
                words.moment(period.until().atZone(plan.zone()).toLocalDateTime());
        };
    }

    private String shortDate(Wording words, Rhythm rhythm, Period period) {
        return switch (rhythm) {
            case Rhythm.EveryDay _ -> words.shortDay(day(period.until()));
            case Rhythm.EveryWeek _ ->
                words.shortDays(day(period.from()), day(period.until()).minusDays(1));
            case Rhythm.Every _ ->
                words.moment(period.until().atZone(plan.zone()).toLocalDateTime());
        };
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(plan.zone()).toLocalDate();
    }
}
