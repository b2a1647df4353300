package vigie.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.namefind.DictionaryNameFinder;
import opennlp.tools.util.StringList;
import vigie.classify.gazetteer.AllNames;
import vigie.classify.gazetteer.AllNames.Kind;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.text.Words;
import vigie.model.Span;

/** How fast the names of all places are found in raw text, and whether they are the right ones. */
final class GazetteerStage {

    private static final String VIGIE = "Vigie, from raw text";
    private static final String TRIE = "AhoCorasickDoubleArrayTrie, text normalised before";
    private static final String OPENNLP = "OpenNLP DictionaryNameFinder, text cut before";
    private static final String PLAIN = "hash map, from raw text";

    private static final double GOAL_TRIE = 1;
    private static final double GOAL_OPENNLP = 60;

    private GazetteerStage() {}

    static void run() {
        var gazetteer = Gazetteer.load();
        var names = AllNames.of(gazetteer);
        var articles = new Articles(11, CommuneNames.all()).list(300, 1_000);
        var texts = articles.stream().map(Articles.Article::reading).toList();
        var megabytes = texts.stream()
                        .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / 1e6;
        System.out.printf(Locale.ROOT, "%,d names, %d articles, %.2f MB%n", names.size(), texts.size(), megabytes);

        var plain = new PlainMatcher(names);
        compare(gazetteer, plain, texts);

        var trie = trie(names);
        var normalised = texts.stream()
                .map(text -> PlainMatcher.normalised(text).toCharArray())
                .toList();
        var finder = dictionary(names);
        var sentences = articles.stream()
                .flatMap(article -> article.reading().lines())
                .flatMap(paragraph -> List.of(paragraph.split("(?<=[.!?]) ")).stream())
                .map(PlainMatcher::tokens)
                .toList();
        var race = new Race("MB/s")
                .add(
                        VIGIE,
                        megabytes,
                        () -> texts.stream()
                                .mapToLong(text ->
                                        gazetteer.mentions(Words.of(text)).size())
                                .sum())
                .add(
                        TRIE,
                        megabytes,
                        () -> normalised.stream()
                                .mapToLong(text -> hits(trie, text))
                                .sum())
                .add(
                        OPENNLP,
                        megabytes,
                        () -> sentences.stream()
                                .mapToLong(sentence -> finder.find(sentence).length)
                                .sum())
                .add(
                        PLAIN,
                        megabytes,
                        () -> texts.stream()
                                .mapToLong(text -> plain.find(text).size())
                                .sum())
                .run();
        race.ratio(VIGIE, PLAIN).print();
        race.ratio(VIGIE, TRIE).print(GOAL_TRIE);
        race.ratio(VIGIE, OPENNLP).print(GOAL_OPENNLP);
    }

    /** Stops with the first difference: speed is worth nothing when the mentions are others. */
    private static void compare(Gazetteer gazetteer, PlainMatcher plain, List<String> texts) {
        var mentions = 0;
        for (var text : texts) {
            var found = spans(gazetteer, text);
            var expected = plain.find(text);
            mentions += expected.size();
            if (found.equals(expected)) continue;
            throw new IllegalStateException("the gazetteer finds other mentions than the plain matcher: "
                    + difference(text, found, expected) + " only the gazetteer, "
                    + difference(text, expected, found) + " only the plain one");
        }
        System.out.printf(Locale.ROOT, "  %,d mentions, the same as the plain matcher finds%n", mentions);
    }

    static List<Span> spans(Gazetteer gazetteer, String text) {
        var words = Words.of(text);
        return gazetteer.mentions(words).stream()
                .map(mention -> new Span(words.from(mention.first()), words.to(mention.last())))
                .toList();
    }

    private static List<String> difference(String text, List<Span> some, List<Span> others) {
        return some.stream()
                .filter(span -> !others.contains(span))
                .map(span -> text.substring(span.from(), span.to()) + " at " + span.from())
                .toList();
    }

    /** Spaces around each name, since it knows no words. Its hits overlap; to choose among them would come on top. */
    private static AhoCorasickDoubleArrayTrie<String> trie(Map<String, Kind> names) {
        var sorted = new TreeMap<String, String>();
        for (var name : names.keySet()) sorted.put(PlainMatcher.normalised(name), name);
        var trie = new AhoCorasickDoubleArrayTrie<String>();
        trie.build(sorted);
        return trie;
    }

    private static long hits(AhoCorasickDoubleArrayTrie<String> trie, char[] text) {
        var hits = new long[1];
        trie.parseText(text, (AhoCorasickDoubleArrayTrie.IHit<String>) (from, to, name) -> hits[0] += to - from);
        return hits[0];
    }

    private static DictionaryNameFinder dictionary(Map<String, Kind> names) {
        var dictionary = new Dictionary(false);
        for (var name : names.keySet()) dictionary.put(new StringList(PlainMatcher.tokens(name)));
        return new DictionaryNameFinder(dictionary);
    }
}
