package vigie.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.ingest.feed.FeedException;
import vigie.ingest.feed.FeedReader;
import vigie.ingest.page.HtmlText;
import vigie.ingest.text.Body;

/** What {@code vigie feed} prints: one line for each entry of a feed in a file. Thread-safe. */
public final class FeedLines {

    /** One line; its components are the names in the JSON. */
    public record Line(
            String file,
            @Nullable URI url,
            @Nullable String guid,
            String title,
            String summary,
            String text,
            @Nullable Instant published,
            @Nullable String author) {}

    private final FeedReader reader = new FeedReader(new HtmlText());

    /**
     * The entries in the feed's order.
     *
     * @param url where the feed comes from, to complete relative links; none when unknown
     * @throws FeedException with a sentence naming the file and what is wrong
     */
    public List<Line> read(String file, byte[] bytes, @Nullable URI url) throws FeedException {
        return reader.read(Body.of(bytes, null), file, url).entries().stream()
                .map(entry -> new Line(
                        file,
                        entry.address(),
                        entry.guid(),
                        entry.title(),
                        entry.summary(),
                        entry.text(),
                        entry.published(),
                        entry.author()))
                .toList();
    }
}
