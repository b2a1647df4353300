package vigie.model;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article, notice or page as it was fetched, before anything was understood of it.
 *
 * @param text the full text where it may be read, else empty; blank lines part its paragraphs; at most {@link #MAX_TEXT} bytes
 * @param published what the publisher says; none when it says nothing
 * @param territory where its source is at home, copied so that the verdict depends on the item alone
 */
public record Item(
        ItemId id,
        URI address,
        String title,
        String summary,
        String text,
        @Nullable Instant published,
        Instant fetchedAt,
        SourceId source,
        String sourceName,
        Territory territory,
        @Nullable String language,
        @Nullable String author) {

    /** 512 KiB: longer texts are cut, so that every record fits through the log. */
    public static final int MAX_TEXT = 512 * 1024;

    /** The text to understand: the full one, or the summary where there is none. */
    public String body() {
        return text.isBlank() ? summary : text;
    }

    /** Title and body as one text; every {@link Span} of a verdict counts its characters from the start of this. */
    public String reading() {
        return title.isBlank() ? body() : title + "\n\n" + body();
    }

    /** Where the title ends in {@link #reading}; 0 when there is none. */
    public int titleEnd() {
        return title.isBlank() ? 0 : title.length();
    }

    /** When it came out, as far as we know: never later than when we saw it. */
    public Instant date() {
        return published == null || published.isAfter(fetchedAt) ? fetchedAt : published;
    }
}
