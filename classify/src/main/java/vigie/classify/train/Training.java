package vigie.classify.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.language.French;
import vigie.classify.learn.Example;
import vigie.classify.learn.Models;
import vigie.classify.learn.Trainer;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.place.HitExamples;

/**
 * Makes all models from examples, one after the other: each learns from texts read with those before it. The same texts give the
 * same models, byte by byte. Thread-safe.
 *
 * <p>A model that was trained on a text reads it better than it will ever read a new one, and what learns from its answers would
 * trust them too much. So the later models learn from texts read with earlier models that have not seen them: the articles are
 * parted, and each part is read with models trained on the others.
 */
public final class Training {

    /** In how many parts the articles are read: more cost time and give the earlier models hardly more to learn from. */
    private static final int PARTS = 4;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final French french = new French();

    public Training(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /** Learns all models from these texts. */
    public Models train(TrainingTexts texts) {
        var files = first(texts);
        learn(Models.RELEVANCE, relevance(texts), files);
        return Models.of(files);
    }

    /** The models that need no other's answers but those on names. */
    private Map<String, byte[]> first(TrainingTexts texts) {
        var files = new TreeMap<String, byte[]>();
        learn(Models.HIT, hits(texts), files);
        learn(Models.TECHNOLOGY, technologies(texts), files);
        learn(Models.ROLE, roles(texts, files), files);
        learn(Models.STATUS, statuses(texts, files), files);
        return files;
    }

    /** How strongly weights are kept small, chosen by cross-validation on the bundled texts. */
    private static double smoothing(String name) {
        return name.equals(Models.STATUS) ? 0.2 : 1;
    }

    private static void learn(String name, List<Example> examples, Map<String, byte[]> files) {
        files.put(name, Trainer.train(name, examples, smoothing(name)).bytes());
    }

    private List<Example> hits(TrainingTexts texts) {
        var hits = new HitExamples(gazetteer, french, lexicon);
        return Stream.concat(
                        texts.sentences().stream().map(hits::of),
                        texts.examples().stream().map(text -> hits.of(text.item(), text.mentions())))
                .flatMap(List::stream)
                .toList();
    }

    private List<Example> technologies(TrainingTexts texts) {
        var texting = new TextExamples(gazetteer, lexicon, french, Models.of(Map.of()));
        return texts.tagged().stream()
                .flatMap(text -> texting.technologies(text).stream())
                .toList();
    }

    private List<Example> roles(TrainingTexts texts, Map<String, byte[]> files) {
        var texting = new TextExamples(gazetteer, lexicon, french, Models.of(files));
        return texts.tagged().stream()
                .flatMap(text -> texting.roles(text).stream())
                .toList();
    }

    private List<Example> statuses(TrainingTexts texts, Map<String, byte[]> files) {
        var texting = new TextExamples(gazetteer, lexicon, french, Models.of(files));
        return Stream.concat(
                        texts.snippets().stream().map(texting::statuses),
                        texts.tagged().stream().map(texting::statuses))
                .flatMap(List::stream)
                .toList();
    }

    private List<Example> relevance(TrainingTexts texts) {
        return IntStream.range(0, PARTS)
                .boxed()
                .flatMap(part -> relevance(texts, part).stream())
                .toList();
    }

    private List<Example> relevance(TrainingTexts texts, int part) {
        var articles = texts.articles();
        var mine = IntStream.range(0, articles.size())
                .filter(i -> i % PARTS == part)
                .mapToObj(articles::get)
                .toList();
        var others = IntStream.range(0, articles.size())
                .filter(i -> i % PARTS != part)
                .mapToObj(articles::get)
                .toList();
        if (mine.isEmpty() || others.isEmpty()) return List.of();
        var texting = new TextExamples(gazetteer, lexicon, french, Models.of(first(texts.with(others))));
        return mine.stream().flatMap(text -> texting.relevance(text).stream()).toList();
    }
}
