package vigie.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vigie.ingest.text.Body;

/** How a fetch ended. Reasons are parts of sentences for an operator. */
public sealed interface FetchOutcome {

    /**
     * Here it is.
     *
     * @param address where it was in the end, after all redirects
     * @param movedTo the new address, when the server says that it moved there for good
     */
    record Fetched(
            URI address,
            Body body,
            Validators validators,
            @Nullable URI movedTo) implements FetchOutcome {}

    /** Nothing newer than what we have. */
    record NotModified() implements FetchOutcome {}

    /** The server asks us to come less often; it may say when. */
    record Throttled(String reason, @Nullable Duration retryAfter) implements FetchOutcome {}

    /** The server says that there is nothing, or nothing any more. */
    record Gone(int status) implements FetchOutcome {}

    /** The site does not want us to have it: a refusal, a challenge, its robots.txt. */
    record Blocked(String reason) implements FetchOutcome {}

    /** We do not go there ourselves. */
    record Refused(String reason) implements FetchOutcome {}

    /** It did not work: no such host, no answer, an error of the server, too large. */
    record Broken(String reason) implements FetchOutcome {}
}
