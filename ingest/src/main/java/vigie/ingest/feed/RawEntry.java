package vigie.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import vigie.ingest.text.Dates;
import vigie.ingest.text.Languages;
import vigie.ingest.text.WebLinks;

/** An entry's own XML: ROME drops a date it cannot read and forgets whether a guid was given or made up. */
record RawEntry(@Nullable Element element) {

    static final RawEntry NONE = new RawEntry(null);

    /** In the order of what says best when it was first published. */
    private static final List<String> DATES =
            List.of("pubdate", "published", "issued", "date", "created", "updated", "modified");

    /** Every entry of the document, in order, wherever the format puts them. */
    static List<RawEntry> all(Document document) {
        var root = document.getRootElement();
        var within = root.getName().equals("rss")
                ? children(root, "channel").findFirst().orElse(root)
                : root;
        return Stream.concat(children(within, "item"), children(within, "entry"))
                .map(RawEntry::new)
                .toList();
    }

    static Optional<String> language(Document document) {
        return Languages.code(document.getRootElement().getAttributeValue("lang", Namespace.XML_NAMESPACE));
    }

    Optional<Instant> date() {
        return DATES.stream()
                .flatMap(this::texts)
                .map(Dates::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<String> guid() {
        return Stream.concat(texts("guid"), texts("id")).findFirst();
    }

    /** Where relative links of this entry start from: {@code xml:base} of it and what is around it, from the outside in. */
    @Nullable
    URI base(@Nullable URI document) {
        var base = document;
        for (var around : outsideIn()) {
            var own = around.getAttributeValue("base", Namespace.XML_NAMESPACE);
            if (own != null) base = WebLinks.resolve(own, base).orElse(base);
        }
        return base;
    }

    private List<Element> outsideIn() {
        var path = new ArrayDeque<Element>();
        for (var at = element; at != null; at = at.getParentElement()) path.addFirst(at);
        return List.copyOf(path);
    }

    /** A guid that says it is an address; RSS 2.0 takes it for one unless told otherwise. */
    Optional<String> permanentLink() {
        if (element == null
                || children(element, "guid").anyMatch(guid -> "false".equals(guid.getAttributeValue("isPermaLink"))))
            return Optional.empty();
        return guid().filter(guid -> guid.startsWith("http://") || guid.startsWith("https://"));
    }

    /** The full text of the «content» module. */
    Optional<String> encoded() {
        return texts("encoded").findFirst();
    }

    private Stream<String> texts(String name) {
        return element == null
                ? Stream.of()
                : children(element, name).map(Element::getTextTrim).filter(text -> !text.isEmpty());
    }

    private static Stream<Element> children(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().toLowerCase(Locale.ROOT).equals(name));
    }
}
