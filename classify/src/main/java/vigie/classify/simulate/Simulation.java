package vigie.classify.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigie.classify.Classifier;
import vigie.classify.file.LabelledText;
import vigie.classify.learn.Example;
import vigie.classify.learn.LinearModel;
import vigie.classify.learn.Trainer;

/**
 * Reads a labelled history as volunteers would who work down a queue that learns from them, as ASReview simulates it.
 *
 * <p>The queue begins with the classifier's own score. The first texts read are those it is least sure of, so that there is
 * something to learn; then always the likeliest next. After every tenth more that is read a model is learnt anew from all that was
 * read so far, and the rest of the queue is put in a new order: the classifier's odds and the model's together. Of equals the
 * earlier comes first. Deterministic; texts themselves are not kept. Not thread-safe.
 */
public final class Simulation {

    private static final String YES = "relevant";
    private static final String NO = "not";

    /** Enough to see both kinds in most histories, few enough to cost nothing. */
    private static final int UNSURE_FIRST = 5;

    private static final int FIRST_LESSON = 10;

    /** Learnt anew when a tenth more was read: often while that says much, seldom when it is long. */
    private static final double MORE = 1.1;

    /** Few examples, many words: weights are kept small. */
    private static final double SMOOTHING = 5;

    private final Classifier classifier;
    private final List<PastText> texts = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    public Simulation(Classifier classifier) {
        this.classifier = classifier;
    }

    /**
     * Takes the history in, line by line, in the form that {@code vigie evaluate} measures against.
     *
     * @param name how errors call the file
     * @return whether every line was read
     */
    public boolean read(BufferedReader history, String name, PrintWriter errors) throws IOException {
        var allRead = true;
        var number = 0;
        for (var line = history.readLine(); line != null; line = history.readLine()) {
            number++;
            if (line.isBlank()) continue;
            try {
                add(LabelledText.parse(line));
            } catch (IllegalArgumentException e) {
                allRead = false;
                errors.println(name + ", line " + number + ": " + e.getMessage());
            }
        }
        return allRead;
    }

    public void add(LabelledText text) {
        texts.add(PastText.of(classifier.analyse(text.item()), text.relevant(), names));
    }

    /** Reads in the order of the classifier's score alone, learning nothing. */
    public RecallCurve withoutLearning() {
        return curve(order(all(), PastText::chance));
    }

    /** Reads in the order of a queue that learns. */
    public RecallCurve withLearning() {
        var unread = all();
        var read = new ArrayList<PastText>();
        take(unread, order(unread, text -> -Math.abs(text.chance())), UNSURE_FIRST, read);
        var lesson = FIRST_LESSON;
        @Nullable LinearModel model = null;
        while (!unread.isEmpty()) {
            var now = model;
            var queue = order(unread, text -> chance(text, now));
            take(unread, queue, lesson - read.size(), read);
            if (unread.isEmpty()) break;
            model = learn(read);
            lesson = Math.max(read.size() + FIRST_LESSON, (int) (read.size() * MORE));
        }
        return curve(read);
    }

    private List<PastText> all() {
        return new ArrayList<>(texts);
    }

    private static void take(List<PastText> unread, List<PastText> queue, int most, List<PastText> read) {
        var taken = queue.subList(0, Math.clamp(most, 0, queue.size()));
        read.addAll(taken);
        var gone = Collections.newSetFromMap(new IdentityHashMap<PastText, Boolean>());
        gone.addAll(taken);
        unread.removeIf(gone::contains);
    }

    /** The highest first; a stable sort, so that of equals the earlier comes first. */
    private static List<PastText> order(List<PastText> texts, ToDoubleFunction<PastText> value) {
        var values = texts.stream().mapToDouble(value).toArray();
        return IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .map(texts::get)
                .toList();
    }

    private static double chance(PastText text, @Nullable LinearModel model) {
        if (model == null) return text.chance();
        var probability = model.probability(text.features(), YES);
        return text.chance() + Math.log(Math.max(1e-9, probability) / Math.max(1e-9, 1 - probability));
    }

    /** None as long as all texts read were of one kind. */
    private static @Nullable LinearModel learn(List<PastText> read) {
        var kinds = read.stream().map(PastText::relevant).distinct().count();
        if (kinds < 2) return null;
        var examples = read.stream()
                .map(text -> new Example(text.relevant() ? YES : NO, text.features()))
                .toList();
        return Trainer.train("queue", examples, SMOOTHING);
    }

    private static RecallCurve curve(List<PastText> order) {
        return new RecallCurve(order.stream().map(PastText::relevant).toList());
    }
}
