package vigie.classify.file;

import java.util.Locale;
import java.util.Set;

/** Counts how many of the expected were found, and how many found were not expected. */
final class Tally {

    private int right;
    private int wrong;
    private int missed;

    <T> void add(Set<T> expected, Set<T> found) {
        for (var one : found) {
            if (expected.contains(one)) right++;
            else wrong++;
        }
        for (var one : expected) if (!found.contains(one)) missed++;
    }

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }

    boolean isEmpty() {
        return right + wrong + missed == 0;
    }

    int right() {
        return right;
    }

    int expected() {
        return right + missed;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f  recall %.3f  F1 %.3f  (%d right, %d wrong, %d missed)",
                precision(),
                recall(),
                f1(),
                right,
                wrong,
                missed);
    }
}
