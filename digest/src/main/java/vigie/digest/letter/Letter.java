package vigie.digest.letter;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail in words, before it is laid out: all its sentences are final, in the reader's language and its typography.
 *
 * @param banner says that this is a demonstration; empty otherwise
 * @param preview the line that mail programs show beside the subject
 * @param more where the entries beyond the most stand; none when all are here
 * @param reason why the reader gets this mail
 * @param exits ways to change or end it
 */
public record Letter(
        String language,
        String subject,
        String banner,
        String preview,
        String date,
        String title,
        List<String> introduction,
        List<Section> sections,
        @Nullable Link more,
        Link button,
        String reason,
        List<Link> exits,
        String promise) {

    public Letter {
        introduction = List.copyOf(introduction);
        sections = List.copyOf(sections);
        exits = List.copyOf(exits);
    }

    /** The whole letter as plain text, 78 columns wide. */
    public String text() {
        return LetterText.of(this);
    }

    /** The whole letter as HTML for mail programs. */
    public String html() {
        return LetterHtml.of(this).html();
    }

    /** All entries about one place. */
    public record Section(String place, String within, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * One entry.
     *
     * @param source outlet, date and who else tells it
     */
    public record Item(String status, String change, String what, String quote, String source, List<Link> links) {
        public Item {
            links = List.copyOf(links);
        }
    }

    /** A link to a web page, and to nothing else: an article's address comes from the outside and could be anything. */
    public record Link(String text, URI to) {
        public Link {
            if (!isWeb(to)) throw new IllegalArgumentException("a mail links to web pages only, not to " + to);
        }

        public static boolean isWeb(URI address) {
            return "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        }
    }
}
