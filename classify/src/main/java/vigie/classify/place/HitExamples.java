package vigie.classify.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.gazetteer.Mention;
import vigie.classify.language.French;
import vigie.classify.learn.Example;
import vigie.classify.lexicon.Context;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;
import vigie.model.Item;
import vigie.model.Span;

/** Turns marked sentences into examples for the model that tells communes from other words. Thread-safe. */
public final class HitExamples {

    private final Gazetteer gazetteer;
    private final French french;
    private final Lexicon lexicon;
    private final HitFeatures features;
    private final Homes homes;

    public HitExamples(Gazetteer gazetteer, French french, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.french = french;
        features = new HitFeatures(french);
        homes = new Homes(gazetteer);
    }

    /** One example for each word of the sentence that some commune is called like. */
    public List<Example> of(MarkedText marked) {
        var words = Words.of(marked.text());
        var reading = new Reading(marked.text(), 0, words, french.sentences(marked.text()));
        var home = new Home(null, false, Set.of(), marked.departements(), Set.of(), "-");
        var mentions = Hits.of(gazetteer, reading).communes();
        var examples = new ArrayList<Example>();
        for (var i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).isDemonym()) continue;
            var signs = features.of(mentions, i, reading, home, isAbroad(words));
            examples.add(new Example(outcome(mentions.get(i), reading, marked), signs));
        }
        return examples;
    }

    /** One example for each word of an article that some commune is called like; communes are those its readers named. */
    public List<Example> of(Item item, Set<String> named) {
        var words = Words.of(item.reading());
        var reading = new Reading(item.reading(), item.titleEnd(), words, french.sentences(item.reading()));
        var home = homes.of(item);
        var mentions = Hits.of(gazetteer, reading).communes();
        var examples = new ArrayList<Example>();
        for (var i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).isDemonym()) continue;
            var isNamed = mentions.get(i).namings().stream()
                    .anyMatch(naming -> named.contains(naming.entry().place().insee()));
            var outcome = isNamed ? HitJudge.COMMUNE : HitJudge.OTHER;
            examples.add(new Example(outcome, features.of(mentions, i, reading, home, isAbroad(words))));
        }
        return examples;
    }

    private boolean isAbroad(Words words) {
        return lexicon.cues(words).any(lexicon.context(Context.FOREIGN));
    }

    private static String outcome(Mention mention, Reading reading, MarkedText marked) {
        var span = reading.span(mention.first(), mention.last());
        for (var mark : marked.marks())
            if (overlap(span, mark.span())) return mark.isBody() ? HitJudge.BODY : HitJudge.COMMUNE;
        return HitJudge.OTHER;
    }

    private static boolean overlap(Span one, Span other) {
        return one.from() < other.to() && other.from() < one.to();
    }
}
