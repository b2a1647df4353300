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
 * What models learn from: the examples that come with the program, and articles that volunteers decided on. The program's are
 * sentences with marked communes and whole articles with labels, all invented for this purpose; they say nothing about the towns
 * they name.
 *
 * @param sentences with their communes marked
 * @param examples articles with everything labelled
 * @param decided articles of which is known what a volunteer decided, and nothing else: of a confirmed one the deployments, not
 *     every commune it names; of a refused one only that it is none
 */
public record TrainingTexts(List<MarkedText> sentences, List<LabelledText> examples, List<LabelledText> decided) {

    private static final List<String> SENTENCES = List.of("hits-press.txt", "hits-general.txt");
    private static final List<String> ARTICLES = List.of("press.jsonl", "town.jsonl", "mixed.jsonl");

    public TrainingTexts {
        sentences = List.copyOf(sentences);
        examples = List.copyOf(examples);
        decided = List.copyOf(decided);
    }

    public TrainingTexts(List<MarkedText> sentences, List<LabelledText> examples) {
        this(sentences, examples, List.of());
    }

    /** All articles, to learn relevance from. */
    public List<LabelledText> articles() {
        return union(examples, decided);
    }

    /** Articles whose main communes, technologies and statuses are known, to learn these from. */
    public List<LabelledText> tagged() {
        return union(examples, decided.stream().filter(LabelledText::relevant).toList());
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

    /** These and more articles that volunteers decided on. */
    public TrainingTexts and(List<LabelledText> more) {
        return new TrainingTexts(sentences, examples, union(decided, more));
    }

    /** The same with other articles for the program's own. */
    TrainingTexts withExamples(List<LabelledText> others) {
        return new TrainingTexts(sentences, others, decided);
    }

    private static List<LabelledText> union(List<LabelledText> some, List<LabelledText> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static BufferedReader open(String name) {
        var in = TrainingTexts.class.getResourceAsStream(name);
        if (in == null)
            throw new IllegalStateException(
                    "the training texts " + name + " are missing from the program: build it again");
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
