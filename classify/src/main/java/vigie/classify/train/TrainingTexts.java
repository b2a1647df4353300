package vigie.classify.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vigie.classify.file.LabelledText;
import vigie.classify.place.MarkedText;

/**
 * The examples that come with the program: sentences with marked communes and whole articles with labels, all invented for this
 * purpose. They say nothing about the towns they name.
 *
 * @param sentences with their communes marked
 * @param articles with everything labelled
 */
public record TrainingTexts(List<MarkedText> sentences, List<LabelledText> articles) {

    private static final List<String> SENTENCES = List.of("hits-press.txt", "hits-general.txt");
    private static final List<String> ARTICLES = List.of("press.jsonl", "town.jsonl", "mixed.jsonl");

    public TrainingTexts {
        sentences = List.copyOf(sentences);
        articles = List.copyOf(articles);
    }

    /** The examples of the program itself. */
    public static TrainingTexts bundled() {
        var sentences = new ArrayList<MarkedText>();
        for (var name : SENTENCES)
            try (var lines = open(name)) {
                lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> sentences.add(MarkedText.parse(line)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the training sentences " + name + " of the program", e);
            }
        var articles = new ArrayList<LabelledText>();
        for (var name : ARTICLES)
            try (var lines = open(name)) {
                articles.addAll(LabelledText.read(lines, name));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the training articles " + name + " of the program", e);
            }
        return new TrainingTexts(sentences, articles);
    }

    /** These and more articles, such as those volunteers decided on. */
    public TrainingTexts and(List<LabelledText> more) {
        var all = new ArrayList<>(articles);
        all.addAll(more);
        return new TrainingTexts(sentences, all);
    }

    private static BufferedReader open(String name) {
        var in = TrainingTexts.class.getResourceAsStream(name);
        if (in == null)
            throw new IllegalStateException("the training texts " + name + " are missing from the program: build it again");
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
