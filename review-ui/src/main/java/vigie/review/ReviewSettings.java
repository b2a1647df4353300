package vigie.review;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an installation decides about its web pages.
 *
 * @param bindAddress the network address to listen on
 * @param port 0 chooses a free one
 * @param publicAddresses where people reach it; their hosts are answered, besides those of this machine
 * @param demo says on every page that the press is fictional
 * @param demoAccount an account that the sign-in page offers in the demonstration
 * @param secret keys sessions, form tokens, names and mailed links; at least 32 bytes, the same after a restart
 * @param setupToken opens the page that makes the first account, as long as there is none
 * @param behindProxy believes the address of the visitor that a proxy on this machine tells
 */
@SuppressWarnings("ArrayRecordComponent") // two settings are never compared
public record ReviewSettings(
        String bindAddress,
        int port,
        List<URI> publicAddresses,
        boolean demo,
        @Nullable DemoAccount demoAccount,
        byte[] secret,
        @Nullable String setupToken,
        boolean behindProxy) {

    /** A name and password that are no secret. */
    public record DemoAccount(String name, String password) {}

    private static final int SHORTEST_SECRET = 32;

    public ReviewSettings {
        publicAddresses = List.copyOf(publicAddresses);
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "the web secret has " + secret.length + " bytes; it needs at least " + SHORTEST_SECRET);
        }
    }

    /** Pages for this machine alone. */
    public static ReviewSettings loopback(int port, byte[] secret) {
        return new ReviewSettings("127.0.0.1", port, List.of(), false, null, secret, null, false);
    }

    public ReviewSettings withDemo(@Nullable DemoAccount account) {
        return new ReviewSettings(bindAddress, port, publicAddresses, true, account, secret, setupToken, behindProxy);
    }

    public ReviewSettings withPublicAddresses(List<URI> addresses) {
        return new ReviewSettings(bindAddress, port, addresses, demo, demoAccount, secret, setupToken, behindProxy);
    }

    public ReviewSettings withSetupToken(String token) {
        return new ReviewSettings(bindAddress, port, publicAddresses, demo, demoAccount, secret, token, behindProxy);
    }

    /** Whether people come over TLS, so that cookies may ask for it. */
    public boolean isSecure() {
        return publicAddresses.stream().anyMatch(address -> "https".equals(address.getScheme()));
    }
}
