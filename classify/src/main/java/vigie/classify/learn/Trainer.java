package vigie.classify.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Learns the weights of signs from examples, with OpenNLP's maximum-entropy trainer (quasi-Newton). The same examples give the same model. */
public final class Trainer {

    /** A sign seen less often says nothing that holds. */
    private static final int CUTOFF = 2;

    private static final int ITERATIONS = 200;

    /** Weights that round to nothing are not kept. */
    private static final double SMALLEST = 0.01;

    private Trainer() {}

    /**
     * Learns a model.
     *
     * @param smoothing how strongly weights are kept small (L2): more where examples are few or signs many; 0.1 to 5
     * @throws IllegalArgumentException when the examples show fewer than two outcomes
     */
    public static LinearModel train(String name, List<Example> examples, double smoothing) {
        if (examples.stream().map(Example::outcome).distinct().count() < 2)
            throw new IllegalArgumentException("the model «" + name
                    + "» needs examples of two outcomes at least, and has " + examples.size() + " of one");
        try {
            var parameters = parameters(smoothing);
            var indexer = new OnePassDataIndexer();
            indexer.init(parameters, new HashMap<>());
            var events = examples.stream().map(Trainer::event).toList();
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            var trainer = new QNTrainer();
            trainer.init(parameters, new HashMap<>());
            return read(name, trainer.trainModel(ITERATIONS, indexer).getDataStructures());
        } catch (IOException e) {
            throw new UncheckedIOException("the model «" + name + "» cannot be trained", e);
        }
    }

    private static TrainingParameters parameters(double smoothing) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, smoothing);
        return parameters;
    }

    private static Event event(Example example) {
        return new Event(example.outcome(), example.seen().names().toArray(String[]::new));
    }

    /** The model's inside as OpenNLP hands it out: the weights of each sign in second place, the outcomes in third. */
    @SuppressWarnings("unchecked")
    private static LinearModel read(String name, Object[] inside) {
        var signs = (Map<String, Context>) inside[1];
        var outcomes = List.of((String[]) inside[2]);
        var weights = new HashMap<String, double[]>();
        signs.forEach((sign, context) -> {
            var ofSign = new double[outcomes.size()];
            var ids = context.getOutcomes();
            for (var i = 0; i < ids.length; i++) ofSign[ids[i]] = rounded(context.getParameters()[i]);
            if (Arrays.stream(ofSign).anyMatch(weight -> Math.abs(weight) >= SMALLEST)) weights.put(sign, ofSign);
        });
        return new LinearModel(name, outcomes, weights);
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1000) / 1000.0;
    }
}
