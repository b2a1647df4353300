package vigie.digest.letter;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A piece of HTML that is safe to show. There is one way to make it from text, and that way escapes: what comes from an article or
 * a person cannot become an element, an attribute or a script.
 */
record Markup(String html) {

    static final Markup NONE = new Markup("");

    /** A template of ours, with its {@code %s} filled in order; text and addresses are escaped, markup is taken as it is. */
    static Markup of(String template, Object... parts) {
        return new Markup(
                template.formatted(Arrays.stream(parts).map(Markup::safe).toArray()));
    }

    static Markup join(Collection<Markup> parts, String between) {
        return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining(between)));
    }

    private static String safe(Object part) {
        return switch (part) {
            case Markup markup -> markup.html();
            case String text -> escape(text);
            case URI address -> escape(address.toString());
            default -> throw new IllegalArgumentException("neither text, address nor markup: " + part.getClass());
        };
    }

    /** Safe as text and within a quoted attribute; characters that no document may hold are dropped. */
    private static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Markup::isAllowed).forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int point) {
        var isControl = Character.isISOControl(point) && point != '\n' && point != '\t';
        var isHalf = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !isControl && !isHalf;
    }
}
