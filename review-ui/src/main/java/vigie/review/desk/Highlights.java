package vigie.review.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.model.Candidate;
import vigie.model.PlaceTag;
import vigie.model.Span;

/** An article's text cut into paragraphs, with what was found in it marked. Pure. */
public final class Highlights {

    /**
     * A paragraph of the article.
     *
     * @param isQuoted whether the sentence that decides stands in it
     */
    public record Paragraph(List<Run> runs, boolean isQuoted) {}

    /**
     * A stretch of text in one look.
     *
     * @param mark the class of its highlight, none for plain text
     */
    public record Run(String text, @Nullable String mark) {}

    private record Mark(Span span, String css, int rank) {}

    private static final Pattern GAP = Pattern.compile("\\R\\s*\\R");

    private Highlights() {}

    /**
     * The paragraphs of the body.
     *
     * @param reading title and body, on which all spans count
     * @param bodyFrom where the body begins in it
     */
    public static List<Paragraph> of(String reading, int bodyFrom, Candidate candidate, List<String> quotes) {
        var marks = withoutOverlaps(marks(candidate));
        var quoted =
                quotes.stream().flatMap(quote -> find(reading, quote).stream()).toList();
        var paragraphs = new ArrayList<Paragraph>();
        var from = bodyFrom;
        var gap = GAP.matcher(reading);
        while (from < reading.length() && gap.find(from)) {
            addTo(paragraphs, reading, from, gap.start(), marks, quoted);
            from = gap.end();
        }
        addTo(paragraphs, reading, from, reading.length(), marks, quoted);
        return paragraphs;
    }

    /** Where a quote stands in the text; white space may differ. */
    static List<Span> find(String text, String quote) {
        if (quote.isBlank()) return List.of();
        var words = quote.strip().split("\\s+", -1);
        var pattern = new StringBuilder();
        for (var word : words) pattern.append(pattern.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
        var matcher = Pattern.compile(pattern.toString()).matcher(text);
        return matcher.find() ? List.of(new Span(matcher.start(), matcher.end())) : List.of();
    }

    private static void addTo(
            List<Paragraph> paragraphs, String text, int from, int to, List<Mark> marks, List<Span> quoted) {
        if (from >= to || text.substring(from, to).isBlank()) return;
        var isQuoted = quoted.stream().anyMatch(quote -> quote.from() < to && quote.to() > from);
        paragraphs.add(new Paragraph(runs(text, from, to, marks), isQuoted));
    }

    private static List<Run> runs(String text, int from, int to, List<Mark> marks) {
        var runs = new ArrayList<Run>();
        var at = from;
        for (var mark : marks) {
            if (mark.span().from() < at || mark.span().to() > to) continue;
            if (mark.span().from() > at)
                runs.add(new Run(text.substring(at, mark.span().from()), null));
            runs.add(new Run(text.substring(mark.span().from(), mark.span().to()), mark.css()));
            at = mark.span().to();
        }
        if (at < to) runs.add(new Run(text.substring(at, to), null));
        return runs;
    }

    private static List<Mark> marks(Candidate candidate) {
        var marks = new ArrayList<Mark>();
        for (var tag : candidate.places()) {
            var css = tag.role() == PlaceTag.Role.MAIN ? "m-place" : "m-mention";
            for (var span : tag.spans()) marks.add(new Mark(span, css, 2));
        }
        for (var tag : candidate.technologies()) for (var span : tag.spans()) marks.add(new Mark(span, "m-tech", 1));
        for (var tag : candidate.vendors()) for (var span : tag.spans()) marks.add(new Mark(span, "m-vendor", 0));
        marks.removeIf(mark -> mark.span().from() == mark.span().to());
        return marks;
    }

    /** In order; of two that overlap the earlier stays, of two at one place the longer, then the rarer kind. */
    private static List<Mark> withoutOverlaps(List<Mark> marks) {
        var sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.<Mark>comparingInt(mark -> mark.span().from())
                .thenComparingInt(mark -> -mark.span().to())
                .thenComparingInt(Mark::rank));
        var kept = new ArrayList<Mark>();
        var end = 0;
        for (var mark : sorted) {
            if (mark.span().from() < end) continue;
            kept.add(mark);
            end = mark.span().to();
        }
        return kept;
    }
}
