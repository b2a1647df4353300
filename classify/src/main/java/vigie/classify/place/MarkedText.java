package vigie.classify.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigie.model.Span;

/**
 * A sentence in which someone marked the communes: {@code [Sens]} is one, {@code [Moirans|38]} one of that département,
 * {@code <Nantes>} a club or body that bears the name. What is unmarked is none.
 *
 * @param departements where its source is at home; empty where unknown
 */
public record MarkedText(String text, List<Mark> marks, Set<String> departements) {

    private static final Pattern MARK = Pattern.compile("\\[([^\\]|]+)(?:\\|(\\w+))?]|<([^>]+)>");

    public MarkedText {
        marks = List.copyOf(marks);
        departements = Set.copyOf(departements);
    }

    /**
     * A marked name.
     *
     * @param departement of the commune that is meant; empty where the line does not tell
     */
    public record Mark(Span span, boolean isBody, String departement) {}

    /** Reads one line: départements joined by commas and a tab, if known, then the sentence. */
    public static MarkedText parse(String line) {
        var tab = line.indexOf('\t');
        var home = tab < 0 ? Set.<String>of() : Set.of(line.substring(0, tab).split(",", -1));
        var marked = line.substring(tab + 1);
        var text = new StringBuilder();
        var marks = new ArrayList<Mark>();
        var matcher = MARK.matcher(marked);
        var end = 0;
        while (matcher.find()) {
            text.append(marked, end, matcher.start());
            marks.add(mark(matcher, text));
            end = matcher.end();
        }
        text.append(marked, end, marked.length());
        return new MarkedText(text.toString(), marks, home);
    }

    private static Mark mark(Matcher matcher, StringBuilder text) {
        var isBody = matcher.group(3) != null;
        var from = text.length();
        text.append(isBody ? matcher.group(3) : matcher.group(1));
        var departement = matcher.group(2) == null ? "" : matcher.group(2);
        return new Mark(new Span(from, text.length()), isBody, departement);
    }
}
