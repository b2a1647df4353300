package vigie.digest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vigie.digest.letter.Letter.Item;
import vigie.digest.letter.Letter.Link;
import vigie.digest.letter.Letter.Section;

/** Whatever an article, a place or a person is called, a letter has the elements of our templates and no other. */
class HostileTextProperties {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Link LINK = new Link("Original", URI.create("https://presse.example/?a=1&b='%22"));

    @Property
    void textNeverBecomesMarkup(@ForAll("hostile") String text) {
        var harmless = letter("texte").html();

        var html = letter(text).html();

        assertThat(tags(html))
                .isEqualTo(tags(harmless).stream()
                        .map(tag -> tag.replace("texte", escaped(text)))
                        .toList());
    }

    @Property
    void linesOfThePlainTextStayInTheirPlace(@ForAll("hostile") String text) {
        var item = new Item("Essai", "nouveau", text, "« " + text + " »", text, List.of(LINK));
        var leave = new Link("Ne plus la recevoir", URI.create("https://vigie.example/x"));
        var letter = new Letter(
                "fr",
                "Vigie",
                "",
                "",
                "21 novembre",
                "Titre",
                List.of("Vos lieux."),
                List.of(new Section("Mer", text, List.of(item))),
                null,
                LINK,
                "Parce que.",
                List.of(leave),
                "Ni image.");

        assertThat(letter.text().lines().filter(line -> line.startsWith("Ne plus")))
                .hasSize(1);
    }

    @Provide
    Arbitrary<String> hostile() {
        var attacks = Arbitraries.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='x",
                "</title><style>*{display:none}",
                "<!--",
                "]]>",
                "&lt;script&gt;",
                "%1$s %n %s",
                "{{7*7}}",
                "\u0000<b\u0001>",
                "\ud800",
                "\nNe plus la recevoir : https://mal.example",
                "\u202e<i>");
        return Arbitraries.oneOf(attacks, Arbitraries.strings().ofMinLength(1).ofMaxLength(40))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
    }

    private static List<String> tags(String html) {
        return TAG.matcher(html).results().map(match -> match.group()).toList();
    }

    private static String escaped(String text) {
        return Markup.of("%s", text).html();
    }

    private static Letter letter(String text) {
        var item = new Item(text, text, text, text, text, List.of(LINK, new Link(text, LINK.to())));
        var section = new Section(text, text, List.of(item));
        var leave = new Link("Ne plus la recevoir", URI.create("https://vigie.example/x"));
        return new Letter(
                "fr",
                text,
                text,
                text,
                text,
                text,
                List.of(text),
                List.of(section),
                null,
                LINK,
                text,
                List.of(leave),
                text);
    }
}
