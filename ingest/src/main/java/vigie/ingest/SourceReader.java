package vigie.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.ingest.feed.FeedException;
import vigie.ingest.feed.FeedReader;
import vigie.ingest.page.Listing;
import vigie.ingest.page.ListingReader;
import vigie.ingest.text.Body;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.Source;

/** Reads what a source gave, feed or listing, into entries. Thread-safe. */
public final class SourceReader {

    /**
     * One entry of a source.
     *
     * @param wantsPage whether its page is worth fetching, because the source itself does not carry its text
     */
    record Entry(Item item, boolean wantsPage) {}

    sealed interface Reading {
        /** Its entries, in its own order. */
        record Entries(List<Entry> entries) implements Reading {}

        /**
         * It is not what it should be.
         *
         * @param reason a sentence for the operator
         */
        record Unreadable(String reason) implements Reading {}
    }

    /** About 130 words: a text shorter than this is a teaser more often than an article. */
    private static final int FULL_TEXT = 800;

    private static final Pattern CUT_OFF = Pattern.compile(
            "(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.]|lire la suite\\W*|read more\\W*)$", Pattern.CASE_INSENSITIVE);

    private final FeedReader feeds;
    private final ListingReader listings;

    public SourceReader(FeedReader feeds, ListingReader listings) {
        this.feeds = feeds;
        this.listings = listings;
    }

    /** @param address where it was fetched in the end */
    Reading read(Source source, Body body, URI address, Instant now) {
        return switch (source.kind()) {
            case FEED -> readFeed(source, body, address, now);
            case LISTING -> readListing(source, body, address, now);
        };
    }

    private Reading readFeed(Source source, Body body, URI address, Instant now) {
        try {
            var feed = feeds.read(body, source.address().toString(), address);
            return new Reading.Entries(feed.entries().stream()
                    .map(entry -> new Entry(
                            entry.toItem(source, feed.language(), now),
                            entry.address() != null && !isWhole(entry.text())))
                    .toList());
        } catch (FeedException e) {
            return new Reading.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private Reading readListing(Source source, Body body, URI address, Instant now) {
        if (!body.isText())
            return new Reading.Unreadable(
                    "cannot read listing " + source.address() + ": this is a document or image, not a page");
        var listing = listings.read(body, address, source.selector());
        if (listing.entries().isEmpty()) return new Reading.Unreadable(nothingFound(source));
        return new Reading.Entries(listing.entries().stream()
                .map(entry -> new Entry(item(entry, source, listing.language(), now), true))
                .toList());
    }

    private static String nothingFound(Source source) {
        return source.selector() == null
                ? "cannot read listing " + source.address()
                        + ": no list of links found on it; give a CSS selector of the links"
                : "cannot read listing " + source.address() + ": its selector «" + source.selector()
                        + "» finds no link; the page may have changed";
    }

    private static Item item(Listing.Entry entry, Source source, @Nullable String language, Instant now) {
        return new Item(
                ItemId.of(entry.address()),
                entry.address(),
                entry.title(),
                entry.summary(),
                "",
                entry.published(),
                now,
                source.id(),
                source.name(),
                source.territory(),
                language,
                null);
    }

    private static boolean isWhole(String text) {
        return text.length() >= FULL_TEXT && !CUT_OFF.matcher(text).find();
    }
}
