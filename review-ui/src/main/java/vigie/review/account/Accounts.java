package vigie.review.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.model.NameKey;
import vigie.model.PersonId;
import vigie.model.PrivateRecord;
import vigie.model.PrivateRecord.AccountProfile;
import vigie.model.RecordId;
import vigie.model.Role;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.Outgoing;
import vigie.stream.Table;
import vigie.stream.Topics;

/** Opens accounts, changes their passwords and roles, and checks who signs in. Used by the pages and by the command line. Thread-safe. */
public final class Accounts {

    /** What came of opening or changing an account. */
    public enum Outcome {
        DONE,
        NAME_TAKEN,
        NAME_UNFIT,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        UNKNOWN,
        OUTDATED,
        LAST_ADMIN
    }

    /** NIST SP 800-63B asks for at least 8; a passphrase is easily longer. */
    public static final int SHORTEST_PASSWORD = 10;
    /** Longer ones cost time to hash and help nobody. */
    public static final int LONGEST_PASSWORD = 500;

    private static final Duration TABLE_LAG = Duration.ofSeconds(2);

    private final EventLog log;
    private final Fold<DeskRecord, Desk, Desk.Outcome> desk;
    private final Table<PrivateRecord> people;
    private final Passwords passwords;
    private final byte[] secret;
    private final InstantSource clock;

    public Accounts(
            EventLog log,
            Fold<DeskRecord, Desk, Desk.Outcome> desk,
            Table<PrivateRecord> people,
            Passwords passwords,
            byte[] secret,
            InstantSource clock) {
        this.log = log;
        this.desk = desk;
        this.people = people;
        this.passwords = passwords;
        this.secret = secret.clone();
        this.clock = clock;
    }

    /** Opens an account for a pseudonym that is still free. */
    public Outcome open(String name, String password, Role role, PersonId by) {
        if (!isFit(name)) return Outcome.NAME_UNFIT;
        var unfit = unfit(password);
        if (unfit.isPresent()) return unfit.get();
        if (desk.read(state -> state.findAccount(key(name))).isPresent()) return Outcome.NAME_TAKEN;
        var person = PersonId.random();
        log.write(Topics.PRIVATE, person.value(), new AccountProfile(person, name.strip(), passwords.hash(password)));
        var opened = new DeskRecord.AccountOpened(RecordId.random(), clock.instant(), by, person, role, key(name));
        if (desk.append(person.value(), opened).outcome() == Desk.Outcome.TAKEN) return awaitProfile(person);
        log.write(List.of(new Outgoing<>(Topics.PRIVATE, person.value(), null)));
        return Outcome.NAME_TAKEN;
    }

    /** Gives the account a new password; its sessions end. */
    public Outcome changePassword(String name, String password) {
        var unfit = unfit(password);
        if (unfit.isPresent()) return unfit.get();
        var profile = find(name).flatMap(account -> findProfile(account.id()));
        if (profile.isEmpty()) return Outcome.UNKNOWN;
        var changed = new AccountProfile(profile.get().person(), profile.get().pseudonym(), passwords.hash(password));
        log.write(Topics.PRIVATE, changed.person().value(), changed);
        return Outcome.DONE;
    }

    /** Gives the account another role, or closes it; the last administrator stays one. */
    public Outcome changeRole(String name, @Nullable Role role, PersonId by) {
        var account = find(name);
        if (account.isEmpty()) return Outcome.UNKNOWN;
        if (role != Role.ADMIN && isLastAdmin(account.get())) return Outcome.LAST_ADMIN;
        return changeRole(account.get(), role, by);
    }

    /** The account of this name and password, if it is open. A name that nobody has takes as long. */
    public Optional<Viewer> verify(String name, String password) {
        var account = find(name).filter(found -> found.role() != null);
        var profile = account.flatMap(found -> findProfile(found.id()));
        if (account.isEmpty() || profile.isEmpty() || password.length() > LONGEST_PASSWORD) {
            passwords.verifyNobody("");
            return Optional.empty();
        }
        var right = passwords.verify(password, profile.get().passwordHash());
        return right ? findViewer(account.get().id()) : Optional.empty();
    }

    public Optional<Viewer> findViewer(PersonId person) {
        var role = desk.read(state -> state.findAccount(person)).map(Desk.Account::role);
        var profile = findProfile(person);
        return role.isEmpty() || profile.isEmpty()
                ? Optional.empty()
                : Optional.of(new Viewer(person, profile.get().pseudonym(), role.get()));
    }

    public Optional<AccountProfile> findProfile(PersonId person) {
        return people.find(person.value())
                .filter(AccountProfile.class::isInstance)
                .map(AccountProfile.class::cast);
    }

    /** Whether nobody has an account yet. */
    public boolean areNone() {
        return desk.read(state -> state.accounts().isEmpty());
    }

    private Outcome changeRole(Desk.Account account, @Nullable Role role, PersonId by) {
        var changed = new DeskRecord.RoleChanged(
                RecordId.random(), clock.instant(), by, account.id(), account.revision(), role);
        return switch (desk.append(account.id().value(), changed).outcome()) {
            case TAKEN, REPEATED -> Outcome.DONE;
            case OUTDATED -> Outcome.OUTDATED;
            case NAME_TAKEN -> throw new IllegalStateException("a change of role takes no name");
        };
    }

    private boolean isLastAdmin(Desk.Account account) {
        if (account.role() != Role.ADMIN) return false;
        return desk.read(state -> state.accounts().stream()
                        .filter(other -> other.role() == Role.ADMIN)
                        .count())
                == 1;
    }

    private Optional<Desk.Account> find(String name) {
        return desk.read(state -> state.findAccount(key(name)));
    }

    private NameKey key(String name) {
        return NameKey.of(name, secret);
    }

    /** The table of people follows the log at its own pace; whoever signs in next must be found in it. */
    private Outcome awaitProfile(PersonId person) {
        var patience = System.nanoTime() + TABLE_LAG.toNanos();
        while (findProfile(person).isEmpty() && System.nanoTime() < patience) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return Outcome.DONE;
    }

    private static boolean isFit(String name) {
        return name.strip().matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._'’-]{1,39}");
    }

    /** Why this cannot be a password. It counts as it is typed, with every space. */
    private static Optional<Outcome> unfit(String password) {
        if (password.length() < SHORTEST_PASSWORD) return Optional.of(Outcome.PASSWORD_SHORT);
        return password.length() > LONGEST_PASSWORD ? Optional.of(Outcome.PASSWORD_LONG) : Optional.empty();
    }
}
