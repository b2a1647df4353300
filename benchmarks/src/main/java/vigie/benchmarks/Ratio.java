package vigie.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** How one speed compares with another: the median over the rounds, and between what it lay. */
record Ratio(String what, double median, double least, double most) {

    static Ratio of(String what, double[] ratios) {
        var stream = Arrays.stream(ratios).summaryStatistics();
        return new Ratio(what, Race.median(ratios), stream.getMin(), stream.getMax());
    }

    /** Says it where nothing has to be reached. */
    void print() {
        System.out.println(this);
    }

    void print(double goal) {
        System.out.printf(Locale.ROOT, "%s  goal at least %.0f: %s%n", this, goal, Goal.word(median >= goal));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-76s %7.2f [%.2f..%.2f]", what, median, least, most);
    }
}
