package vigie.ingest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import vigie.ingest.page.HtmlText;

/**
 * Parses the XML of a feed; when it is not well-formed, once more after mending what feeds most often break. (ROME's own healer
 * knows HTML's names for characters, but neither lone ampersands nor control characters.)
 *
 * <p>Nothing outside the document is ever read, no entity is ever expanded but the five of XML itself and characters: a document
 * type without a body is overlooked (RSS 0.91 asks for one), one that declares entities is refused.
 */
final class FeedXml {

    /** Feeds are about five levels deep, text in XHTML some twenty; what is deeper than this wants to exhaust us. */
    private static final String MAX_DEPTH = "500";

    private static final Pattern PLAIN_DOCTYPE = Pattern.compile("<!DOCTYPE[^\\[>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_DOCTYPE = Pattern.compile("<!DOCTYPE[^>]*\\[", Pattern.CASE_INSENSITIVE);
    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[.*?]]>", Pattern.DOTALL);
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:(?:amp|lt|gt|quot|apos);|(#\\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\\w{1,31});)?");
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final HtmlText html;

    FeedXml(HtmlText html) {
        this.html = html;
    }

    record Parsed(Document document, boolean mended) {}

    Parsed parse(String text, String name) throws FeedException {
        var bare = withoutDoctype(text.stripLeading(), name);
        try {
            return new Parsed(builder().build(new StringReader(bare)), false);
        } catch (JDOMException | IOException broken) {
            return new Parsed(parseMended(bare, name, broken), true);
        }
    }

    /** Reports the first error: the one in the document as it was sent. */
    private Document parseMended(String text, String name, Exception first) throws FeedException {
        try {
            return builder().build(new StringReader(mend(text)));
        } catch (JDOMException | IOException stillBroken) {
            throw new FeedException(name, "not well-formed" + place(first), first);
        }
    }

    private static String withoutDoctype(String text, String name) throws FeedException {
        var head = text.substring(0, Math.min(text.length(), 10_000));
        if (OWN_DOCTYPE.matcher(head).find())
            throw new FeedException(
                    name,
                    "it declares entities of its own, which could be a trap; ask its publisher to leave them out");
        var doctype = PLAIN_DOCTYPE.matcher(head);
        return doctype.find() ? text.substring(0, doctype.start()) + text.substring(doctype.end()) : text;
    }

    /** Characters by their HTML names, lone ampersands, control characters. Marked sections stay as they are. */
    private String mend(String text) {
        var legal = ILLEGAL.matcher(text).replaceAll("");
        var out = new StringBuilder(legal.length() + 64);
        var from = 0;
        for (var section = CDATA.matcher(legal); section.find(); from = section.end()) {
            out.append(mendReferences(legal.substring(from, section.start()))).append(section.group());
        }
        return out.append(mendReferences(legal.substring(from))).toString();
    }

    private String mendReferences(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mendReference(found.group())));
    }

    private String mendReference(String reference) {
        if (reference.equals("&")) return "&amp;";
        if (reference.matches("&(amp|lt|gt|quot|apos);")) return reference;
        var character = ILLEGAL.matcher(html.unescape(reference)).replaceAll("");
        return character.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String place(Exception error) {
        if (!(error instanceof JDOMParseException parse) || parse.getLineNumber() < 0) return " (" + cause(error) + ")";
        return " at line " + parse.getLineNumber() + ", column " + parse.getColumnNumber() + " (" + cause(error) + ")";
    }

    private static String cause(Exception error) {
        var said =
                error.getCause() == null ? error.getMessage() : error.getCause().getMessage();
        return said == null ? "no reason given" : said.strip();
    }

    private static SAXBuilder builder() {
        var builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setFeature("http://javax.xml.XMLConstants/feature/secure-processing", true);
        builder.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
        builder.setExpandEntities(false);
        return builder;
    }
}
