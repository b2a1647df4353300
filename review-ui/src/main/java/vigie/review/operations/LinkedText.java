package vigie.review.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text in which web addresses can be followed. Pure. */
public final class LinkedText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»]+[^\\s<>\"«».,;:!?)]");

    /** A stretch of the text. */
    public record Run(String text, boolean isLink) {}

    private LinkedText() {}

    public static List<Run> of(String text) {
        var runs = new ArrayList<Run>();
        var at = 0;
        var address = ADDRESS.matcher(text);
        while (address.find()) {
            if (address.start() > at) runs.add(new Run(text.substring(at, address.start()), false));
            runs.add(new Run(address.group(), true));
            at = address.end();
        }
        if (at < text.length()) runs.add(new Run(text.substring(at), false));
        return runs;
    }
}
