package vigie.index;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.model.Decision;
import vigie.model.DeskRecord;
import vigie.model.DeskRecord.AccountOpened;
import vigie.model.DeskRecord.RoleChanged;
import vigie.model.DeskRecord.SourceEdited;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.DeskRecord.SubscriptionConfirmed;
import vigie.model.DeskRecord.SubscriptionEnded;
import vigie.model.ItemId;
import vigie.model.NameKey;
import vigie.model.PersonId;
import vigie.model.RecordId;
import vigie.model.Role;
import vigie.model.Source;
import vigie.model.SourceId;
import vigie.model.StoryId;
import vigie.model.Subscription;

/**
 * Everything people decided, as it stands now: the desk's log folded in order.
 *
 * <p>Pure: the same records in the same order give the same desk everywhere. A record made on an outdated revision, or that takes
 * a name already taken, changes nothing, and its outcome says so. Not thread-safe: {@link vigie.stream.Fold} guards it.
 */
public final class Desk {

    /** What the desk said of a record. */
    public enum Outcome {
        TAKEN,
        /** Something about it changed meanwhile. */
        OUTDATED,
        /** The pseudonym or e-mail address belongs to someone else. */
        NAME_TAKEN,
        /** The same record came before; nothing changed. */
        REPEATED
    }

