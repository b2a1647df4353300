package vigie.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.model.Decision;
import vigie.model.DeskRecord;
import vigie.model.DeskRecord.AccountOpened;
import vigie.model.DeskRecord.RoleChanged;
import vigie.model.DeskRecord.SourceEdited;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.DeskRecord.SubscriptionConfirmed;
import vigie.model.DeskRecord.SubscriptionEnded;
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
     * @param revision how many records about it were taken
     * @param decided the decision in force; none while the story is open
     * @param putOff until when each person put it off
     */
    public record StoryState(long revision, @Nullable StoryDecided decided, Map<PersonId, Instant> putOff, List<StoryDecided> history) {
        static final StoryState OPEN = new StoryState(0, null, Map.of(), List.of());
    }

    /** @param role none once the account is closed */
    public record Account(PersonId id, @Nullable Role role, long revision) {}

    public record EditedSource(Source source, long revision) {}

    private final Set<RecordId> seen = new HashSet<>();
    private final Map<StoryId, StoryState> stories = new LinkedHashMap<>();
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

    /** Stories not to show in this person's queue: decided by anyone, or put off by them until after now. */
    public Set<StoryId> hiddenFrom(PersonId person, Instant now) {
        return stories.entrySet().stream()
                .filter(entry -> isHidden(entry.getValue(), person, now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Confirmations in force, in the order they were made. */
    public List<StoryDecided> confirmations() {
        return stories.values().stream()
                .map(StoryState::decided)
                .filter(decided -> decided != null && decided.decision() instanceof Decision.Confirmed)
                .sorted(Comparator.comparing(DeskRecord::at))
                .toList();
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
        var state = story(record.story());
        if (state.revision() != record.revision()) return Outcome.OUTDATED;
        if (record.decision() instanceof Decision.TakenBack back && !isInForce(back, state)) return Outcome.OUTDATED;
        stories.put(record.story(), after(state, record));
        return Outcome.TAKEN;
    }

    private static boolean isInForce(Decision.TakenBack back, StoryState state) {
        return state.history().stream().anyMatch(past -> past.id().equals(back.decision()));
    }

    private static StoryState after(StoryState state, StoryDecided record) {
        var history = new ArrayList<>(state.history());
        history.add(record);
        var putOff = new HashMap<>(state.putOff());
        var decided = switch (record.decision()) {
            case Decision.Confirmed _, Decision.Refused _ -> record;
            case Decision.PutOff later -> {
                putOff.put(record.by(), later.until());
                yield state.decided();
            }
            case Decision.TakenBack _ -> {
                putOff.remove(record.by());
                yield null;
            }
        };
        return new StoryState(state.revision() + 1, decided, Map.copyOf(putOff), List.copyOf(history));
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
        var owner = emails.putIfAbsent(confirmed.email(), subscriber);
        if (owner != null && !owner.equals(subscriber)) return Outcome.NAME_TAKEN;
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
