package vigie.digest.letter;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigie.digest.letter.Letter.Item;
import vigie.digest.letter.Letter.Link;
import vigie.digest.letter.Letter.Section;

/**
 * A letter as HTML for mail programs: tables and inline styles, 600 pixels wide, system fonts, no picture, nothing fetched from
 * anywhere. Colours and sizes are those of the web pages' style sheet.
 */
final class LetterHtml {

    private static final String SANS = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
    /** Serif is the voice of a source, quoted; nothing else. */
    private static final String SERIF = "Charter,Cambria,Georgia,serif";

    private LetterHtml() {}

    static Markup of(Letter letter) {
        return LetterSheet.of(letter, body(letter), foot(letter));
    }

    private static Markup body(Letter letter) {
        return Markup.of(
                """
                <tr><td class="edge" style="padding:28px 40px 8px">
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0"><tr>
                <td class="ink" style="font:700 18px/24px %1$s;color:#14201e">Vigie</td>
                <td class="ink2" align="right" style="font:400 14px/24px %1$s;color:#43524e">%2$s</td>
                </tr></table>
                <h1 class="ink" style="margin:20px 0 8px;font:700 28px/34px %1$s;color:#14201e">%3$s</h1>
                %4$s
                </td></tr>
                <tr><td class="edge" style="padding:0 40px">
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0">
                %5$s%6$s%7$s</table>
                </td></tr>
                """,
                font(SANS),
                letter.date(),
                letter.title(),
                all(letter.introduction(), LetterHtml::paragraph, ""),
                all(letter.sections(), LetterHtml::section, ""),
                more(letter.more()),
                button(letter.button()));
    }

    private static Markup paragraph(String line) {
        return Markup.of(
                "<p class=\"ink2\" style=\"margin:0 0 4px;font:400 16px/25px %s;color:#43524e\">%s</p>",
                font(SANS), line);
    }

    private static Markup section(Section section) {
        return Markup.of(
                """
                <tr><td style="padding:28px 0 10px">
                <h2 class="ink" style="margin:0;font:700 20px/26px %1$s;color:#14201e">%2$s \
                <span class="ink2" style="font-weight:400;color:#43524e">%3$s</span></h2>
                </td></tr>
                %4$s""", font(SANS), section.place(), section.within(), all(section.items(), LetterHtml::item, ""));
    }

    private static Markup item(Item item) {
        return Markup.of(
                """
                <tr><td class="rule" style="padding:16px 0 18px;border-top:1px solid #d6dedb">
                <p class="ink" style="margin:0 0 6px;font:600 15px/22px %1$s;color:#14201e">\
                <span class="watch" style="color:#a23a1e">%3$s,</span> \
                <span class="ink2" style="font-weight:400;color:#43524e">%4$s · %5$s</span></p>
                <p class="ink" style="margin:0 0 8px;font:400 18px/27px %2$s;color:#14201e">%6$s</p>
                <p class="ink2" style="margin:0;font:400 14px/22px %1$s;color:#43524e">%7$s<br>%8$s</p>
                </td></tr>
                """,
                font(SANS),
                font(SERIF),
                item.status(),
                item.change(),
                item.what(),
                item.quote(),
                item.source(),
                all(item.links(), LetterHtml::link, " · "));
    }

    private static Markup more(@Nullable Link more) {
        if (more == null) return Markup.NONE;
        return Markup.of("""
                <tr><td class="rule" style="padding:20px 0 0;border-top:1px solid #d6dedb;font:400 16px/25px %s">%s</td></tr>
                """, font(SANS), link(more));
    }

    private static Markup button(Link button) {
        return Markup.of("""
                <tr><td style="padding:28px 0 36px">
                <table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
                <td class="button" style="background:#0b5563;border-radius:5px"><a class="button" href="%2$s" \
                style="display:inline-block;padding:12px 22px;border-radius:5px;font:600 16px/20px %1$s;color:#ffffff;text-decoration:none">%3$s</a></td>
                </tr></table>
                </td></tr>
                """, font(SANS), button.to(), button.text());
    }

    private static Markup foot(Letter letter) {
        return Markup.of(
                """
                <p class="ink3" style="margin:0 0 10px;font:400 13px/20px %1$s;color:#5b6a66">%2$s %3$s</p>
                <p class="ink3" style="margin:0;font:400 13px/20px %1$s;color:#5b6a66">%4$s</p>
                """, font(SANS), letter.reason(), all(letter.exits(), LetterHtml::link, " · "), letter.promise());
    }

    private static Markup link(Link link) {
        return Markup.of(
                "<a class=\"act\" href=\"%s\" style=\"color:#0b5563;text-decoration:underline\">%s</a>",
                link.to(), link.text());
    }

    /** A list of fonts, for a style: ours, so its quotation marks stay. */
    private static Markup font(String names) {
        return new Markup(names);
    }

    private static <T> Markup all(Collection<T> things, Function<T, Markup> one, String between) {
        return Markup.join(things.stream().map(one).toList(), between);
    }
}
