package vigie.ingest.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The title of a page as its readers see it: without the name of the site that the browser's tab shows beside it. */
record PageTitle(Document page) {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»:-]\\s+");

    /** A heading shorter than this is a logo or a section. */
    private static final int SHORTEST = 8;

    String text() {
        var tab = HtmlText.squeeze(page.title());
        var given = PageFacts.meta(page, "meta[property=og:title], meta[name=twitter:title]").findFirst().orElse("");
        var heading = heading(given.isEmpty() ? tab : given);
        if (!heading.isEmpty()) return heading;
        return withoutSite(given.isEmpty() ? tab : given);
    }

    /** A heading that the tab's title confirms; else the only one there is. */
    private String heading(String stated) {
        var headings = page.select("h1").stream().map(Element::text).map(HtmlText::squeeze).filter(text -> text.length() >= SHORTEST).toList();
        var confirmed = headings.stream().filter(stated::contains).findFirst();
        if (confirmed.isPresent()) return confirmed.get();
        return stated.isEmpty() && !headings.isEmpty() ? headings.getFirst() : "";
    }

    private String withoutSite(String title) {
        var site = PageFacts.meta(page, "meta[property=og:site_name]").findFirst().orElse("");
        if (!site.isEmpty() && title.length() > site.length() + 3 && title.endsWith(site))
            return title.substring(0, title.length() - site.length()).replaceFirst("[\\s|–—·•»:,-]+$", "");
        var parts = SEPARATOR.split(title);
        if (parts.length < 2) return title;
        var first = title.substring(0, title.lastIndexOf(parts[parts.length - 1])).replaceFirst("[\\s|–—·•»:-]+$", "");
        return words(first) >= 3 && words(parts[parts.length - 1]) <= 5 && !title.matches(".*\\s:\\s[^|–—-]*$") ? first : title;
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }
}
