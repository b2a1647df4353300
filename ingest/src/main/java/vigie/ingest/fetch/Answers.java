package vigie.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vigie.ingest.fetch.FetchOutcome.Blocked;
import vigie.ingest.fetch.FetchOutcome.Broken;
import vigie.ingest.fetch.FetchOutcome.Fetched;
import vigie.ingest.fetch.FetchOutcome.Gone;
import vigie.ingest.fetch.FetchOutcome.NotModified;
import vigie.ingest.fetch.FetchOutcome.Throttled;
import vigie.ingest.text.Body;
import vigie.ingest.text.Dates;

/** Reads what a server means by its answer. Thread-safe. */
final class Answers {

    private final int maxSize;
    private final InstantSource clock;

    Answers(int maxSize, InstantSource clock) {
        this.maxSize = maxSize;
        this.clock = clock;
    }

    FetchOutcome outcome(HttpResponse<byte[]> response, FetchRequest request, @Nullable URI movedTo) {
        var headers = response.headers();
        var status = response.statusCode();
        if (isChallenge(headers, status))
            return new Blocked("it wants proof that we are human (status " + status + ")");
        return switch (status) {
            case 304 ->
                request.known().isEmpty() ? new Broken("it says «not modified» to a first request") : new NotModified();
            case 401, 402, 403, 407, 451 -> new Blocked("the server refuses us with status " + status);
            case 404, 410 -> new Gone(status);
            case 429 ->
                new Throttled(
                        "the server asks us to come less often (status 429)",
                        retryAfter(headers).orElse(null));
            case 503 ->
                retryAfter(headers)
                        .<FetchOutcome>map(wait -> new Throttled("the server is busy (status 503)", wait))
                        .orElse(new Broken("the server answers with status 503"));
            default ->
                status >= 200 && status < 300 && status != 204
                        ? content(response, movedTo)
                        : new Broken("the server answers with status " + status
                                + (status / 100 == 3 ? " and no usable address" : ""));
        };
    }

    private FetchOutcome content(HttpResponse<byte[]> response, @Nullable URI movedTo) {
        var headers = response.headers();
        try {
            var bytes = unpack(
                    response.body(), headers.firstValue("Content-Encoding").orElse(""));
            if (bytes.length > maxSize) return new Broken(Failures.tooLarge(maxSize));
            var validators = new Validators(
                    headers.firstValue("ETag").orElse(null),
                    headers.firstValue("Last-Modified").orElse(null));
            return new Fetched(
                    response.uri(),
                    Body.of(bytes, headers.firstValue("Content-Type").orElse(null)),
                    validators,
                    movedTo);
        } catch (IOException e) {
            return new Broken("its packed answer cannot be unpacked (" + e.getMessage() + ")");
        }
    }

    /** One byte more than allowed is enough to know that it is too much. */
    private byte[] unpack(byte[] packed, String encoding) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> packed;
            case "gzip", "x-gzip" -> {
                try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                    yield unpacked.readNBytes(maxSize + 1);
                }
            }
            default -> throw new IOException("packed by " + encoding + ", which we did not ask for");
        };
    }

    /** Marks that Cloudflare, Amazon and DataDome put on pages that test the visitor. */
    private static boolean isChallenge(HttpHeaders headers, int status) {
        return headers.firstValue("cf-mitigated").filter("challenge"::equals).isPresent()
                || headers.firstValue("x-amzn-waf-action")
                        .filter(action -> action.equals("challenge") || action.equals("captcha"))
                        .isPresent()
                || (status >= 400 && headers.firstValue("x-datadome").isPresent());
    }

    private Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .flatMap(this::waiting)
                .filter(wait -> !wait.isNegative());
    }

    /** Seconds, or a date. */
    private Optional<Duration> waiting(String value) {
        if (value.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        return Dates.parse(value).map(until -> Duration.between(clock.instant(), until));
    }
}
