package vigie.classify.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vigie.classify.story.Likeness.Apart;
import vigie.classify.story.Likeness.Match;
import vigie.classify.story.RecentTellings.Remembered;
import vigie.model.Candidate;
import vigie.model.ItemId;
import vigie.model.StoryId;
import vigie.model.StoryMembership;
import vigie.model.StoryMembership.Telling;
import vigie.model.TechnologyTag;

/**
 * Gives each candidate its story: that of an earlier telling of the same event, or one of its own. Once given, only people put it
 * elsewhere; a new version of an item keeps its story.
 *
 * <p>A source does not copy itself: what one of its own articles is told apart from, it does not join by way of another paper either.
 * A decided story takes no newcomer that tells more than was decided on.
 *
 * <p>The same candidates in the same order, with the same decisions, get the same stories. It remembers a month. For one thread.
 */
public final class StoryGrouping {

    static final String FOUNDS = "founds";

    /** It founds a story of its own, since the one it resembles was decided without what it tells. */
    static final String BEYOND_DECISION = "beyond-decision";

    private final RecentTellings recent = new RecentTellings();
    private final Function<ItemId, Optional<StoryMembership>> older;
    private final StoryDecisions decisions;

    private record Likely(StoryMembership membership, Match match) {
        StoryId story() {
            return membership.story();
        }
    }

    /** The most alike; among equals the earliest told, then the smallest id, so that the order of memory does not matter. */
    private static final Comparator<Likely> LIKEST = Comparator.comparingDouble(
                    (Likely likely) -> likely.match().strength())
            .thenComparing(likely -> likely.membership().telling().date(), Comparator.reverseOrder())
            .thenComparing(likely -> likely.membership().item().value(), Comparator.reverseOrder());

    /**
     * @param known memberships given so far, in any order
     * @param older finds the membership of an item that came out more than a month ago
     */
    public StoryGrouping(
            Collection<StoryMembership> known,
            Function<ItemId, Optional<StoryMembership>> older,
            StoryDecisions decisions) {
        this.older = older;
        this.decisions = decisions;
        known.stream()
                .sorted(Comparator.comparing((StoryMembership membership) ->
                                membership.telling().date())
                        .thenComparing(membership -> membership.item().value()))
                .forEach(recent::remember);
    }

    public StoryMembership assign(Candidate candidate) {
        var telling = telling(candidate);
        var before = recent.find(candidate.item()).or(() -> older.apply(candidate.item()));
        var membership = before.map(known -> known.with(telling)).orElseGet(() -> newcomer(candidate, telling));
        recent.remember(membership);
        return membership;
    }

    /** Of these, and of all that is remembered: those that people have put elsewhere meanwhile, where they are now. */
    public List<StoryMembership> regroup(Collection<StoryMembership> known) {
        var ofLongAgo = known.stream().filter(one -> recent.find(one.item()).isEmpty());
        var moved = Stream.concat(recent.all().stream().map(Remembered::membership), ofLongAgo)
                .filter(one -> !whereItIs(one).equals(one.story()))
                .map(one -> one.in(whereItIs(one)))
                .toList();
        moved.forEach(recent::remember);
        return moved;
    }

    private StoryId whereItIs(StoryMembership one) {
        return decisions.storyOf(one.item(), one.givenStory());
    }

    private StoryMembership newcomer(Candidate candidate, Telling telling) {
        var item = candidate.item();
        var likely = likely(telling);
        var likest = likely.stream()
                .filter(one -> !goesBeyond(candidate, one.story()))
                .max(LIKEST);
        var why = likely.isEmpty() ? FOUNDS : BEYOND_DECISION;
        return likest.map(one ->
                        new StoryMembership(item, one.story(), one.match().why(), telling))
                .orElseGet(() -> new StoryMembership(item, StoryId.foundedBy(item), why, telling));
    }

    private List<Likely> likely(Telling telling) {
        var traits = recent.traitsOf(telling);
        var likely = new ArrayList<Likely>();
        var otherNewsOfItsSource = new HashSet<StoryId>();
        for (var near : recent.near(traits)) {
            switch (Likeness.of(traits, near.traits())) {
                case Match match -> likely.add(new Likely(near.membership(), match));
                case Apart.OTHER_NEWS_OF_ITS_SOURCE ->
                    otherNewsOfItsSource.add(near.membership().story());
                case Apart.UNLIKE -> {}
            }
        }
        likely.removeIf(one -> otherNewsOfItsSource.contains(one.story()));
        return likely;
    }

    private boolean goesBeyond(Candidate candidate, StoryId story) {
        return decisions
                .find(story)
                .filter(decision -> Beyond.goes(candidate, decision, () -> tellings(story)))
                .isPresent();
    }

    private List<Telling> tellings(StoryId story) {
        return recent.all().stream()
                .map(Remembered::membership)
                .filter(one -> one.story().equals(story))
                .map(StoryMembership::telling)
                .toList();
    }

    private static Telling telling(Candidate candidate) {
        var places =
                candidate.mainPlaces().stream().map(tag -> tag.place().insee()).toList();
        var technologies =
                candidate.technologies().stream().map(TechnologyTag::technology).toList();
        return new Telling(
                candidate.source(),
                candidate.title(),
                candidate.date(),
                candidate.signature(),
                places,
                technologies,
                Gists.of(candidate),
                candidate.score());
    }
}
