package vigie.ingest.fetch;

import java.time.Duration;

/**
 * How to fetch.
 *
 * @param userAgent the name we give, honestly, with a page where to reach us
 * @param limit the longest one fetch may take, redirects included
 * @param maxSize the most bytes of an answer, also after unpacking
 */
public record FetchSettings(String userAgent, Duration limit, int maxSize) {

    /** The largest honest feeds and pages have one or two MiB. */
    public static final int MAX_SIZE = 5 * 1024 * 1024;

    /** Shorter than the 30 s a record may take in its stage, so that a slow server is told from a hanging Vigie. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    public FetchSettings {
        if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c <= '~'))
            throw new IllegalArgumentException(
                    "the user agent must be one line of plain ASCII, not: " + userAgent.strip());
        if (limit.isNegative() || limit.isZero())
            throw new IllegalArgumentException("the time limit of a fetch must be positive");
        if (maxSize <= 0) throw new IllegalArgumentException("the size limit of a fetch must be positive");
    }

    /** The usual settings, with the page where those we visit can reach whoever runs this Vigie. */
    public static FetchSettings withContact(String page) {
        return new FetchSettings("Vigie/0.1 (+" + page + ")", LIMIT, MAX_SIZE);
    }
}
