package vigie.ingest.page;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes out of a page what stands on every page of its site: menus, banners, forms, share buttons, «à lire aussi». */
final class Boilerplate {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, button, select, input, textarea, map, audio, video, link, meta";

    private static final String BY_ROLE =
            "nav, aside, footer, dialog, menu, [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
                    + " [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=menubar], [role=tablist], [hidden], [aria-hidden=true],"
                    + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

    /** Words of class names and ids, as French and English sites and their systems use them. */
    private static final Pattern BY_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:"
                    + "nav(?:bar|igation|bloc)?|menus?|breadcrumbs?|ariane|fil[_-]?d?[_-]?ariane|sidebar|side[_-]?bar|footer|pied[_-]?(?:de[_-]?)?page|"
                    + "(?:site|page|main|global|top)[_-]?header|masthead|topbar|top[_-]bar|banner|bandeau|cookies?|rgpd|gdpr|consent|cmp|didomi|axeptio|tarteaucitron|"
                    + "share|sharing|shares|partage[rz]?|social|socials|socialmedia|addtoany|sharedaddy|addthis|reseaux[_-]?sociaux|"
                    + "newsletter|subscribe|subscription|abonnement|abonnez|paywall|promo|promos|pub|pubs|ad|ads|advert|adverts|advertisement|publicite|sponsor(?:ed|s)?|taboola|outbrain|"
                    + "related|relateds|relatedposts|yarpp|jp[_-]relatedposts|similar|recommended|recommendations?|recirculation|read[_-]?(?:more|also|next)|lire[_-]?(?:aussi|plus)|a[_-]lire|"
                    + "popular|most[_-]?read|plus[_-]lus|trending|teasers?|widgets?|comments?|comment[_-]?(?:list|form|respond)|commentaires?|respond|disqus|"
                    + "pagination|pager|paging|post[_-]nav(?:igation)?|tags?|tagcloud|tag[_-]?(?:list|links)|keywords|"
                    + "search|recherche|login|signin|modal|popin|popup|overlay|skip[_-]?links?|screen[_-]?reader(?:[_-]text)?|visually[_-]?hidden|sr[_-]only|print[_-]only|noprint|no[_-]print|"
                    + "author[_-]?(?:box|bio|info)|about[_-]author|bio|copyright|legal|mentions[_-]legales|toolbar|tools|outils|actions|toc|sommaire[_-]?nav|"
                    + "credits?|caption|wp[_-]caption[_-]text|legende|editsection|mw[_-]editsection|navbox|infobox|metadata|catlinks|reflist|printfooter|jump[_-]?links?"
                    + ")(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    /** WordPress writes an article's subjects into its class: {@code tag-publicite} says nothing of what it is. */
    private static final Pattern CATEGORIES =
            Pattern.compile("(?:^|\\s)(?:tag|category|categorie|type|post|status|format|author)-\\S+");

    /** What holds more of the page's text than this is the page itself, whatever its name. */
    private static final double LARGEST_SHARE = 0.4;

    /** «Publié le mardi … à … · Mis à jour le …» holds so many characters besides its dates. */
    private static final int DATELINE_WORDS = 40;

    private Boilerplate() {}

    /** The document's body without it. Changes the document. */
    static Element remove(Document document) {
        var body = document.body();
        body.select(NEVER_TEXT).remove();
        unwrapForms(body);
        var whole = Math.max(1, body.text().length());
        body.select(BY_ROLE).forEach(element -> removeUnlessLarge(element, whole));
        pageHeaders(body).forEach(element -> removeUnlessLarge(element, whole));
        var known = new HashMap<String, Boolean>();
        for (var element :
                body.select("div, section, ul, ol, p, span, dl, table, header, figcaption, h2, h3, h4, li, a, small")) {
            if (isNamedAsBoilerplate(element, known)) removeUnlessLarge(element, whole);
        }
        body.select("figcaption").remove();
        body.select("p:has(time), div:has(time), span:has(time), li:has(time)").removeIf(Boilerplate::isDateline);
        return body;
    }

    /** «Publié le», a date, «par la rédaction»: tells when, and is no part of what is told. */
    private static boolean isDateline(Element element) {
        if (element.parent() == null) return false;
        var dateline = element.text().length() - element.select("time").text().length() <= DATELINE_WORDS;
        if (dateline) element.remove();
        return dateline;
    }

    /** Some systems put the whole page into one form; a form with little text is one to fill in. */
    private static void unwrapForms(Element body) {
        for (var form : body.select("form")) {
            if (form.text().length() > 500) form.unwrap();
            else form.remove();
        }
    }

    private static Elements pageHeaders(Element body) {
        var headers = body.select("header");
        headers.removeIf(header -> header.closest("article, main") != null);
        return headers;
    }

    private static boolean isNamedAsBoilerplate(Element element, Map<String, Boolean> known) {
        if (element.parent() == null || !(element.hasAttr("class") || element.hasAttr("id"))) return false;
        return known.computeIfAbsent(element.className() + " " + element.id(), Boilerplate::isBoilerplate)
                && element.selectFirst("h1, article, main, [itemprop=articleBody]") == null;
    }

    private static boolean isBoilerplate(String names) {
        return BY_NAME.matcher(CATEGORIES.matcher(names).replaceAll(" ")).find();
    }

    private static void removeUnlessLarge(Element element, int whole) {
        if (element.parent() != null && element.text().length() < LARGEST_SHARE * whole) element.remove();
    }
}
