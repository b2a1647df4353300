package vigie.classify.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigie.classify.file.LabelledText;
import vigie.classify.place.MarkedText;

/**
 * Texts to learn from: those that come with the program, and articles that volunteers decided on. The program's are all invented
 * for this purpose; they say nothing about the towns they name.
 *
 * @param sentences with their communes marked
 * @param snippets that tell a status
 * @param examples articles with everything labelled
 * @param decided articles of which is known what a volunteer decided, and nothing else: of a confirmed one the deployments, not
 *     every commune it names; of a refused one only that it is none
 */
public record TrainingTexts(
        List<MarkedText> sentences, List<Snippet> snippets, List<LabelledText> examples, List<LabelledText> decided) {

    private static final List<String> SENTENCES = List.of("hits-press.txt", "hits-general.txt", "hits-traps.txt");
    private static final List<String> SNIPPETS = List.of("status.tsv");
    private static final List<String> ARTICLES = List.of("press.jsonl", "town.jsonl", "mixed.jsonl");

    public TrainingTexts {
        sentences = List.copyOf(sentences);
        snippets = List.copyOf(snippets);
        examples = List.copyOf(examples);
        decided = List.copyOf(decided);
    }

    public TrainingTexts(List<MarkedText> sentences, List<Snippet> snippets, List<LabelledText> examples) {
        this(sentences, snippets, examples, List.of());
    }

    /** All articles, to learn relevance from. */
    public List<LabelledText> articles() {
        return union(examples, decided);
    }

    /** Articles whose main communes, technologies and statuses are known, to learn these from. */
    public List<LabelledText> tagged() {
        return union(examples, decided.stream().filter(LabelledText::relevant).toList());
    }

    /** The texts of the program itself. */
    public static TrainingTexts bundled() {
        var articles = new ArrayList<LabelledText>();
        for (var name : ARTICLES) articles.addAll(read(name, lines -> LabelledText.read(lines, name)));
        return new TrainingTexts(lines(SENTENCES, MarkedText::parse), lines(SNIPPETS, Snippet::parse), articles);
    }

    /** These and more articles that volunteers decided on. */
    public TrainingTexts and(List<LabelledText> more) {
        return new TrainingTexts(sentences, snippets, examples, union(decided, more));
    }

    /** These sentences and snippets with other articles; those of them that were decided here are still known as such. */
    public TrainingTexts with(List<LabelledText> others) {
        var known = Collections.newSetFromMap(new IdentityHashMap<LabelledText, Boolean>());
        known.addAll(decided);
        var parted = others.stream().collect(Collectors.partitioningBy(known::contains));
        return new TrainingTexts(
                sentences, snippets, parted.getOrDefault(false, List.of()), parted.getOrDefault(true, List.of()));
    }

    private static List<LabelledText> union(List<LabelledText> some, List<LabelledText> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static <T> List<T> lines(List<String> names, Function<String, T> parse) {
        return names.stream()
                .flatMap(name -> read(name, lines -> lines.lines().toList()).stream())
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(parse)
                .toList();
    }

    private static <T> T read(String name, Function<BufferedReader, T> reader) {
        var in = TrainingTexts.class.getResourceAsStream(name);
        if (in == null)
            throw new IllegalStateException(
                    "the training texts " + name + " are missing from the program: build it again");
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.apply(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the training texts " + name + " of the program", e);
        }
    }
}
