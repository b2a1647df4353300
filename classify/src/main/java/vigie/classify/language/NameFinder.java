package vigie.classify.language;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.SimpleTokenizer;

/** Says by its part of speech whether a word is a name. Thread-safe. */
final class NameFinder {

    /** The tag of names in Universal Dependencies, in which the French model was trained. */
    private static final String NAME = "PROPN";

    private final Shared<POSTaggerME> taggers;

    private NameFinder(POSModel model) {
        taggers = new Shared<>(() -> new POSTaggerME(model));
    }

    static NameFinder load() {
        return new NameFinder(Models.read(Models.PARTS_OF_SPEECH, POSModel::new));
    }

    boolean isName(String sentence, int from, int to) {
        var spans = SimpleTokenizer.INSTANCE.tokenizePos(sentence);
        var tokens = new String[spans.length];
        for (var i = 0; i < spans.length; i++)
            tokens[i] = spans[i].getCoveredText(sentence).toString();
        var tags = taggers.with(tagger -> tagger.tag(tokens));
        for (var i = 0; i < spans.length; i++) {
            if (spans[i].getStart() < to && spans[i].getEnd() > from && tags[i].equals(NAME)) return true;
        }
        return false;
    }
}
