package vigie.classify.deployment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigie.classify.learn.Features;
import vigie.classify.lexicon.CueHits;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.lexicon.TechnologyHit;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;
import vigie.model.PlaceTag;
import vigie.model.Status;
import vigie.model.Technology;

/**
 * Lists the signs that tell how far a technology has come in a place: the words and tenses of the sentences that name it, of those
 * beside them, and of the title. For one text.
 */
final class StatusFeatures {

    /** Longer «sentences» are tables or broken text; their beginning tells enough. */
    private static final int LONGEST = 60;

    private final Reading reading;
    private final CueHits cues;
    private final Lexicon lexicon;
    private final List<PlaceTag> main;

    StatusFeatures(Reading reading, CueHits cues, Lexicon lexicon, List<PlaceTag> main) {
        this.reading = reading;
        this.cues = cues;
        this.lexicon = lexicon;
        this.main = main;
    }

    /**
     * The signs of one technology in one place.
     *
     * @param sentences those that tell of it; see {@link Telling}
     */
    Features of(Technology technology, List<TechnologyHit> hits, Telling sentences) {
        var signs = new Features();
        signs.add("always");
        signs.addIf(reading.titleEnd() == 0, "no title");
        signs.add("is " + technology.slug());
        signs.add(main.size() > 3 ? "many places" : main.size() > 1 ? "places" : "one place");
        for (var sentence : sentences.own()) ofSentence("own", sentence, technology, signs);
        for (var sentence : sentences.beside()) ofSentence("beside", sentence, technology, signs);
        if (reading.titleEnd() > 0) ofSentence("title", 0, technology, signs);
        ofCues(sentences, technology, signs);
        for (var hit : hits) ofHit(hit, signs);
        return signs;
    }

    private void ofSentence(String where, int sentence, Technology technology, Features signs) {
        var words = reading.words();
        var from = reading.firstWord(sentence);
        var to = Math.min(reading.firstWord(sentence + 1), from + LONGEST);
        var before = "";
        for (var i = from; i < to; i++) {
            if (words.shape(i) == Words.Case.NUMBER) {
                signs.add(where + " number" + (isYear(words, i) ? " year" : ""));
                before = "#";
                continue;
            }
            var word = stem(words.folded(i));
            if (word.length() > 2)
                signs.add(where + ":" + word).add("any:" + word).add("any:" + beginning(word));
            signs.addIf(!before.isEmpty(), "any:" + before + " " + word);
            before = word;
            var tense = words.isCapital(i) ? "" : Tense.of(words.folded(i));
            signs.addIf(!tense.isEmpty(), where + " " + tense).addIf(!tense.isEmpty(), "any " + tense);
            signs.addIf(!tense.isEmpty(), where + " " + tense + "|" + technology.slug());
        }
    }

    private static boolean isYear(Words words, int i) {
        return words.to(i) - words.from(i) == 4;
    }

    /** «install» of installe, installer, installation: what verbs and nouns of one family share. */
    private static String beginning(String word) {
        return word.length() > 6 ? word.substring(0, 6) + "*" : word;
    }

    private static String stem(String word) {
        var plural = word.length() > 3 && (word.endsWith("s") || word.endsWith("x"));
        var one = plural ? word.substring(0, word.length() - 1) : word;
        return one.length() > 4 && one.endsWith("ee") ? one.substring(0, one.length() - 1) : one;
    }

    private void ofCues(Telling sentences, Technology technology, Features signs) {
        for (var status : Status.values()) {
            ofCues("own", status, sentences.own(), technology, signs);
            ofCues("beside", status, sentences.beside(), technology, signs);
            if (reading.titleEnd() > 0) ofCues("title", status, Set.of(0), technology, signs);
        }
    }

    private void ofCues(String where, Status status, Set<Integer> sentences, Technology technology, Features signs) {
        var told = lexicon.status(status);
        var sure = 0;
        var hint = 0;
        for (var sentence : sentences) {
            var from = reading.firstWord(sentence);
            var to = reading.firstWord(sentence + 1);
            sure += cues.countDifferent(told.sure(), from, to);
            hint += cues.countDifferent(told.hint(), from, to);
        }
        signs.addIf(sure > 0, where + " tells " + status).addIf(sure > 0, "any tells " + status);
        signs.addIf(sure > 0, where + " tells " + status + "|" + technology.slug());
        signs.addIf(sure > 1, where + " tells twice " + status);
        signs.addIf(hint > 0, where + " hints " + status);
    }

    /** The words right beside the name weigh most: «futures caméras», «caméras installées». */
    private void ofHit(TechnologyHit hit, Features signs) {
        var words = reading.words();
        for (var i = 1; i <= 3; i++) {
            var left = hit.first() - i;
            var right = hit.last() + i;
            if (left >= 0 && words.gapBefore(left + 1).joins()) signs.add("left:" + stem(words.folded(left)));
            if (right < words.size() && words.gapBefore(right).joins()) signs.add("right:" + stem(words.folded(right)));
        }
    }

    /** The sentences that tell of a technology in a place: its own, and those next to them. */
    record Telling(Set<Integer> own, Set<Integer> beside) {

        /** With several places, sentences that name this one are its own; else all that name the technology are. */
        static Telling of(Reading reading, List<TechnologyHit> hits, List<PlaceTag> main, @Nullable PlaceTag place) {
            var all = new TreeSet<Integer>();
            for (var hit : hits) if (!reading.isInTitle(hit.first())) all.add(reading.sentenceOf(hit.first()));
            if (all.isEmpty()) for (var hit : hits) all.add(reading.sentenceOf(hit.first()));
            var own = new LinkedHashSet<Integer>();
            if (main.size() > 1 && place != null) {
                for (var span : place.spans()) {
                    var sentence = reading.sentences().at(span.from());
                    if (all.contains(sentence)) own.add(sentence);
                }
            }
            if (own.isEmpty()) own.addAll(all);
            var beside = new LinkedHashSet<Integer>();
            for (var sentence : own)
                for (var next : List.of(sentence - 1, sentence + 1))
                    if (next >= 0 && next < reading.sentences().size() && !own.contains(next)) beside.add(next);
            return new Telling(own, beside);
        }
    }
}
