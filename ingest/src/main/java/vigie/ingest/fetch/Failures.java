package vigie.ingest.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What went wrong on the way, in words. */
final class Failures {

    private Failures() {}

    static String sentence(@Nullable Throwable thrown, int maxSize) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var known = known(cause, maxSize);
            if (known != null) return known;
        }
        return "the connection failed"
                + (thrown == null || thrown.getMessage() == null ? "" : " (" + thrown.getMessage() + ")");
    }

    static String tooLarge(int maxSize) {
        return "it is larger than " + maxSize / 1024 + " KiB";
    }

    private static @Nullable String known(Throwable cause, int maxSize) {
        return switch (cause) {
            case HttpConnectTimeoutException e -> "the server cannot be reached: no answer while connecting";
            case HttpTimeoutException e -> "no answer in time";
            case UnknownHostException e -> "the host is not known to the domain name system";
            case UnresolvedAddressException e -> "the host is not known to the domain name system";
            case SSLException e -> "its certificate or encryption is not sound (" + e.getMessage() + ")";
            case ConnectException e
            when !(e.getCause() instanceof UnresolvedAddressException) ->
                "the server cannot be reached: it takes no connection";
            // The JDK's limiting body handler has no exception type of its own.
            case IOException e when e.getMessage() != null && e.getMessage().contains("capacity") -> tooLarge(maxSize);
            default -> null;
        };
    }
}
