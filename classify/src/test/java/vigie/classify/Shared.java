package vigie.classify;

import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.learn.Models;
import vigie.classify.lexicon.Lexicon;

/** The gazetteer, lexicon and classifier of the program, loaded once for all tests. */
public final class Shared {

    public static final Gazetteer GAZETTEER = Gazetteer.load();
    public static final Lexicon LEXICON = Lexicon.load();
    public static final Classifier CLASSIFIER = new Classifier(GAZETTEER, LEXICON, Models.bundled());

    private Shared() {}
}
