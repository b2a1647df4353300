package vigie.app.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented newspaper or town site, with everything it will ever publish.
 *
 * @param id its folder in the address
 * @param motto one line under its name
 * @param format what its feed looks like, or that it has none
 * @param encoding how its feed is encoded; UTF-8 when left out
 * @param territory INSEE codes of the communes and départements it is at home in, the nearest first
 */
public record Publication(
        String id,
        String name,
        String motto,
        Format format,
        @Nullable String encoding,
        List<String> territory,
        List<Article> articles) {
    public Publication {
        territory = List.copyOf(territory);
        articles = List.copyOf(articles);
    }

    Charset charset() {
        return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }

    /** The way a publication tells the world what is new, each with the habits seen in the wild. */
    public enum Format {
        /** Atom with the whole text in its entries. */
        ATOM_FULL,
        /** Atom with the beginning of the summary only. */
        ATOM_TEASER,
        /** RSS 2.0 with summaries. */
        RSS_2,
        /** RSS 2.0 with the whole text in {@code content:encoded}. */
        RSS_2_FULL,
        /** RSS 1.0, which is RDF. */
        RSS_1,
        /** RSS 0.92: no dates on its items. */
        RSS_0_92,
        /** RSS 0.91: no dates, no identifiers, and here only the beginning of the summary. */
        RSS_0_91,
        /** No feed: a page of links, as most town sites have. */
        LISTING
    }
}
