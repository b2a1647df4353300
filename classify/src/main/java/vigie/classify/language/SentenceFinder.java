package vigie.classify.language;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import vigie.model.Span;

/** Finds the sentences of one paragraph. Thread-safe. */
final class SentenceFinder {

    private final Shared<SentenceDetectorME> detectors;

    private SentenceFinder(SentenceModel model) {
        detectors = new Shared<>(() -> new SentenceDetectorME(model));
    }

    static SentenceFinder load() {
        return new SentenceFinder(Models.read(Models.SENTENCES, SentenceModel::new));
    }

    List<Span> find(String paragraph) {
        if (isOne(paragraph)) return List.of(new Span(0, paragraph.length()));
        return detectors.with(detector -> Arrays.stream(detector.sentPosDetect(paragraph))
                .map(span -> new Span(span.getStart(), span.getEnd()))
                .toList());
    }

    /** Without a sign that may end a sentence before its last character there is nothing to ask the model. */
    private static boolean isOne(String paragraph) {
        for (var i = 0; i < paragraph.length() - 1; i++) {
            switch (paragraph.charAt(i)) {
                case '.', '!', '?', '…' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }
}
