package vigie.classify.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigie.model.Candidate;
import vigie.model.ItemId;
import vigie.model.StoryId;
import vigie.model.StoryMembership;
import vigie.model.StoryMembership.Telling;
import vigie.model.TechnologyTag;

/**
 * Gives each candidate its story: that of an earlier telling of the same event, or one of its own. Once given, a story never
 * changes; a new version of an item keeps its story.
 *
 * <p>A source does not copy itself: what one of its own articles is told apart from, it does not join by way of another paper either.
 *
 * <p>The same candidates in the same order get the same stories. It remembers what came out within {@link #WINDOW} of the newest
 * telling, so its memory is bounded by what a month brings. For one thread.
 */
public final class StoryGrouping {

    /** Twice the longest time between two tellings of one event, so that late arrivals find their like. */
    private static final Duration WINDOW = Duration.ofDays(30);

    /** No two tellings of one event lie farther apart; see {@link Likeness}. */
    private static final Duration REACH = Duration.ofDays(14);

    static final String FOUNDS = "founds";

    private final Function<ItemId, Optional<StoryMembership>> older;
    private final Map<ItemId, StoryMembership> recent = new HashMap<>();
    private final TreeMap<Instant, List<Remembered>> byDate = new TreeMap<>();
    private Instant newest = Instant.EPOCH;

    private record Remembered(StoryMembership membership, TitleWords title) {}

    private record Likely(StoryMembership membership, Likeness.Match match) {}

    /**
     * @param known memberships given so far, in any order
     * @param older finds the membership of an item that came out before the window
     */
    public StoryGrouping(Collection<StoryMembership> known, Function<ItemId, Optional<StoryMembership>> older) {
        this.older = older;
        known.stream()
                .sorted(Comparator.comparing((StoryMembership membership) ->
                                membership.telling().date())
                        .thenComparing(membership -> membership.item().value()))
                .forEach(this::remember);
    }

    public StoryMembership assign(Candidate candidate) {
        var telling = telling(candidate);
        var before = find(candidate.item());
        var membership = before == null
                ? newcomer(candidate.item(), telling)
                : new StoryMembership(candidate.item(), before.story(), before.why(), telling);
        if (before != null) forget(before);
        remember(membership);
        return membership;
    }

    private @Nullable StoryMembership find(ItemId item) {
        var known = recent.get(item);
        return known != null ? known : older.apply(item).orElse(null);
    }

    private StoryMembership newcomer(ItemId item, Telling telling) {
        return findLikest(telling)
                .map(likest -> new StoryMembership(
                        item, likest.membership().story(), likest.match().why(), telling))
                .orElseGet(() -> new StoryMembership(item, StoryId.foundedBy(item), FOUNDS, telling));
    }

    private Optional<Likely> findLikest(Telling telling) {
        var title = TitleWords.of(telling.title());
        var near = byDate
                .subMap(telling.date().minus(REACH), true, telling.date().plus(REACH), true)
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
        var likely = new ArrayList<Likely>();
        var otherNewsOfThisSource = new HashSet<StoryId>();
        for (var one : near) {
            var match = Likeness.of(telling, title, one.membership().telling(), one.title());
            match.ifPresent(found -> likely.add(new Likely(one.membership(), found)));
            var sameSource = one.membership().telling().source().equals(telling.source());
            if (match.isEmpty() && sameSource)
                otherNewsOfThisSource.add(one.membership().story());
        }
        return likely.stream()
                .filter(one -> !otherNewsOfThisSource.contains(one.membership().story()))
                .max(LIKEST);
    }

    /** The most alike; among equals the earliest told, then the smallest id, so that the order of memory does not matter. */
    private static final Comparator<Likely> LIKEST = Comparator.comparingDouble(
                    (Likely likely) -> likely.match().strength())
            .thenComparing(likely -> likely.membership().telling().date(), Comparator.reverseOrder())
            .thenComparing(likely -> likely.membership().item().value(), Comparator.reverseOrder());

    private void remember(StoryMembership membership) {
        var date = membership.telling().date();
        if (date.isBefore(newest.minus(WINDOW))) return;
        recent.put(membership.item(), membership);
        byDate.computeIfAbsent(date, d -> new ArrayList<>(1))
                .add(new Remembered(
                        membership, TitleWords.of(membership.telling().title())));
        if (date.isAfter(newest)) {
            newest = date;
            forgetBefore(newest.minus(WINDOW));
        }
    }

    private void forget(StoryMembership membership) {
        recent.remove(membership.item());
        var ofDate = byDate.get(membership.telling().date());
        if (ofDate != null) ofDate.removeIf(one -> one.membership().item().equals(membership.item()));
    }

    private void forgetBefore(Instant date) {
        var old = byDate.headMap(date);
        old.values()
                .forEach(list ->
                        list.forEach(one -> recent.remove(one.membership().item())));
        old.clear();
    }

    private static Telling telling(Candidate candidate) {
        var places =
                candidate.mainPlaces().stream().map(tag -> tag.place().insee()).toList();
        var technologies =
                candidate.technologies().stream().map(TechnologyTag::technology).toList();
        return new Telling(
                candidate.source(), candidate.title(), candidate.date(), candidate.signature(), places, technologies);
    }
}
