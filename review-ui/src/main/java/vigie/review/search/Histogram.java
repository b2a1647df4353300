package vigie.review.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import vigie.index.SearchPage.MonthCount;
import vigie.review.text.Messages;
import vigie.review.text.Times;

/** Results by month as bars: positions in per cent of the width, heights in pixels, so that text never scales. A value. */
public record Histogram(List<Bar> bars, List<Rule> rules, List<Year> years, String summary) {

    /**
     * One month.
     *
     * @param title what a pointer over it says
     */
    public record Bar(String x, String width, String y, String height, String title) {}

    /** A horizontal line with its number. */
    public record Rule(String y, String textY, long value) {}

    public record Year(String x, int year) {}

    /** Three years: more bars would be too thin to tell apart on a phone. */
    private static final int MOST_MONTHS = 36;

    private static final double LEFT = 6.0;
    private static final double BASE = 96;
    private static final double TOP = 8;

    static Histogram of(List<MonthCount> counts, Messages messages, Times times) {
        if (counts.isEmpty()) return new Histogram(List.of(), List.of(), List.of(), "");
        var byMonth = new HashMap<YearMonth, Long>();
        counts.forEach(count -> byMonth.merge(YearMonth.from(count.month()), count.count(), Long::sum));
        var months = months(byMonth);
        var top = nice(months.stream()
                .mapToLong(month -> byMonth.getOrDefault(month, 0L))
                .max()
                .orElse(1));
        var width = (100 - LEFT) / months.size();
        var bars = new ArrayList<Bar>();
        var years = new ArrayList<Year>();
        for (var i = 0; i < months.size(); i++) {
            var month = months.get(i);
            var x = LEFT + i * width;
            bars.add(bar(month, byMonth.getOrDefault(month, 0L), x, width, top, messages, times));
            if (month.getMonthValue() == 1) years.add(new Year(percent(x), month.getYear()));
        }
        return new Histogram(bars, rules(top), years, summary(months, byMonth, messages, times));
    }

    private static List<YearMonth> months(HashMap<YearMonth, Long> byMonth) {
        var last = byMonth.keySet().stream().max(YearMonth::compareTo).orElseThrow();
        var first = byMonth.keySet().stream().min(YearMonth::compareTo).orElseThrow();
        var shown = new ArrayList<YearMonth>();
        for (var month = last;
                shown.size() < MOST_MONTHS && (!month.isBefore(first) || shown.size() < 12);
                month = month.minusMonths(1)) {
            shown.addFirst(month);
        }
        return shown;
    }

    private static Bar bar(
            YearMonth month, long count, double x, double width, long top, Messages messages, Times times) {
        var height = (BASE - TOP) * count / top;
        var title = messages.text("search.month-count", times.month(month.atDay(1)), messages.number(count));
        return new Bar(percent(x + width * 0.1), percent(width * 0.8), pixels(BASE - height), pixels(height), title);
    }

    private static List<Rule> rules(long top) {
        var rules = new ArrayList<Rule>();
        for (var value : top > 1 ? List.of(0L, top / 2, top) : List.of(0L, top)) {
            var y = BASE - (BASE - TOP) * value / top;
            rules.add(new Rule(pixels(y), pixels(y + 4), value));
        }
        return rules;
    }

    private static String summary(
            List<YearMonth> months, HashMap<YearMonth, Long> byMonth, Messages messages, Times times) {
        var highest = months.stream()
                .max((a, b) -> Long.compare(byMonth.getOrDefault(a, 0L), byMonth.getOrDefault(b, 0L)))
                .orElseThrow();
        LocalDate first = months.getFirst().atDay(1);
        return messages.text(
                "search.histogram-summary",
                times.month(first),
                times.month(months.getLast().atDay(1)),
                messages.number(byMonth.getOrDefault(highest, 0L)),
                times.month(highest.atDay(1)));
    }

    /** The next even number that is round enough to halve. */
    private static long nice(long highest) {
        return highest <= 1 ? highest == 0 ? 1 : 2 : (highest + 1) / 2 * 2;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
