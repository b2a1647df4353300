package vigie.classify.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How much a word tells of which event an article is about: {@code caméra} hardly anything, a name or a rare word much. From counts
 * in the demonstration's press ({@code common-words.tsv}, made by {@code data/make-common-words.mjs}). Immutable.
 */
final class CommonWords {

    /** Stands for the number of articles counted. */
    private static final String ALL = "*";

    /** A word in two articles or fewer is rare enough: counts that small are chance. */
    private static final double RARE = 2;

    private final Map<Integer, Float> weights;

    private CommonWords(Map<Integer, Float> weights) {
        this.weights = weights;
    }

    static CommonWords load() {
        var counts = counts();
        var all = Objects.requireNonNull(counts.remove(ALL), "common-words.tsv says how many articles were counted");
        var weights = new HashMap<Integer, Float>();
        counts.forEach((word, count) -> weights.put(Gists.key(word), weight(count, all)));
        return new CommonWords(weights);
    }

    private static Map<String, Integer> counts() {
        try (var in = CommonWords.class.getResourceAsStream("common-words.tsv")) {
            if (in == null)
                throw new IllegalStateException("common-words.tsv is missing in Vigie's own jar: build it anew");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.valueOf(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read common-words.tsv in Vigie's own jar", e);
        }
    }

    /** 1 for a rare word, near 0 for one that most articles hold. */
    float weight(int key) {
        return weights.getOrDefault(key, 1f);
    }

    private static float weight(int count, int all) {
        return (float) (Math.log(all / Math.max(count, RARE)) / Math.log(all / RARE));
    }
}