    /**
     * What stands about a story.
     *
     * @param revision how many records that changed the decision, or what belongs to the story, were taken; putting off is no such
     *     change
     * @param decided the decision in force; none while the story is open
     * @param putOff until when each person put it off
     * @param history all records taken about it, in order
     */
    public record StoryState(
            long revision, @Nullable StoryDecided decided, Map<PersonId, Instant> putOff, List<StoryDecided> history) {
        static final StoryState OPEN = new StoryState(0, null, Map.of(), List.of());

        /** Every item that someone had before them when deciding on this story. */
        public Set<ItemId> seenItems() {
            return history.stream()
                    .flatMap(record -> members(record.decision()))
                    .map(Decision.SeenItem::item)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private static Stream<Decision.SeenItem> members(Decision decision) {
            return switch (decision) {
                case Decision.Confirmed confirmed -> confirmed.members().stream();
                case Decision.Refused refused -> refused.members().stream();
                case Decision.PutOff _,
                        Decision.TakenBack _,
                        Decision.Joined _,
                        Decision.Linked _,
                        Decision.TakenOut _ -> Stream.empty();
            };
        }

        private StoryState noting(StoryDecided record) {
            var noted = new ArrayList<>(history);
            noted.add(record);
            return new StoryState(revision + 1, decided, putOff, List.copyOf(noted));
        }
    }

    /** @param role none once the account is closed */
    public record Account(PersonId id, @Nullable Role role, long revision) {}

    public record EditedSource(Source source, long revision) {}

    private final Set<RecordId> seen = new HashSet<>();
    private final Map<StoryId, StoryState> stories = new LinkedHashMap<>();
    private final Regrouping grouping = new Regrouping();
    private final Map<ItemId, StoryId> lastSeenIn = new HashMap<>();
    private final Map<PersonId, List<StoryDecided>> byPerson = new HashMap<>();
    private final Map<StoryId, StoryDecided> confirmations = new LinkedHashMap<>();
    private final Map<PersonId, Account> accounts = new LinkedHashMap<>();
    private final Map<NameKey, PersonId> names = new HashMap<>();
    private final Map<SourceId, EditedSource> sources = new LinkedHashMap<>();
    private final Map<PersonId, Subscription> subscriptions = new LinkedHashMap<>();
    private final Map<PersonId, Instant> subscribedSince = new HashMap<>();
    private final Map<NameKey, PersonId> emails = new HashMap<>();

    /** Takes the next record of the log. */
    public Outcome apply(DeskRecord record) {
        if (!seen.add(record.id())) return Outcome.REPEATED;
        return switch (record) {
            case AccountOpened opened -> open(opened);
            case RoleChanged changed -> changeRole(changed);
            case StoryDecided decided -> decide(decided);
            case SourceEdited edited -> edit(edited);
            case SubscriptionConfirmed confirmed -> subscribe(confirmed);
            case SubscriptionEnded ended -> unsubscribe(ended);
        };
    }

    public StoryState story(StoryId story) {
        return stories.getOrDefault(story, StoryState.OPEN);
    }

    /** Stories not to show in this person's queue: decided by anyone, part of another by now, or put off by them until after now. */
    public Set<StoryId> hiddenFrom(PersonId person, Instant now) {
        return stories.entrySet().stream()
                .filter(entry -> isHidden(entry.getValue(), person, now) || grouping.isJoined(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The story that this one is part of now; itself when it stands on its own. */
    public StoryId storyThatHolds(StoryId story) {
        return grouping.root(story);
    }

    /** The story an item is in, after all that people did, when this is the one it was given. */
    public StoryId storyOf(ItemId item, StoryId given) {
        return grouping.storyOf(item, given);
    }

    /** The stories linked to this one. */
    public List<StoryId> linkedTo(StoryId story) {
        return regroupingsOf(story).stream()
                .filter(record -> record.decision() instanceof Decision.Linked)
                .flatMap(record -> Regrouping.stories(record).map(grouping::root))
                .filter(other -> !other.equals(story))
                .distinct()
                .toList();
    }

    /** What people changed of what belongs to this story, and still holds, in order. */
    public List<StoryDecided> regroupingsOf(StoryId story) {
        return grouping.inForce().stream()
                .filter(record -> Regrouping.stories(record)
                        .anyMatch(one -> one.equals(story)
                                || record.decision() instanceof Decision.Linked
                                        && grouping.root(one).equals(story)))
                .toList();
    }

    /**
     * Whether such a change still holds and can be taken back by itself: nothing was decided on what came of it.
     *
     * @param record of a {@link Decision.Joined}, {@link Decision.Linked} or {@link Decision.TakenOut}
     */
    public boolean canBeTakenBack(StoryDecided record) {
        if (grouping.findInForce(record.id()).isEmpty()) return false;
        return switch (record.decision()) {
            case Decision.Joined _ ->
                grouping.isUndecidedSince(
                        record, story(grouping.root(record.story())).decided());
            case Decision.TakenOut out -> {
                var founded = StoryId.foundedBy(record.id());
                yield grouping.isLastTakenOut(record, out.member().item())
                        && !grouping.isJoined(founded)
                        && story(founded).decided() == null;
            }
            case Decision.Linked _ -> true;
            case Decision.Confirmed _, Decision.Refused _, Decision.PutOff _, Decision.TakenBack _ -> false;
        };
    }

    /**
     * Where the members of a story may still be found by those who do not know what people changed.
     *
     * @param stories this one, and those whose articles came from it or went to it
     * @param items taken out of one of them
     */
    public record Whereabouts(Set<StoryId> stories, Set<ItemId> items) {}

    public Whereabouts whereabouts(StoryId story) {
        var known = new LinkedHashSet<StoryId>();
        var items = new LinkedHashSet<ItemId>();
        var open = new ArrayDeque<>(List.of(story));
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            if (!known.add(next)) continue;
            for (var record : story(next).history()) {
                if (record.decision() instanceof Decision.Linked) continue;
                Regrouping.stories(record).forEach(open::add);
                if (record.decision() instanceof Decision.TakenOut out)
                    items.add(out.member().item());
            }
        }
        return new Whereabouts(known, items);
    }

    /** The items that this record may have touched, each with the decision in force on it; none where there is none. */
    public Map<ItemId, Optional<StoryDecided>> standingAfter(StoryDecided record) {
        var standing = new LinkedHashMap<ItemId, Optional<StoryDecided>>();
        whereabouts(record.story()).stories().stream()
                .flatMap(story -> story(story).seenItems().stream())
                .forEach(item -> standing.put(item, findDecisionOn(item)));
        return standing;
    }

    /** The decision in force that was made with this item before the person's eyes. */
    private Optional<StoryDecided> findDecisionOn(ItemId item) {
        return Optional.ofNullable(lastSeenIn.get(item))
                .map(seen -> story(grouping.storyOf(item, seen)).decided())
                .filter(decided -> StoryState.members(decided.decision())
                        .anyMatch(member -> member.item().equals(item)));
    }

    /** Confirmations in force, in the order of the log, which no clock can confuse. */
    public List<StoryDecided> confirmations() {
        return List.copyOf(confirmations.values());
    }

    /** Every decision in force, confirmations and refusals, one for each decided story. */
    public List<StoryDecided> decisions() {
        return stories.values().stream()
                .flatMap(state -> Stream.ofNullable(state.decided()))
                .toList();
    }

    /** What this person decided on stories, in order, with what they took back. */
    public List<StoryDecided> decisionsBy(PersonId person) {
        return List.copyOf(byPerson.getOrDefault(person, List.of()));
    }

    public Optional<Account> findAccount(PersonId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    public Optional<Account> findAccount(NameKey name) {
        return Optional.ofNullable(names.get(name)).map(accounts::get);
    }

    public Collection<Account> accounts() {
        return new ArrayList<>(accounts.values());
    }

    public Optional<EditedSource> findSource(SourceId id) {
        return Optional.ofNullable(sources.get(id));
    }

    public List<Source> sources() {
        return sources.values().stream().map(EditedSource::source).toList();
    }

    public Collection<Subscription> subscriptions() {
        return new ArrayList<>(subscriptions.values());
    }

    public Optional<Subscription> findSubscription(PersonId subscriber) {
        return Optional.ofNullable(subscriptions.get(subscriber));
    }

    /** Since when they have been subscribed without a break; what was confirmed earlier is no news to them. */
    public Optional<Instant> findSubscribedSince(PersonId subscriber) {
        return Optional.ofNullable(subscribedSince.get(subscriber));
    }

    private static boolean isHidden(StoryState state, PersonId person, Instant now) {
        var until = state.putOff().get(person);
        return state.decided() != null || until != null && until.isAfter(now);
    }

    private Outcome open(AccountOpened opened) {
        if (accounts.containsKey(opened.account())) return Outcome.OUTDATED;
        if (names.putIfAbsent(opened.name(), opened.account()) != null) return Outcome.NAME_TAKEN;
        accounts.put(opened.account(), new Account(opened.account(), opened.role(), 0));
        return Outcome.TAKEN;
    }

    private Outcome changeRole(RoleChanged changed) {
        var account = accounts.get(changed.account());
        if (account == null || account.revision() != changed.revision()) return Outcome.OUTDATED;
        accounts.put(account.id(), new Account(account.id(), changed.role(), account.revision() + 1));
        return Outcome.TAKEN;
    }

    private Outcome decide(StoryDecided record) {
        return switch (record.decision()) {
            case Decision.Confirmed _, Decision.Refused _, Decision.PutOff _ ->
                grouping.isJoined(record.story()) ? Outcome.OUTDATED : decideOne(record);
            case Decision.Joined joined -> regroup(record, joined.into(), joined.intoRevision());
            case Decision.Linked linked -> regroup(record, linked.with(), linked.withRevision());
            case Decision.TakenOut _ -> regroup(record, StoryId.foundedBy(record.id()), 0);
            case Decision.TakenBack back ->
                grouping.findInForce(back.decision())
                        .map(taken -> regroupBack(record, taken))
                        .orElseGet(() -> decideOne(record));
        };
    }

    private Outcome regroup(StoryDecided record, StoryId other, long otherRevision) {
        var isCurrent = story(record.story()).revision() == record.revision()
                && story(other).revision() == otherRevision
                && !grouping.isJoined(record.story())
                && !grouping.isJoined(other)
                && !record.story().equals(other);
        if (!isCurrent || !isAllowed(record, other)) return Outcome.OUTDATED;
        grouping.take(record, story(other).decided());
        return note(record, List.of(record.story(), other));
    }

    /** Two decided stories are linked, never joined: each decision holds what its reviewer saw. */
    private boolean isAllowed(StoryDecided record, StoryId other) {
        var isDecided = story(record.story()).decided() != null;
        return switch (record.decision()) {
            case Decision.Joined _ -> !isDecided;
            case Decision.Linked _ ->
                isDecided
                        && story(other).decided() != null
                        && !linkedTo(record.story()).contains(other);
            case Decision.TakenOut out ->
                grouping.storyOf(out.member().item(), record.story()).equals(record.story());
            case Decision.Confirmed _, Decision.Refused _, Decision.PutOff _, Decision.TakenBack _ -> false;
        };
    }

    private Outcome regroupBack(StoryDecided record, StoryDecided taken) {
        var isCurrent = record.story().equals(taken.story())
                && story(taken.story()).revision() == record.revision()
                && canBeTakenBack(taken);
        if (!isCurrent) return Outcome.OUTDATED;
        var touched = Stream.concat(
                        Regrouping.stories(taken), Regrouping.stories(taken).map(grouping::root))
                .distinct()
                .toList();
        grouping.takeBack(taken);
        if (taken.decision() instanceof Decision.TakenOut out)
            lastSeenIn.put(out.member().item(), taken.story());
        return note(record, touched);
    }

    private Outcome note(StoryDecided record, List<StoryId> touched) {
        for (var story : touched) stories.put(story, story(story).noting(record));
        byPerson.computeIfAbsent(record.by(), _ -> new ArrayList<>()).add(record);
        return Outcome.TAKEN;
    }

    private Outcome decideOne(StoryDecided record) {
        var next = StoryRules.next(story(record.story()), record);
        if (next.isEmpty()) return Outcome.OUTDATED;
        stories.put(record.story(), next.get());
        keepConfirmation(record.story(), next.get().decided());
        StoryState.members(record.decision()).forEach(member -> lastSeenIn.put(member.item(), record.story()));
        byPerson.computeIfAbsent(record.by(), _ -> new ArrayList<>()).add(record);
        return Outcome.TAKEN;
    }

    private void keepConfirmation(StoryId story, @Nullable StoryDecided inForce) {
        if (inForce != null && inForce.equals(confirmations.get(story))) return;
        confirmations.remove(story); // put anew, it stands last
        if (inForce != null && inForce.decision() instanceof Decision.Confirmed) confirmations.put(story, inForce);
    }

    private Outcome edit(SourceEdited edited) {
        var now = sources.get(edited.source().id());
        var revision = now == null ? 0 : now.revision();
        if (revision != edited.revision()) return Outcome.OUTDATED;
        sources.put(edited.source().id(), new EditedSource(edited.source(), revision + 1));
        return Outcome.TAKEN;
    }

    private Outcome subscribe(SubscriptionConfirmed confirmed) {
        var subscriber = confirmed.subscription().subscriber();
        var owner = emails.get(confirmed.email());
        if (owner != null && !owner.equals(subscriber)) return Outcome.NAME_TAKEN;
        emails.values().remove(subscriber); // an address given up is free again
        emails.put(confirmed.email(), subscriber);
        subscriptions.put(subscriber, confirmed.subscription());
        subscribedSince.putIfAbsent(subscriber, confirmed.at());
        return Outcome.TAKEN;
    }

    private Outcome unsubscribe(SubscriptionEnded ended) {
        emails.values().remove(ended.subscriber());
        subscribedSince.remove(ended.subscriber());
        return subscriptions.remove(ended.subscriber()) == null ? Outcome.OUTDATED : Outcome.TAKEN;
    }
}
