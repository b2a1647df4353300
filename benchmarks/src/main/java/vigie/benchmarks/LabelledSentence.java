package vigie.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import vigie.model.Span;

/**
 * A sentence whose places someone has marked.
 *
 * @param tokens its words and signs, in order
 * @param places which of its tokens name places, from one up to, not including, another
 */
record LabelledSentence(List<String> tokens, Set<Span> places) {

    /** Reads a file in which each line has number, token and label parted by tabs, and a blank line ends a sentence. */
    static List<LabelledSentence> read(Path zipped) {
        var sentences = new ArrayList<LabelledSentence>();
        var tokens = new ArrayList<String>();
        var labels = new ArrayList<String>();
        for (var line : lines(zipped)) {
            var cells = line.split("\t", -1);
            if (cells.length >= 3) {
                tokens.add(cells[1]);
                labels.add(cells[2]);
            } else if (!tokens.isEmpty()) {
                sentences.add(new LabelledSentence(List.copyOf(tokens), places(labels)));
                tokens.clear();
                labels.clear();
            }
        }
        if (!tokens.isEmpty()) sentences.add(new LabelledSentence(List.copyOf(tokens), places(labels)));
        return sentences;
    }

    /** Runs of labels that end in {@code LOC}; one that begins with {@code B-} begins a run of its own. */
    static Set<Span> places(List<String> labels) {
        var places = new HashSet<Span>();
        var start = -1;
        for (var i = 0; i <= labels.size(); i++) {
            var label = i < labels.size() ? labels.get(i) : "O";
            var isPlace = label.endsWith("LOC");
            if (start >= 0 && (!isPlace || label.startsWith("B-"))) {
                places.add(new Span(start, i));
                start = -1;
            }
            if (isPlace && start < 0) start = i;
        }
        return places;
    }

    private static List<String> lines(Path zipped) {
        try (var in = new GZIPInputStream(Files.newInputStream(zipped))) {
            return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the labelled sentences in " + zipped, e);
        }
    }
}
