package vigie.benchmarks;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import vigie.model.Span;

/** CoreNLP's French names: a conditional random field, trained on Wikipedia. Its models come apart; see {@code benchmarks/run}. */
final class CoreNlpPlaces implements PlaceDecision {

    private static final String MODEL = "edu/stanford/nlp/models/ner/french-wikiner-4class.crf.ser.gz";

    private final CRFClassifier<CoreLabel> names;

    private CoreNlpPlaces(CRFClassifier<CoreLabel> names) {
        this.names = names;
    }

    /** None where its models are not at hand. */
    static Optional<PlaceDecision> find() throws Exception {
        if (CoreNlpPlaces.class.getClassLoader().getResource(MODEL) == null) return Optional.empty();
        return Optional.of(new CoreNlpPlaces(CRFClassifier.getClassifier(MODEL)));
    }

    @Override
    public Set<Span> places(LabelledSentence sentence) {
        var tokens = new ArrayList<CoreLabel>(sentence.tokens().size());
        for (var token : sentence.tokens()) {
            var label = new CoreLabel();
            label.setWord(token);
            label.setValue(token);
            label.setOriginalText(token);
            tokens.add(label);
        }
        return LabelledSentence.places(names.classifySentence(tokens).stream()
                .map(label -> label.get(AnswerAnnotation.class))
                .toList());
    }
}
