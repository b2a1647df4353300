package vigie.ingest.fetch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vigie.ingest.fetch.FetchOutcome.Broken;
import vigie.ingest.fetch.FetchOutcome.Refused;
import vigie.ingest.text.WebLinks;

/**
 * Fetches over HTTP with the JDK's client: each hop of a redirect passes the {@link AddressGuard}, and time and size are limited
 * whatever the server does. Keeps no cookies. Knows nothing of spacing: that is {@link PoliteFetcher}. Thread-safe.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {

    /** Browsers follow 20; five are more than any feed needs. */
    private static final int MAX_REDIRECTS = 5;

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    private final FetchSettings settings;
    private final AddressGuard guard;
    private final Answers answers;
    private final HttpClient client;

    public HttpFetcher(FetchSettings settings, AddressGuard guard, InstantSource clock) {
        this.settings = settings;
        this.guard = guard;
        this.answers = new Answers(settings.maxSize(), clock);
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_LIMIT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Override
    public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
        var deadline = System.nanoTime() + settings.limit().toNanos();
        var hop = new Hop(request.address(), null, true);
        for (var redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            var objection = objection(hop.address);
            if (objection.isPresent()) return objection.get();
            switch (send(hop.address, request.known(), deadline)) {
                case Failed failed -> {
                    return new Broken(failed.reason);
                }
                case Answered answered -> {
                    var next = hop.follow(answered.response);
                    if (next == null) return answers.outcome(answered.response, request, hop.movedTo);
                    hop = next;
                }
            }
        }
        return new Broken("it redirects more than " + MAX_REDIRECTS + " times");
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    private Optional<FetchOutcome> objection(URI address) {
        return switch (guard.check(address)) {
            case AddressGuard.Answer.Public go -> Optional.empty();
            case AddressGuard.Answer.Forbidden forbidden -> Optional.of(new Refused(forbidden.reason()));
            case AddressGuard.Answer.Unknown unknown -> Optional.of(new Broken(unknown.reason()));
        };
    }

    private Sent send(URI address, Validators known, long deadline) throws InterruptedException {
        // The capacity stops a body that never ends; the future's deadline one that comes drop by drop.
        var future = client.sendAsync(
                request(address, known), BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.maxSize()));
        try {
            return new Answered(future.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return new Failed("no complete answer within " + settings.limit().toSeconds() + " s");
        } catch (ExecutionException e) {
            return new Failed(Failures.sentence(e.getCause(), settings.maxSize()));
        } finally {
            future.cancel(true);
        }
    }

    private HttpRequest request(URI address, Validators known) {
        var request = HttpRequest.newBuilder(address)
                .version(
                        "https".equalsIgnoreCase(address.getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .timeout(settings.limit())
                .header("User-Agent", settings.userAgent())
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "fr, *;q=0.5")
                .header(
                        "Accept",
                        "application/rss+xml, application/atom+xml, application/xml, text/html, application/feed+json, */*;q=0.5");
        if (isSendable(known.etag())) request.header("If-None-Match", known.etag());
        if (isSendable(known.lastModified())) request.header("If-Modified-Since", known.lastModified());
        return request.build();
    }

    /** A validator comes from a stranger: what is not plain ASCII is not sent back. */
    private static boolean isSendable(@Nullable String validator) {
        return validator != null && !validator.isEmpty() && validator.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private sealed interface Sent {}

    private record Answered(HttpResponse<byte[]> response) implements Sent {}

    private record Failed(String reason) implements Sent {}

    /** A step of the way; {@code movedTo} is where the redirects for good at its start lead. */
    private record Hop(URI address, @Nullable URI movedTo, boolean forGood) {

        @Nullable
        Hop follow(HttpResponse<byte[]> response) {
            var status = response.statusCode();
            var location = response.headers().firstValue("Location").orElse(null);
            if (location == null
                    || !(status == 301 || status == 302 || status == 303 || status == 307 || status == 308))
                return null;
            var next = WebLinks.resolve(location, address).orElse(null);
            if (next == null) return null;
            var stillForGood = forGood && (status == 301 || status == 308);
            return new Hop(next, stillForGood ? next : movedTo, stillForGood);
        }
    }
}
