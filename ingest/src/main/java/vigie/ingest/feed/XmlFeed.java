package vigie.ingest.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;
import vigie.ingest.page.HtmlText;
import vigie.ingest.text.Languages;
import vigie.ingest.text.WebLinks;

/** RSS, RDF and Atom into entries: ROME knows the formats, the entry's own XML fills in what ROME gives up on. Thread-safe. */
final class XmlFeed {

    private static final Set<String> RSS_VERSIONS = Set.of("0.90", "0.91", "0.92", "0.93", "0.94", "1.0", "2.0");

    private final EntryTexts texts;

    XmlFeed(HtmlText html) {
        this.texts = new EntryTexts(html);
    }

    Feed read(FeedXml.Parsed parsed, String name, @Nullable URI base) throws FeedException {
        var document = parsed.document();
        assumeVersion(document);
        var raw = RawEntry.all(document);
        var feed = build(document, name);
        var from = base != null ? base : WebLinks.resolve(feed.getLink(), null).orElse(null);
        var entries = new ArrayList<FeedEntry>();
        for (var i = 0; i < feed.getEntries().size(); i++) {
            var own = raw.size() == feed.getEntries().size() ? raw.get(i) : RawEntry.NONE;
            entry(feed, feed.getEntries().get(i), own, from).ifPresent(entries::add);
        }
        var language = Languages.code(feed.getLanguage()).or(() -> RawEntry.language(document));
        return new Feed(
                texts.line(feed.getTitleEx(), feed.getTitle(), isAtom(feed)),
                language.orElse(null),
                entries,
                parsed.mended());
    }

    private static SyndFeed build(Document document, String name) throws FeedException {
        try {
            return new SyndFeedInput(false, Locale.ROOT).build(document);
        } catch (com.rometools.rome.io.FeedException | RuntimeException e) {
            var root = document.getRootElement().getName();
            throw new FeedException(name, "its XML is no feed that we know (it starts with <" + root + ">)", e);
        }
    }

    /** A feed that says no version, or one that never was, is read as RSS 2.0, which contains the others. */
    private static void assumeVersion(Document document) {
        var root = document.getRootElement();
        if (root.getName().equalsIgnoreCase("rss")
                && !RSS_VERSIONS.contains(root.getAttributeValue("version", "").strip())) {
            root.setName("rss").setAttribute("version", "2.0");
        }
    }

    private Optional<FeedEntry> entry(SyndFeed feed, SyndEntry entry, RawEntry own, @Nullable URI base) {
        var atom = isAtom(feed);
        var guid = own.guid().orElse(null);
        var address = address(entry, own, own.base(base));
        var summary = texts.line(entry.getDescription(), null, atom);
        var text = fullText(entry, own, atom);
        var title = texts.title(texts.line(entry.getTitleEx(), entry.getTitle(), atom), summary, text);
        if (guid == null && address.isEmpty() && title.isBlank()) return Optional.empty();
        return Optional.of(new FeedEntry(
                guid == null && address.isEmpty() ? title : guid,
                address.orElse(null),
                title,
                summary,
                text,
                own.date().or(() -> date(entry)).orElse(null),
                texts.author(entry.getAuthor()).orElse(null),
                false));
    }

    private static Optional<URI> address(SyndEntry entry, RawEntry own, @Nullable URI base) {
        return WebLinks.resolve(entry.getLink(), base)
                .or(() -> own.permanentLink().flatMap(link -> WebLinks.resolve(link, base)));
    }

    private String fullText(SyndEntry entry, RawEntry own, boolean atom) {
        var contents = entry.getContents().stream().map(content -> texts.paragraphs(content, atom));
        var longest = contents.max(Comparator.comparingInt(String::length)).orElse("");
        return longest.isEmpty() ? own.encoded().map(texts::paragraphs).orElse("") : longest;
    }

    private static Optional<Instant> date(SyndEntry entry) {
        var date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static boolean isAtom(SyndFeed feed) {
        return feed.getFeedType() != null && feed.getFeedType().startsWith("atom");
    }
}
