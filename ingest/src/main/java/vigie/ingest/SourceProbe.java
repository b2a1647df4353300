package vigie.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.ingest.feed.FeedException;
import vigie.ingest.feed.FeedReader;
import vigie.ingest.fetch.FetchOutcome;
import vigie.ingest.fetch.FetchRequest;
import vigie.ingest.fetch.Fetcher;
import vigie.ingest.page.ListingReader;
import vigie.ingest.text.Body;
import vigie.model.Source;

/** Tries an address once and says what watching it would bring. Thread-safe. */
public final class SourceProbe {

    /** What was found at the address. */
    public sealed interface Answer {

        /**
         * Something to watch.
         *
         * @param address the address to watch: where it moved for good, else the one asked for
         * @param name what to call it, guessed from its title
         * @param count how many entries there are
         * @param first the first few of them
         * @param feeds feeds that a page names, which are better to watch than the page
         */
        record Found(Source.Kind kind, URI address, String name, int count, List<Entry> first, List<URI> feeds)
                implements Answer {
            public Found {
                first = List.copyOf(first);
                feeds = List.copyOf(feeds);
            }
        }

        /** Nothing to watch, and why. */
        record Nothing(String reason, List<URI> feeds) implements Answer {
            public Nothing {
                feeds = List.copyOf(feeds);
            }
        }
    }

    /** An entry as a preview shows it. */
    public record Entry(
            String title, @Nullable URI address, @Nullable Instant published) {}

    /** Enough to see whether it is the right list. */
    private static final int SHOWN = 5;

    private final Fetcher fetcher;
    private final FeedReader feeds;
    private final ListingReader listings;

    SourceProbe(Fetcher fetcher, FeedReader feeds, ListingReader listings) {
        this.fetcher = fetcher;
        this.feeds = feeds;
        this.listings = listings;
    }

    /**
     * Tries the address.
     *
     * @param selector for a listing, the CSS selector of its links; none to look for them
     */
    public Answer test(URI address, @Nullable String selector) throws InterruptedException {
        if (selector != null && !ListingReader.isSelector(selector))
            return nothing("«" + selector + "» is not a CSS selector");
        return switch (fetcher.fetch(FetchRequest.of(address))) {
            case FetchOutcome.Fetched fetched ->
                read(fetched, fetched.movedTo() == null ? address : fetched.movedTo(), selector);
            case FetchOutcome.NotModified same -> nothing("the server says «not modified» to a first request");
            case FetchOutcome.Throttled busy -> nothing(busy.reason());
            case FetchOutcome.Gone gone ->
                nothing("the server says there is nothing there (status " + gone.status() + ")");
            case FetchOutcome.Blocked blocked -> nothing(blocked.reason());
            case FetchOutcome.Refused refused -> nothing(refused.reason());
            case FetchOutcome.Broken broken -> nothing(broken.reason());
        };
    }

    private Answer read(FetchOutcome.Fetched fetched, URI address, @Nullable String selector) {
        var body = fetched.body();
        if (!body.isText())
            return nothing("this is a document or image; only feeds and pages with links are watched so far");
        if (selector != null || FeedReader.isWebPage(body.text()))
            return listing(body, fetched.address(), address, selector);
        try {
            return feed(body, fetched.address(), address);
        } catch (FeedException e) {
            var listing = listing(body, fetched.address(), address, null);
            return listing instanceof Answer.Found ? listing : nothing(String.valueOf(e.getMessage()));
        }
    }

    private Answer feed(Body body, URI base, URI address) throws FeedException {
        var feed = feeds.read(body, address.toString(), base);
        var first = feed.entries().stream()
                .limit(SHOWN)
                .map(entry -> new Entry(entry.title(), entry.address(), entry.published()));
        return new Answer.Found(
                Source.Kind.FEED,
                address,
                name(feed.title(), address),
                feed.entries().size(),
                first.toList(),
                List.of());
    }

    private Answer listing(Body body, URI base, URI address, @Nullable String selector) {
        var listing = listings.read(body, base, selector);
        if (listing.entries().isEmpty())
            return new Answer.Nothing(
                    selector == null
                            ? "no list of links found on this page; give a CSS selector of the links"
                            : "the selector «" + selector + "» finds no link on this page",
                    listing.feeds());
        var first = listing.entries().stream()
                .limit(SHOWN)
                .map(entry -> new Entry(entry.title(), entry.address(), entry.published()));
        return new Answer.Found(
                Source.Kind.LISTING,
                address,
                name(listing.title(), address),
                listing.entries().size(),
                first.toList(),
                listing.feeds());
    }

    private static String name(String title, URI address) {
        return title.isBlank() ? String.valueOf(address.getHost()) : title;
    }

    private static Answer nothing(String reason) {
        return new Answer.Nothing(reason, List.of());
    }
}
