package vigie.index.elastic;

import java.util.ArrayList;
import java.util.List;
import vigie.index.SearchPage.Marked;

/**
 * Reads text in which Elasticsearch has marked what was found. The marks are characters that no language uses and no browser
 * takes for markup, so no text of the press can pass for ours.
 */
final class Marks {

    static final String BEGIN = "\uE000";
    static final String END = "\uE001";

    private Marks() {}

    static Marked read(String text) {
        var runs = new ArrayList<Marked.Run>();
        var at = 0;
        for (var begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, at)) {
            var end = text.indexOf(END, begin);
            if (end < 0) break; // a stray character of the text itself
            add(runs, text.substring(at, begin), false);
            add(runs, text.substring(begin + 1, end), true);
            at = end + 1;
        }
        add(runs, text.substring(at), false);
        return new Marked(runs);
    }

    private static void add(List<Marked.Run> runs, String text, boolean found) {
        var clean = text.replace(BEGIN, "").replace(END, "");
        if (!clean.isEmpty()) runs.add(new Marked.Run(clean, found));
    }
}
