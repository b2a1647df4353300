package vigie.classify.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigie.model.ItemId;
import vigie.model.StoryMembership;

/**
 * The tellings of the last month, found by item and by place. What came out before {@link #WINDOW} of the newest is forgotten, so
 * its size is bounded by what a month brings. For one thread.
 */
final class RecentTellings {

    /** Twice the longest time between two tellings of one event, so that late arrivals find their like. */
    private static final Duration WINDOW = Duration.ofDays(30);

    /** A telling, and what is compared of it. */
    record Remembered(StoryMembership membership, Traits traits) {}

    private final CommonWords common = CommonWords.load();
    private final Map<ItemId, Remembered> byItem = new HashMap<>();
    private final TreeMap<Instant, List<Remembered>> byDate = new TreeMap<>();
    private final Map<String, List<Remembered>> byPlace = new HashMap<>();
    private final List<Remembered> nowhere = new ArrayList<>();
    private Instant newest = Instant.EPOCH;

    Collection<Remembered> all() {
        return byItem.values();
    }

    Optional<StoryMembership> find(ItemId item) {
        return Optional.ofNullable(byItem.get(item)).map(Remembered::membership);
    }

    Traits traitsOf(StoryMembership.Telling telling) {
        return new Traits(telling, common);
    }

    /** Every telling that may be of the same event: those of the same place, and those without one; all for one without a place. Some may come twice. */
    Collection<Remembered> near(Traits traits) {
        if (!traits.isPlaced()) return byItem.values();
        var near = new ArrayList<>(nowhere);
        for (var key : traits.placesToLookIn()) near.addAll(byPlace.getOrDefault(key, List.of()));
        return near;
    }

    /** In place of what was remembered of the item. */
    void remember(StoryMembership membership) {
        forget(membership.item());
        var date = membership.telling().date();
        if (date.isBefore(newest.minus(WINDOW))) return;
        var one = new Remembered(membership, traitsOf(membership.telling()));
        byItem.put(membership.item(), one);
        byDate.computeIfAbsent(date, _ -> new ArrayList<>(1)).add(one);
        shelves(one).forEach(shelf -> shelf.add(one));
        if (date.isAfter(newest)) {
            newest = date;
            forgetBefore(newest.minus(WINDOW));
        }
    }

    private void forgetBefore(Instant date) {
        var old = byDate.headMap(date).values().stream().flatMap(List::stream).toList();
        old.forEach(one -> forget(one.membership().item()));
    }

    private void forget(ItemId item) {
        var one = byItem.remove(item);
        if (one == null) return;
        var date = one.membership().telling().date();
        byDate.computeIfPresent(date, (_, ofDate) -> ofDate.remove(one) && ofDate.isEmpty() ? null : ofDate);
        shelves(one).forEach(shelf -> shelf.remove(one));
    }

    private List<List<Remembered>> shelves(Remembered one) {
        if (!one.traits().isPlaced()) return List.of(nowhere);
        return one.traits().placesToBeFoundIn().stream()
                .map(key -> byPlace.computeIfAbsent(key, _ -> new ArrayList<>(1)))
                .toList();
    }
}
