package vigie.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lets contestants do their work in turns within one program, so that whatever else the machine does hits all of them alike. What
 * counts is the ratio of two speeds in the same round; the speeds themselves are of this machine on this day.
 *
 * <p>{@code -Dwarm}, {@code -Dslice} (both in milliseconds) and {@code -Drounds} make it shorter or longer.
 */
final class Race {

    private static final long WARM = Long.getLong("warm", 2_500);
    private static final long SLICE = Long.getLong("slice", 400);
    private static final int ROUNDS = Integer.getInteger("rounds", 9);

    /** What a contestant does again and again. Returns a number that depends on all of it, so that nothing can be left out. */
    @FunctionalInterface
    interface Work {
        long run();
    }

    private record Contestant(String name, double units, Work work, double[] speeds) {

        /** Works for a while; returns the units done per second. */
        double slice(long milliseconds) {
            var start = System.nanoTime();
            var end = start + milliseconds * 1_000_000;
            var runs = 0L;
            var now = start;
            while (now < end) {
                sink += work.run();
                runs++;
                now = System.nanoTime();
            }
            return runs * units / ((now - start) / 1e9);
        }
    }

    /** Keeps the results in use. */
    private static volatile long sink;

    private final String unit;
    private final List<Contestant> contestants = new ArrayList<>();

    Race(String unit) {
        this.unit = unit;
    }

    /** @param units how much one run does: megabytes, articles, words */
    Race add(String name, double units, Work work) {
        contestants.add(new Contestant(name, units, work, new double[ROUNDS]));
        return this;
    }

    /** Every round begins with another contestant. Prints the median speed of each. */
    Race run() {
        for (var contestant : contestants) contestant.slice(WARM);
        for (var round = 0; round < ROUNDS; round++) {
            for (var i = 0; i < contestants.size(); i++) {
                var contestant = contestants.get((round + i) % contestants.size());
                contestant.speeds[round] = contestant.slice(SLICE);
            }
        }
        for (var contestant : contestants) {
            System.out.printf(Locale.ROOT, "  %-52s %,12.1f %s%n", contestant.name, median(contestant.speeds), unit);
        }
        return this;
    }

    /** How many times as fast one contestant was as another, round by round. */
    Ratio ratio(String one, String other) {
        var ratios = new double[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) ratios[i] = named(one).speeds[i] / named(other).speeds[i];
        return Ratio.of(one + " / " + other, ratios);
    }

    double speed(String name) {
        return median(named(name).speeds);
    }

    private Contestant named(String name) {
        return contestants.stream()
                .filter(contestant -> contestant.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in this race is called " + name));
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
