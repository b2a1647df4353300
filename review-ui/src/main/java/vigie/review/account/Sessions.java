package vigie.review.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import vigie.model.PersonId;
import vigie.review.web.Seal;

/**
 * Writes and reads the signed text that a signed-in browser carries. Nothing is kept here, so a restart ends no session; a changed
 * password or a closed account does, since the session names the password it was made with. Thread-safe.
 */
public final class Sessions {

    /** A working day, and a month for whoever asks to stay. */
    public static final Duration SHORT = Duration.ofHours(12);

    public static final Duration LONG = Duration.ofDays(30);

    private static final String PURPOSE = "session";

    /**
     * What a session says.
     *
     * @param nonce a random name of this session, from which its form tokens are made
     * @param mark of the password hash it was made with
     * @param position of the desk's log after this person's last change, so that any instance shows at least that
     */
    public record Session(PersonId person, String nonce, Instant expires, String mark, long position) {

        public Session at(long position) {
            return new Session(person, nonce, expires, mark, Math.max(position, this.position));
        }
    }

    private final Seal seal;
    private final InstantSource clock;

    public Sessions(Seal seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
    }

    public Session open(PersonId person, String passwordHash, Duration length, long position) {
        return new Session(person, Seal.random(), clock.instant().plus(length), mark(passwordHash), position);
    }

    public boolean matches(Session session, String passwordHash) {
        return Seal.same(session.mark(), mark(passwordHash));
    }

    public Duration left(Session session) {
        return Duration.between(clock.instant(), session.expires());
    }

    public String write(Session session) {
        var text = String.join(
                "|",
                session.person().value(),
                session.nonce(),
                Long.toString(session.expires().getEpochSecond()),
                session.mark(),
                Long.toString(session.position()));
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        return encoded + "." + seal.sign(PURPOSE, encoded);
    }

    /** The session that this text tells, if we wrote it and it has not run out. */
    public Optional<Session> read(String cookie) {
        var dot = cookie.indexOf('.');
        if (dot < 0 || !seal.verify(PURPOSE, cookie.substring(0, dot), cookie.substring(dot + 1)))
            return Optional.empty();
        return parse(new String(Base64.getUrlDecoder().decode(cookie.substring(0, dot)), UTF_8))
                .filter(session -> session.expires().isAfter(clock.instant()));
    }

    private static Optional<Session> parse(String text) {
        try {
            var parts = text.split("\\|", -1);
            var expires = Instant.ofEpochSecond(Long.parseLong(parts[2]));
            return Optional.of(
                    new Session(new PersonId(parts[0]), parts[1], expires, parts[3], Long.parseLong(parts[4])));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty(); // signed by us, but by an older form of this class
        }
    }

    private String mark(String passwordHash) {
        return seal.sign("password", passwordHash).substring(0, 16);
    }
}
