package vigie.classify.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vigie.classify.file.LabelledText;
import vigie.classify.place.MarkedText;

/**
 * Texts to learn from. Those that come with the program are all invented for this purpose; they say nothing about the towns they
 * name.
 *
 * @param sentences with their communes marked
 * @param snippets that tell a status
 * @param articles with everything labelled
 */
public record TrainingTexts(List<MarkedText> sentences, List<Snippet> snippets, List<LabelledText> articles) {

    private static final List<String> SENTENCES = List.of("hits-press.txt", "hits-general.txt");
    private static final List<String> SNIPPETS = List.of("status.tsv");
    private static final List<String> ARTICLES = List.of("press.jsonl", "town.jsonl", "mixed.jsonl");

    public TrainingTexts {
        sentences = List.copyOf(sentences);
        snippets = List.copyOf(snippets);
        articles = List.copyOf(articles);
    }

    /** The texts of the program itself. */
    public static TrainingTexts bundled() {
        var articles = new ArrayList<LabelledText>();
        for (var name : ARTICLES) articles.addAll(read(name, lines -> LabelledText.read(lines, name)));
        return new TrainingTexts(lines(SENTENCES, MarkedText::parse), lines(SNIPPETS, Snippet::parse), articles);
    }

    /** These and more articles, such as those volunteers decided on. */
    public TrainingTexts and(List<LabelledText> more) {
        var all = new ArrayList<>(articles);
        all.addAll(more);
        return new TrainingTexts(sentences, snippets, all);
    }

    /** These sentences and snippets with other articles. */
    public TrainingTexts with(List<LabelledText> others) {
        return new TrainingTexts(sentences, snippets, others);
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
            throw new IllegalStateException("the training texts " + name + " are missing from the program: build it again");
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.apply(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the training texts " + name + " of the program", e);
        }
    }
}
