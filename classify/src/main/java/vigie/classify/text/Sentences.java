package vigie.classify.text;

import java.util.Arrays;
import java.util.List;
import vigie.model.Span;

/** The sentences of a text, in order; what lies between two belongs to the first of them. Immutable. */
public final class Sentences {

    private final int[] from;
    private final int[] to;

    public Sentences(List<Span> spans) {
        from = spans.stream().mapToInt(Span::from).toArray();
        to = spans.stream().mapToInt(Span::to).toArray();
    }

    public int size() {
        return from.length;
    }

    /** The number of the sentence that holds this place of the text; 0 before the first. */
    public int at(int position) {
        var found = Arrays.binarySearch(from, position);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    public Span span(int sentence) {
        return new Span(from[sentence], to[sentence]);
    }

    /** A sentence as it stands in its text. */
    public String text(String text, int sentence) {
        return text.substring(from[sentence], to[sentence]);
    }
}
