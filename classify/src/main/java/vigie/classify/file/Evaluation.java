package vigie.classify.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vigie.classify.Classifier;

/** {@code vigie evaluate}: measures tagging and relevance against labelled texts, one JSON object a line, and lists the errors. */
public final class Evaluation {

    private static final String[] MEASURES = {
        "relevance",
        "main communes",
        "main communes named in the text",
        "commune mentions",
        "technologies",
        "commune × technology pairs"
    };

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Classifier classifier;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, int[]> relevanceByKind = new TreeMap<>();
    private int pairsFound;
    private int statusesRight;
    private int texts;

    public Evaluation(Classifier classifier) {
        this.classifier = classifier;
        for (var measure : MEASURES) tallies.put(measure, new Tally());
    }

    /**
     * Measures all lines and prints the errors as they come, then the figures.
     *
     * @return whether every line was read
     */
    public boolean run(BufferedReader gold, String name, PrintStream out, PrintStream errors) throws IOException {
        var allRead = true;
        var number = 0;
        for (var line = gold.readLine(); line != null; line = gold.readLine()) {
            number++;
            if (line.isBlank()) continue;
            try {
                var node = json.readTree(line);
                measure(LabelledText.of(node), Found.of(classifier.analyse(Line.item(node))), out);
            } catch (JacksonException | IllegalArgumentException e) {
                allRead = false;
                errors.println(name + ", line " + number + ": cannot be evaluated: " + e.getMessage());
            }
        }
        print(out);
        return allRead;
    }

    /** Measures one text, and tells of no single error. */
    public void measure(LabelledText text) {
        measure(text, Found.of(classifier.analyse(text.item())), NOWHERE);
    }

    /** F1 of every measure that was given something to find or found something. */
    public Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        tallies.forEach((measure, tally) -> {
            if (!tally.isEmpty()) figures.put(measure, tally.f1());
        });
        return figures;
    }

    /** F1 of a measure, for tests and scripts that compare. */
    public double f1(String measure) {
        var tally = tallies.get(measure);
        if (tally == null)
            throw new IllegalArgumentException("no measure is called " + measure + "; there are " + tallies.keySet());
        return tally.f1();
    }

    private void measure(LabelledText expected, Found found, PrintStream out) {
        texts++;
        count("relevance", truth(expected.relevant()), truth(found.relevant()), expected, out, found.score());
        count("main communes", expected.communes(), found.communes(), expected, out, found.score());
        var named = new HashSet<>(found.communes());
        named.retainAll(union(expected.named(), found.mentions()));
        tally("main communes named in the text").add(expected.named(), named);
        count("commune mentions", expected.mentions(), found.mentions(), expected, out, found.score());
        count("technologies", expected.technologies(), found.technologies(), expected, out, found.score());
        count(
                "commune × technology pairs",
                expected.statuses().keySet(),
                found.statuses().keySet(),
                expected,
                out,
                found.score());
        statuses(expected, found, out);
        var byKind = relevanceByKind.computeIfAbsent(expected.kind(), kind -> new int[2]);
        byKind[0]++;
        if (expected.relevant() == found.relevant()) byKind[1]++;
    }

    private void count(
            String measure, Set<String> expected, Set<String> found, LabelledText line, PrintStream out, double score) {
        tally(measure).add(expected, found);
        if (expected.equals(found)) return;
        var missed = new HashSet<>(expected);
        missed.removeAll(found);
        var wrong = new HashSet<>(found);
        wrong.removeAll(expected);
        out.println(String.format(
                Locale.ROOT,
                "%s  %s: missed %s, wrong %s  (%s%s, score %.2f)",
                line.id(),
                measure,
                missed,
                wrong,
                line.kind(),
                line.doubtful() ? ", doubtful" : "",
                score));
    }

    private void statuses(LabelledText expected, Found found, PrintStream out) {
        expected.statuses().forEach((pair, status) -> {
            var said = found.statuses().get(pair);
            if (said == null) return;
            pairsFound++;
            if (said.equals(status)) statusesRight++;
            else out.println(expected.id() + "  status of " + pair + ": " + status + " expected, " + said + " found");
        });
    }

    private void print(PrintStream out) {
        out.println();
        out.println(texts + " texts");
        tallies.forEach((measure, tally) -> out.println(measure + ": " + tally));
        relevanceByKind.forEach((kind, counts) ->
                out.println("relevance of " + kind + ": " + counts[1] + " of " + counts[0] + " right"));
        var pairs = tally("commune × technology pairs").expected();
        out.println(String.format(
                Locale.ROOT,
                "status: right on %d of %d pairs found (%.0f %%), %.0f %% of all %d",
                statusesRight,
                pairsFound,
                percent(statusesRight, pairsFound),
                percent(statusesRight, pairs),
                pairs));
        out.flush();
    }

    private Tally tally(String measure) {
        return tallies.computeIfAbsent(measure, m -> new Tally());
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    private static Set<String> truth(boolean relevant) {
        return relevant ? Set.of("relevant") : Set.of();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }
}
