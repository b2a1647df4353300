package vigie.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigie.model.Span;

/**
 * How well and how fast names of communes in running text are told from the words and people that are called the same. The labelled
 * sentences are for measuring alone: nothing of Vigie may be trained or tuned on them.
 *
 * <p>Counted are the places whose words are the name of a commune, and nothing else of the sentences; a place is right when it
 * begins and ends where the label does.
 */
final class NlpStage {

    private static final String VIGIE = "Vigie";
    private static final String CORENLP = "CoreNLP French names (CRF)";

    private static final int SENTENCES = 4_000;
    private static final int SENTENCES_TIMED = 300;

    private static final double GOAL_F1 = 0.918;
    private static final double GOAL_SPEED = 20;

    private NlpStage() {}

    static void run() throws Exception {
        var file = Path.of(System.getProperty("sentences", ""));
        if (!Files.isRegularFile(file)) {
            System.out.println("skipped: name the labelled sentences, benchmarks/run nlp FILE or VIGIE_SENTENCES=FILE");
            return;
        }
        var all = LabelledSentence.read(file);
        var sentences = all.subList(0, Math.min(SENTENCES, all.size()));
        var names = names();
        var vigie = new VigiePlaces();
        System.out.printf(Locale.ROOT, "%,d sentences, %,d names%n", sentences.size(), names.size());
        var f1 = score(VIGIE, vigie, sentences, names);
        var core = CoreNlpPlaces.find();
        if (core.isPresent()) {
            score(CORENLP, core.get(), sentences, names);
            race(vigie, core.get(), sentences.subList(0, Math.min(SENTENCES_TIMED, sentences.size())));
        } else {
            System.out.println("CoreNLP is left out: its French models are not to be had");
        }
        Goal.atLeast("F1 of Vigie", f1, GOAL_F1);
    }

    private static void race(PlaceDecision vigie, PlaceDecision core, List<LabelledSentence> sentences) {
        var tokens = sentences.stream()
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
        new Race("tokens/s")
                .add(VIGIE, tokens, () -> places(vigie, sentences))
                .add(CORENLP, tokens, () -> places(core, sentences))
                .run()
                .ratio(VIGIE, CORENLP)
                .print(GOAL_SPEED);
    }

    private static long places(PlaceDecision decision, List<LabelledSentence> sentences) {
        return sentences.stream()
                .mapToLong(sentence -> decision.places(sentence).size())
                .sum();
    }

    private static double score(
            String name, PlaceDecision decision, List<LabelledSentence> sentences, Set<String> names) {
        var right = 0;
        var wrong = 0;
        var missed = 0;
        for (var sentence : sentences) {
            var found = counted(decision.places(sentence), sentence, names);
            var labelled = counted(sentence.places(), sentence, names);
            for (var place : found) {
                if (labelled.contains(place)) right++;
                else wrong++;
            }
            for (var place : labelled) if (!found.contains(place)) missed++;
        }
        var precision = (double) right / (right + wrong);
        var recall = (double) right / (right + missed);
        var f1 = 2 * precision * recall / (precision + recall);
        System.out.printf(
                Locale.ROOT,
                "  %-52s precision %.3f  recall %.3f  F1 %.3f  of %,d%n",
                name,
                precision,
                recall,
                f1,
                right + missed);
        return f1;
    }

    private static Set<Span> counted(Set<Span> places, LabelledSentence sentence, Set<String> names) {
        var counted = new HashSet<Span>();
        for (var place : places) {
            var words = String.join(" ", sentence.tokens().subList(place.from(), place.to()));
            if (names.contains(key(words))) counted.add(place);
        }
        return counted;
    }

    /** The names of communes, also without their article and cut short before a preposition. */
    private static Set<String> names() {
        var names = new HashSet<String>();
        for (var name : CommuneNames.all()) {
            var key = key(name);
            add(names, key);
            for (var article : List.of("l ", "le ", "la ", "les ")) {
                if (key.startsWith(article)) add(names, key.substring(article.length()));
            }
            for (var preposition : List.of(" sur ", " sous ", " les ", " en ", " de ", " du ")) {
                var cut = key.indexOf(preposition);
                if (cut > 3 && key.indexOf(' ') < cut) add(names, key.substring(0, cut));
            }
        }
        return names;
    }

    private static void add(Set<String> names, String key) {
        if (key.length() > 2) names.add(key);
    }

    private static String key(String words) {
        return PlainMatcher.normalised(words).strip();
    }
}
