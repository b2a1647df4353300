package vigie.ingest;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.ingest.page.PageReader;
import vigie.ingest.text.Body;

/** What {@code vigie extract} prints: one line for each page in a file. Thread-safe. */
public final class ExtractLines {

    /** One line; its components are the names in the JSON. */
    public record Line(
            String file,
            @Nullable URI url,
            String title,
            String lead,
            String text,
            @Nullable Instant published,
            @Nullable String lang,
            @Nullable String author) {}

    /** A file that is no page; the message names it. */
    public static final class UnreadablePageException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadablePageException(String file, String cause) {
            super("cannot read page " + file + ": " + cause);
        }
    }

    private final PageReader reader = new PageReader();

    /**
     * The one line of a page.
     *
     * @param url where the page comes from; none when unknown
     */
    public Line read(String file, byte[] bytes, @Nullable URI url) throws UnreadablePageException {
        var body = Body.of(bytes, null);
        if (bytes.length == 0) throw new UnreadablePageException(file, "it is empty");
        if (!body.isText())
            throw new UnreadablePageException(file, "this is a document or image, and only HTML is read so far");
        var page = reader.read(body, url);
        return new Line(
                file,
                page.address(),
                page.title(),
                page.lead(),
                page.text(),
                page.published(),
                page.language(),
                page.author());
    }
}
