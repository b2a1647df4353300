package vigie.review.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import vigie.review.web.Networks;
import vigie.review.web.RateLimit;

/** Slows down whoever guesses passwords: by name and by address, for names that exist and names that do not alike. Thread-safe. */
final class SignInThrottle {

    /** Six tries for a name, then one every two and a half minutes: a quarter of an hour brings all six back. */
    private static final int TRIES_A_NAME = 6;

    private static final Duration NAME_REFILL = Duration.ofSeconds(150);
    /** A household or an office shares one address. */
    private static final int TRIES_AN_ADDRESS = 30;

    private static final Duration ADDRESS_REFILL = Duration.ofSeconds(30);

    /** From anywhere: many networks together may try one name this often. */
    private static final int TRIES_A_NAME_ANYWHERE = 100;

    private static final Duration ANYWHERE_REFILL = Duration.ofMinutes(1);

    private final RateLimit anywhere;
    private final RateLimit names;
    private final RateLimit addresses;

    SignInThrottle(InstantSource clock) {
        this.anywhere = new RateLimit(clock, TRIES_A_NAME_ANYWHERE, ANYWHERE_REFILL);
        this.names = new RateLimit(clock, TRIES_A_NAME, NAME_REFILL);
        this.addresses = new RateLimit(clock, TRIES_AN_ADDRESS, ADDRESS_REFILL);
    }

    /** Whether this try may be looked at; counts it. */
    boolean admits(String name, String address) {
        var byAddress = addresses.take(Networks.keyOf(address));
        var byName = names.take(key(name, address));
        return byAddress && byName && anywhere.take(name.strip().toLowerCase(Locale.ROOT));
    }

    void succeeded(String name, String address) {
        names.forget(
                key(name, address)); // not the address: an account of one's own must not buy more guesses at others
    }

    /** A name is slowed down for one network, not for the person it belongs to: strangers cannot lock someone out. */
    private static String key(String name, String address) {
        return name.strip().toLowerCase(Locale.ROOT) + "|" + network(address);
    }

    private static String network(String address) {
        if (address.contains(":")) return Networks.keyOf(address);
        return address.substring(0, Math.max(0, address.lastIndexOf('.')));
    }
}
