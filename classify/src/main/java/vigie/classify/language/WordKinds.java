package vigie.classify.language;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Tells the part of speech of words, in the tags of Universal Dependencies, in which the French model was trained. Thread-safe. */
final class WordKinds {

    private final Shared<POSTaggerME> taggers;

    private WordKinds(POSModel model) {
        taggers = new Shared<>(() -> new POSTaggerME(model));
    }

    static WordKinds load() {
        return new WordKinds(Models.read(Models.PARTS_OF_SPEECH, POSModel::new));
    }

    String[] of(String[] tokens) {
        return taggers.with(tagger -> tagger.tag(tokens));
    }
}
