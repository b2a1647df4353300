package vigie.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import vigie.ingest.text.Dates;
import vigie.ingest.text.WebLinks;
import vigie.model.Addresses;

/** Links into entries: the best of several links to one page, with the words and the date of the card it stands on. */
record ListEntries(URI base, URI self) {

    private static final Pattern MORE = Pattern.compile(
            "(?:en savoir|lire|voir)\\b.{0,25}|.{0,12}\\b(?:lire la suite|en savoir plus)\\b.{0,8}|suite|plus d'infos?|d[ée]couvrir|t[ée]l[ée]charger(?: le (?:document|pdf))?|pdf|consulter|ouvrir|\\W*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY = Pattern.compile(
            "\\d{1,2}(?:er)?[ /.]\\p{L}{3,9}\\.? \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d{2}-\\d{2}");

    /** A card with more words than this is no card but the whole page. */
    private static final int LONGEST_CARD = 2_000;

    List<Listing.Entry> of(List<Element> links) {
        var byAddress = new LinkedHashMap<URI, List<Element>>();
        for (var link : links) {
            WebLinks.resolve(link.attr("href"), base)
                    .map(Addresses::canonical)
                    .filter(address -> !address.equals(Addresses.canonical(self)))
                    .ifPresent(address -> byAddress
                            .computeIfAbsent(address, any -> new ArrayList<>())
                            .add(link));
        }
        var entries = new ArrayList<Listing.Entry>();
        byAddress.forEach((address, same) -> entry(same).ifPresent(entries::add));
        return entries;
    }

    private Optional<Listing.Entry> entry(List<Element> same) {
        var link = same.stream()
                .max(Comparator.comparingInt(each -> title(each).length()))
                .orElseThrow();
        var address = WebLinks.resolve(link.attr("href"), base).orElseThrow();
        var card = card(link);
        var title = title(link).isEmpty() ? heading(card) : title(link);
        if (title.isEmpty()) return Optional.empty();
        var summary = card.equals(link) ? "" : summary(card, title);
        return Optional.of(new Listing.Entry(address, title, summary, date(card).orElse(null)));
    }

    /** The words of the link; those of a heading in it where it wraps a whole card; none where it only says «read more». */
    private static String title(Element link) {
        var heading = link.selectFirst("h1, h2, h3, h4, h5, h6");
        var text = HtmlText.squeeze(heading == null ? link.text() : heading.text());
        var titled = text.isEmpty() ? HtmlText.squeeze(link.attr("title")) : text;
        return isMore(titled) ? "" : titled;
    }

    static boolean isMore(String text) {
        return MORE.matcher(HtmlText.squeeze(text)).matches();
    }

    private static String heading(Element card) {
        var heading = card.selectFirst("h2, h3, h4, h5, strong, .title, .titre");
        return heading == null ? "" : HtmlText.squeeze(heading.text());
    }

    /** The largest element around the link that leads to no other page. */
    private Element card(Element link) {
        var card = link;
        for (var at = link.parent();
                at != null && !at.normalName().equals("body") && leadsOnlyTo(link, at);
                at = at.parent()) card = at;
        return card.text().length() > LONGEST_CARD ? link : card;
    }

    private static boolean leadsOnlyTo(Element link, Element around) {
        return around.select("a[href]").stream()
                .allMatch(other -> other.attr("href").equals(link.attr("href")));
    }

    private static String summary(Element card, String title) {
        return TextBlocks.of(card).blocks().stream()
                .map(TextBlocks.Block::text)
                .filter(text -> text.length() >= 30 && !text.contains(title) && !isMore(text))
                .findFirst()
                .orElse("");
    }

    static Optional<Instant> date(Element card) {
        var time = card.selectFirst("time");
        if (time != null) return Dates.parse(time.hasAttr("datetime") ? time.attr("datetime") : time.text());
        var day = DAY.matcher(HtmlText.squeeze(card.text()));
        return day.find() ? Dates.parse(day.group()) : Optional.empty();
    }
}
