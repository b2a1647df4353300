package vigie.classify.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vigie.classify.Classifier;
import vigie.classify.file.LabelledText;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.language.French;
import vigie.classify.learn.Example;
import vigie.classify.learn.Models;
import vigie.classify.learn.Trainer;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.place.HitExamples;

/**
 * Makes all models from examples, one after the other: each learns from texts read with those before it. The same examples give
 * the same models, byte by byte. Thread-safe.
 */
public final class Training {

    /** Chosen by cross-validation on the bundled examples; between 0.5 and 3 hardly anything changes. */
    private static final double SMOOTHING = 1;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final French french = new French();

    public Training(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /** Learns all models from these texts. */
    public Models train(TrainingTexts texts) {
        var files = new TreeMap<String, byte[]>();
        learn(Models.HIT, hits(texts), files);
        return Models.of(files);
    }

    private static void learn(String name, List<Example> examples, Map<String, byte[]> files) {
        files.put(name, Trainer.train(name, examples, SMOOTHING).bytes());
    }

    private List<Example> hits(TrainingTexts texts) {
        var hits = new HitExamples(gazetteer, french, lexicon);
        return Stream.concat(
                        texts.sentences().stream().map(hits::of),
                        texts.examples().stream().map(text -> hits.of(text.item(), text.mentions())))
                .flatMap(List::stream)
                .toList();
    }

    private interface Reader {
        List<Example> read(Classifier classifier, LabelledText text);
    }

    private List<Example> read(TrainingTexts texts, Map<String, byte[]> files, Reader reader) {
        var classifier = new Classifier(gazetteer, lexicon, Models.of(files));
        return texts.articles().stream()
                .flatMap(text -> reader.read(classifier, text).stream())
                .toList();
    }
}
