package vigie.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.ingest.page.HtmlText;

/**
 * The texts of an entry as plain text. RSS does not say whether a text is HTML, and nearly always it is; Atom says so.
 */
final class EntryTexts {

    /** As much of a text as makes a title where there is none. */
    private static final int TITLE_LENGTH = 100;

    /** RSS 2.0 wants «address (name)». */
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^)]+)\\)");

    private final HtmlText html;

    EntryTexts(HtmlText html) {
        this.html = html;
    }

    String line(@Nullable SyndContent content, @Nullable String otherwise, boolean atom) {
        var value = content == null || content.getValue() == null ? otherwise : content.getValue();
        if (value == null) return "";
        return isPlain(content, atom) ? value.strip().replaceAll("\\s+", " ") : html.line(value);
    }

    String paragraphs(SyndContent content, boolean atom) {
        if (content.getValue() == null) return "";
        return isPlain(content, atom) ? content.getValue().strip() : html.paragraphs(content.getValue());
    }

    String paragraphs(String markup) {
        return html.paragraphs(markup);
    }

    /** The title, or where there is none the first words of what follows. */
    String title(String title, String summary, String text) {
        if (!title.isBlank()) return title;
        var words = (summary.isBlank() ? text : summary).replaceAll("\\s+", " ");
        if (words.length() <= TITLE_LENGTH) return words;
        var end = words.lastIndexOf(' ', TITLE_LENGTH);
        return words.substring(0, end > 0 ? end : words.offsetByCodePoints(0, TITLE_LENGTH / 2)) + "…";
    }

    Optional<String> author(@Nullable String written) {
        if (written == null || written.isBlank()) return Optional.empty();
        var named = MAIL_AND_NAME.matcher(written.strip());
        var name = html.line(named.matches() ? named.group(1) : written);
        return name.isEmpty() || name.contains("@") ? Optional.empty() : Optional.of(name);
    }

    private static boolean isPlain(@Nullable SyndContent content, boolean atom) {
        if (!atom || content == null) return false;
        var type = content.getType();
        return type == null || type.equals("text") || type.equals("text/plain") || type.equals("TEXT");
    }
}
