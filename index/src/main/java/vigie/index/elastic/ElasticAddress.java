package vigie.index.elastic;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where Elasticsearch is and how to be let in.
 *
 * @param credentials none for a server that asks for nothing
 * @param caCertificate PEM file of the authority that signed the server's certificate; none trusts the ones Java knows
 */
public record ElasticAddress(
        URI url,
        @Nullable Credentials credentials,
        @Nullable Path caCertificate) {

    /** Proves who we are; never shown. */
    public sealed interface Credentials {

        record Password(String user, String password) implements Credentials {
            @Override
            public String toString() {
                return "user " + user;
            }
        }

        record ApiKey(String encoded) implements Credentials {
            @Override
            public String toString() {
                return "an API key";
            }
        }

        /** The value of the HTTP header that says so. */
        default String authorization() {
            return switch (this) {
                case Password(var user, var password) -> "Basic " + base64(user + ":" + password);
                case ApiKey(var encoded) -> "ApiKey " + encoded;
            };
        }

        private static String base64(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    public ElasticAddress {
        if (url.getHost() == null || url.getScheme() == null || !url.getScheme().matches("https?")) {
            throw new IllegalArgumentException(
                    "elasticsearch.url is a web address such as http://localhost:9200, not " + url);
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "elasticsearch.url holds a password: give it as elasticsearch.user and elasticsearch.password");
        }
    }
}
