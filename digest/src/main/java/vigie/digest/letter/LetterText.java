package vigie.digest.letter;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vigie.digest.letter.Letter.Item;
import vigie.digest.letter.Letter.Link;
import vigie.digest.letter.Letter.Section;

/** A letter as plain text that says everything the HTML says, readable in any program and aloud. */
final class LetterText {

    /** RFC 5322 asks for lines of at most 78 characters; addresses stay whole, or they would not open. */
    private static final int WIDTH = 78;

    private static final Pattern SPACES = Pattern.compile("[ \\p{Cntrl}]+");

    private LetterText() {}

    static String of(Letter letter) {
        var parts = new ArrayList<String>();
        if (!letter.banner().isEmpty()) parts.add(wrap(letter.banner(), ""));
        parts.add(letter.title().toUpperCase(Locale.FRENCH) + "\n" + letter.date());
        parts.add(letter.introduction().stream().map(line -> wrap(line, "")).collect(joining("\n")));
        letter.sections().forEach(section -> parts.add(section(section)));
        if (letter.more() != null) parts.add(link(letter.more()));
        parts.add(link(letter.button()));
        parts.add(foot(letter));
        return String.join("\n\n", parts) + "\n";
    }

    private static String section(Section section) {
        var within = section.within().isEmpty() ? "" : " (" + section.within() + ")";
        var heading = "\n" + wrap(section.place().toUpperCase(Locale.FRENCH) + within, "");
        return heading + "\n\n" + section.items().stream().map(LetterText::item).collect(joining("\n\n"));
    }

    private static String item(Item item) {
        var first = "* " + item.status() + ", " + item.change() + ". " + capitalized(item.what()) + ".";
        var links = item.links().stream().map(link -> "  " + link(link));
        return Stream.concat(
                        Stream.of(wrap(first, "  "), wrap("  " + item.quote(), "  "), wrap("  " + item.source(), "  ")),
                        links)
                .collect(joining("\n"));
    }

    private static String foot(Letter letter) {
        var lines = new ArrayList<>(List.of("-- ", wrap(letter.reason(), "")));
        letter.exits().forEach(exit -> lines.add(link(exit)));
        lines.add(wrap(letter.promise(), ""));
        return String.join("\n", lines);
    }

    private static String link(Link link) {
        return link.text() + "\u00a0: " + link.to();
    }

    private static String capitalized(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.FRENCH)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }

    /** Breaks at plain spaces only, so that no-break spaces do what they are for. Control characters become spaces. */
    private static String wrap(String text, String indent) {
        var lines = new StringBuilder(text.startsWith(" ") ? indent : "");
        var width = lines.length();
        var isFirst = true;
        for (var word : SPACES.split(text.strip(), -1)) {
            if (!isFirst && width + 1 + word.length() > WIDTH) {
                lines.append('\n').append(indent);
                width = indent.length();
            } else if (!isFirst) {
                lines.append(' ');
                width++;
            }
            lines.append(word);
            width += word.length();
            isFirst = false;
        }
        return lines.toString();
    }
}
