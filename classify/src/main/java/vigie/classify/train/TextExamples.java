package vigie.classify.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vigie.classify.Classifier;
import vigie.classify.deployment.DeploymentFinder;
import vigie.classify.file.LabelledText;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.language.French;
import vigie.classify.learn.Example;
import vigie.classify.learn.Models;
import vigie.classify.lexicon.CueHits;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.lexicon.TechnologyFinder;
import vigie.classify.lexicon.TechnologyHit;
import vigie.classify.place.PlaceFinder;
import vigie.classify.relevance.Relevance;
import vigie.classify.technology.TechnologyJudge;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;
import vigie.model.PlaceTag;
import vigie.model.PlaceTag.Role;

/** Turns labelled articles into examples for each model, reading them as the classifier does. Thread-safe. */
final class TextExamples {

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final French french;
    private final TechnologyFinder finder;
    private final PlaceFinder places;
    private final Classifier classifier;

    TextExamples(Gazetteer gazetteer, Lexicon lexicon, French french, Models models) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.french = french;
        finder = new TechnologyFinder(lexicon);
        places = new PlaceFinder(gazetteer, french, models);
        classifier = new Classifier(gazetteer, lexicon, models);
    }

    List<Example> technologies(LabelledText text) {
        var read = read(text.item().reading(), text.item().titleEnd());
        return TechnologyJudge.examples(read.reading(), read.cues(), lexicon, read.hits(), text.technologies());
    }

    List<Example> roles(LabelledText text) {
        var findings = classifier.analyse(text.item()).findings();
        return places.examples(findings.reading(), findings.home(), findings.told(), text.communes());
    }

    /** Of a text whose technologies are none that its words may name, nothing can be learnt here. */
    List<Example> relevance(LabelledText text) {
        var findings = classifier.analyse(text.item()).findings();
        return findings.affirmed().isEmpty()
                ? List.of()
                : List.of(Relevance.example(findings, lexicon, text.relevant()));
    }

    List<Example> statuses(LabelledText text) {
        var read = read(text.item().reading(), text.item().titleEnd());
        return DeploymentFinder.examples(
                read.reading(), read.cues(), lexicon, read.hits(), deployedIn(text), text::findStatus);
    }

    List<Example> statuses(Snippet snippet) {
        var read = read(snippet.text(), 0);
        return DeploymentFinder.examples(
                read.reading(),
                read.cues(),
                lexicon,
                read.hits(),
                List.of(),
                (place, technology) ->
                        technology.equals(snippet.technology()) ? Optional.of(snippet.status()) : Optional.empty());
    }

    private record Read(Reading reading, CueHits cues, List<TechnologyHit> hits) {}

    private Read read(String text, int titleEnd) {
        var words = Words.of(text);
        var reading = new Reading(text, titleEnd, words, french.sentences(text));
        var cues = lexicon.cues(words);
        return new Read(reading, cues, finder.find(reading, cues));
    }

    /** The places of which readers said a status, with where the text names them. */
    private List<PlaceTag> deployedIn(LabelledText text) {
        var codes = new HashSet<String>();
        text.statuses().keySet().forEach(pair -> codes.add(LabelledText.placeOf(pair)));
        var main = new ArrayList<PlaceTag>();
        for (var tag : classifier.analyse(text.item()).findings().places())
            if (codes.remove(tag.place().insee()))
                main.add(new PlaceTag(tag.place(), Role.MAIN, 1, tag.spans(), tag.why(), List.of()));
        for (var code : codes)
            gazetteer
                    .find(code)
                    .ifPresent(place -> main.add(new PlaceTag(place, Role.MAIN, 1, List.of(), "", List.of())));
        return main;
    }
}
