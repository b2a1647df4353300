package vigie.app.demo;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invented article.
 *
 * @param slug its name in the address, unique in the whole press
 * @param text paragraphs, one a line
 * @param arrives how long after the start of the demonstration it appears; zero when it is there from the start
 * @param age how long before its arrival it says it was published
 * @param trap why a hasty reader could misjudge it, when that is what it is there for
 */
public record Article(
        String slug,
        String title,
        String summary,
        String text,
        Duration arrives,
        Duration age,
        @Nullable String trap,
        Expected expected) {
    public Article {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a slug: " + slug);
        }
        if (arrives.isNegative() || age.isNegative()) {
            throw new IllegalArgumentException("an article arrives after the start and was published before: " + slug);
        }
    }

    /** The text, paragraph by paragraph. */
    public List<String> paragraphs() {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
