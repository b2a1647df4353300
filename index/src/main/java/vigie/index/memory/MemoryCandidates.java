package vigie.index.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.index.CandidateIndex;
import vigie.index.CandidateSearch;
import vigie.index.Composed;
import vigie.index.Document;
import vigie.index.Facts;
import vigie.index.Part;
import vigie.index.Query;
import vigie.index.QueueRank;
import vigie.index.SearchPage;
import vigie.index.SearchPage.Hit;
import vigie.index.SearchPage.Marked;
import vigie.index.SearchText;
import vigie.model.ItemId;
import vigie.model.StoryId;
import vigie.model.Technology;

/** The search index in memory, kept honest by the tests that the real one passes too. Thread-safe. */
public final class MemoryCandidates implements CandidateIndex, CandidateSearch {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final InstantSource clock;
    private final Map<ItemId, Composed> documents = new ConcurrentSkipListMap<>(Comparator.comparing(ItemId::value));

    public MemoryCandidates(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void write(List<Part> parts) {
        for (var part : parts) {
            documents.compute(part.id(), (id, before) -> (before == null ? Composed.empty(id) : before).with(part));
        }
    }

    @Override
    public SearchPage search(Query query) {
        var match = new TextMatch(SearchText.parse(query.text()));
        var results = entries().stream()
                .filter(entry -> entry.facts.searchable() && passes(entry.facts, query) && match.matches(entry.facts))
                .sorted(order(query, match))
                .toList();
        var hits = results.stream()
                .skip((long) query.page() * query.size())
                .limit(query.size())
                .map(entry -> hit(entry, match))
                .toList();
        return new SearchPage(
                results.size(),
                hits,
                MemoryFacets.of(results.stream().map(Entry::facts).toList()));
    }

    @Override
    public QueuePage queue(QueueQuery query) {
        var now = clock.instant();
        var stories = entries().stream()
                .filter(entry -> isOpen(entry, query))
                .sorted(Comparator.comparingDouble((Entry entry) -> -entry.rank(now)))
                .collect(Collectors.groupingBy(
                        entry -> Objects.requireNonNull(entry.facts.story()), LinkedHashMap::new, Collectors.toList()));
        var page = stories.values().stream()
                .skip(query.from())
                .limit(query.size())
                .map(MemoryCandidates::entry)
                .toList();
        return new QueuePage(stories.size(), page);
    }

    @Override
    public Optional<Document> find(ItemId item) {
        return Optional.ofNullable(documents.get(item)).map(Composed::document);
    }

    @Override
    public List<Document> story(StoryId story) {
        return entries().stream()
                .filter(entry -> story.equals(entry.facts.story()))
                .sorted(Comparator.comparingDouble((Entry entry) -> -entry.facts.score()))
                .map(Entry::document)
                .toList();
    }

    @Override
    public Map<String, Long> counts() {
        return entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.facts.state().code(), Collectors.counting()));
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, FRANCE);
    }

    private Collection<Entry> entries() {
        return documents.values().stream()
                .map(composed -> new Entry(composed.document(), Facts.of(composed.document())))
                .toList();
    }

    private static boolean isOpen(Entry entry, QueueQuery query) {
        var facts = entry.facts;
        return facts.state() == Facts.State.CANDIDATE
                && facts.story() != null
                && !query.decided().contains(facts.story())
                && isAbout(facts, query.place(), query.technology(), query.source());
    }

    private static boolean passes(Facts facts, Query query) {
        var kind = switch (query.only()) {
            case EVERYTHING -> true;
            case CANDIDATES -> facts.state().isCandidate();
            case CONFIRMED -> facts.state() == Facts.State.CONFIRMED;
        };
        return kind
                && isAbout(facts, query.place(), query.technology(), query.source())
                && isWithin(facts.date(), query);
    }

    private static boolean isAbout(
            Facts facts, @Nullable String place, @Nullable Technology technology, @Nullable String source) {
        return (place == null || facts.placeCodes().contains(place))
                && (technology == null || facts.technologies().contains(technology))
                && (source == null
                        || facts.source() != null && facts.source().value().equals(source));
    }

    private static boolean isWithin(@Nullable Instant date, Query query) {
        Predicate<LocalDate> within = day -> (query.from() == null || !day.isBefore(query.from()))
                && (query.to() == null || !day.isAfter(query.to()));
        return date == null ? query.from() == null && query.to() == null : within.test(day(date));
    }

    private static Comparator<Entry> order(Query query, TextMatch match) {
        var newest = Comparator.comparing(Entry::dateOrFirst)
                .reversed()
                .thenComparing(entry -> entry.document.id().value());
        if (query.order() == Query.Order.NEWEST || match.asked().isEmpty()) return newest;
        return Comparator.comparingDouble((Entry entry) -> -match.score(entry.facts))
                .thenComparing(newest);
    }

    private static Hit hit(Entry entry, TextMatch match) {
        if (match.asked().isEmpty()) return new Hit(entry.document, Marked.plain(entry.facts.title()), List.of());
        return new Hit(entry.document, match.mark(entry.facts.title()), match.fragments(entry.facts));
    }

    private static QueuePage.Entry entry(List<Entry> bestFirst) {
        var outlets = bestFirst.stream()
                .map(member -> member.facts.sourceName())
                .distinct()
                .toList();
        var best = bestFirst.getFirst();
        return new QueuePage.Entry(
                Objects.requireNonNull(best.facts.story()), best.document, bestFirst.size(), outlets);
    }

    private record Entry(Document document, Facts facts) {

        double rank(Instant now) {
            return QueueRank.of(facts.score(), facts.date(), now);
        }

        Instant dateOrFirst() {
            return facts.date() == null ? Instant.MIN : facts.date();
        }
    }
}
