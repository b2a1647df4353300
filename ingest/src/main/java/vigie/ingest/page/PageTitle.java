package vigie.ingest.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The title of a page as its readers see it: without the name of the site that the browser's tab shows beside it. */
record PageTitle(Document page, MetaFields metas) {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»:-]\\s+");

    /** A heading shorter than this is a logo or a section. */
    private static final int SHORTEST = 8;

    String text() {
        var tab = HtmlText.squeeze(page.title());
        var given = metas.of("og:title", "twitter:title").findFirst().orElse("");
        var heading = heading(given.isEmpty() ? tab : given);
        if (!heading.isEmpty()) return heading;
        return withoutSite(given.isEmpty() ? tab : given);
    }

    /** A heading that the stated title confirms; else the one of the article, where the title says less. */
    private String heading(String stated) {
        var headings = headings("h1");
        var inArticle = headings("article h1, main h1");
        var atStart = headings.stream().filter(stated::startsWith);
        var within = inArticle.stream().filter(stated::contains); // elsewhere it may be the name of the site
        var confirmed = Stream.concat(atStart, within).findFirst();
        if (confirmed.isPresent()) return confirmed.get();
        if (inArticle.size() == 1 && words(stated) < words(inArticle.getFirst())) return inArticle.getFirst();
        return stated.isEmpty() && !headings.isEmpty() ? headings.getFirst() : "";
    }

    private List<String> headings(String selector) {
        return page.select(selector).stream()
                .map(Element::text)
                .map(HtmlText::squeeze)
                .filter(text -> text.length() >= SHORTEST)
                .toList();
    }

    private String withoutSite(String title) {
        var site = metas.of("og:site_name").findFirst().orElse("");
        if (!site.isEmpty() && title.length() > site.length() + 3 && title.endsWith(site))
            return title.substring(0, title.length() - site.length()).replaceFirst("[\\s|–—·•»:,-]+$", "");
        var parts = SEPARATOR.split(title, -1);
        if (parts.length < 2) return title;
        var first =
                title.substring(0, title.lastIndexOf(parts[parts.length - 1])).replaceFirst("[\\s|–—·•»:-]+$", "");
        return words(first) >= 3 && words(parts[parts.length - 1]) <= 5 && !title.matches(".*\\s:\\s[^|–—-]*$")
                ? first
                : title;
    }

    private static int words(String text) {
        return (int) Pattern.compile("\\s+").splitAsStream(text).count();
    }
}
