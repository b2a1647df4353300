package vigie.benchmarks;

import java.util.Locale;

/** What a figure has to reach. */
final class Goal {

    private Goal() {}

    static void atLeast(String what, double value, double goal) {
        System.out.printf(
                Locale.ROOT, "%-66s %7.3f  goal at least %s: %s%n", what, value, number(goal), word(value >= goal));
    }

    static void below(String what, double value, double goal) {
        System.out.printf(
                Locale.ROOT, "%-66s %7.3f  goal below %s: %s%n", what, value, number(goal), word(value < goal));
    }

    static String word(boolean isMet) {
        return isMet ? "met" : "NOT MET";
    }

    private static String number(double goal) {
        return goal == Math.rint(goal) ? String.valueOf((long) goal) : String.valueOf(goal);
    }
}
