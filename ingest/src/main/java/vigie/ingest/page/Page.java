package vigie.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A web page as a reader sees it: what it is called, what it says, by whom and when.
 *
 * @param address its own address, as far as it may be believed
 * @param lead the few words that its publisher puts before the text or gives to others as its summary
 * @param text the main text, without menus and the like; blank lines part its paragraphs
 * @param links the addresses its main text points to
 */
public record Page(
        @Nullable URI address,
        String title,
        String lead,
        String text,
        @Nullable Instant published,
        @Nullable String language,
        @Nullable String author,
        List<URI> links) {

    public Page {
        links = List.copyOf(links);
    }
}
