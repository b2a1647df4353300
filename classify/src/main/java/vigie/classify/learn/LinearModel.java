package vigie.classify.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model that anyone can read: how much each sign speaks for each outcome. The sums of the signs seen become probabilities
 * (multinomial logistic regression). Immutable, thread-safe.
 *
 * <p>As a file it is lines of tabbed text: first the name of the model and its outcomes, then one sign a line with one weight per
 * outcome, in natural logarithms, sorted by sign.
 */
public final class LinearModel {

    private static final double[] NONE = {};

    private final String name;
    private final List<String> outcomes;
    private final Map<String, double[]> weights;

    LinearModel(String name, List<String> outcomes, Map<String, double[]> weights) {
        this.name = name;
        this.outcomes = List.copyOf(outcomes);
        this.weights = Map.copyOf(weights);
    }

    public String name() {
        return name;
    }

    public List<String> outcomes() {
        return outcomes;
    }

    /** How likely each outcome is, in the order of {@link #outcomes}. */
    public double[] probabilities(Features seen) {
        var sums = new double[outcomes.size()];
        for (var sign : seen.names()) {
            var ofSign = weights.getOrDefault(sign, NONE);
            for (var i = 0; i < ofSign.length; i++) sums[i] += ofSign[i];
        }
        var most = Arrays.stream(sums).max().orElse(0);
        var total = 0.0;
        for (var i = 0; i < sums.length; i++) total += sums[i] = Math.exp(sums[i] - most);
        for (var i = 0; i < sums.length; i++) sums[i] /= total;
        return sums;
    }

    /** How likely one outcome is, between 0 and 1; 0 for an outcome the model does not know. */
    public double probability(Features seen, String outcome) {
        var at = outcomes.indexOf(outcome);
        return at < 0 ? 0 : probabilities(seen)[at];
    }

    /** How much a sign speaks for the first outcome and against the second; 0 for a sign the model does not know. */
    public double weight(String sign, String outcome, String other) {
        var ofSign = weights.get(sign);
        return ofSign == null ? 0 : ofSign[outcomes.indexOf(outcome)] - ofSign[outcomes.indexOf(other)];
    }

    public int size() {
        return weights.size();
    }

    /** The model as a file; equal models give equal bytes. */
    public byte[] bytes() {
        var out = new StringBuilder(weights.size() * 40);
        out.append(name).append('\t').append(String.join("\t", outcomes)).append('\n');
        new TreeMap<>(weights).forEach((sign, ofSign) -> {
            out.append(sign);
            for (var weight : ofSign) out.append('\t').append(String.format(Locale.ROOT, "%.3f", weight));
            out.append('\n');
        });
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a model from a file of its form.
     *
     * @throws IllegalArgumentException naming the line that does not fit
     */
    public static LinearModel read(InputStream in, String file) {
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var head = lines.readLine();
            if (head == null) throw new IllegalArgumentException(file + " is empty, and should hold a model");
            var names = List.of(head.split("\t", -1));
            if (names.size() < 3) throw new IllegalArgumentException(file + ", line 1: no name and two outcomes there");
            var weights = new HashMap<String, double[]>(8_192);
            var number = 1;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split("\t", -1);
                number++;
                weights.put(cells[0], weights(cells, names.size() - 1, file, number));
            }
            return new LinearModel(names.getFirst(), names.subList(1, names.size()), weights);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + file, e);
        }
    }

    private static double[] weights(String[] cells, int expected, String file, int line) {
        if (cells.length != expected + 1)
            throw new IllegalArgumentException(file + ", line " + line + ": " + (cells.length - 1)
                    + " weights there, and the model has " + expected + " outcomes");
        try {
            return Arrays.stream(cells, 1, cells.length)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(file + ", line " + line + ": a weight is no number", e);
        }
    }
}
