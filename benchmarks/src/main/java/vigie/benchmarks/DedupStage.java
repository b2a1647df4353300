package vigie.benchmarks;

import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import info.debatty.java.lsh.MinHash;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import vigie.classify.text.Words;
import vigie.model.Signature;

/** How fast a text's wording is summed up, and how well a copy that someone rewrote is still known by it. */
final class DedupStage {

    private static final String VIGIE = "Vigie, from text";
    private static final String JAVA_LSH = "java-lsh MinHash 128, groups hashed before";
    private static final String HASH4J = "hash4j SuperMinHash 128x8, groups hashed before";

    private static final int ARTICLES = 400;

    /** About 2,500 characters, a usual length in the local press. */
    private static final int WORDS = 410;

    /** So many pairs of unrelated articles set the bar: one in a thousand of them may pass it. */
    private static final int PAIRS = 40_000;

    private static final double FALSE_PAIRS = 0.001;

    private static final double GOAL_SPEED = 5;
    private static final double GOAL_RECALL = 0.95;

    private DedupStage() {}

    static void run() {
        var texts = new Articles(3, CommuneNames.today())
                .list(ARTICLES, WORDS).stream().map(Articles.Article::text).toList();
        System.out.printf(
                Locale.ROOT,
                "%d articles of about %,.0f characters%n",
                texts.size(),
                texts.stream().mapToInt(String::length).average().orElseThrow());
        var groups = texts.stream().map(DedupStage::groups).toList();
        var sets = groups.stream().map(DedupStage::ints).toList();
        var javaLsh = new MinHash(128, Integer.MAX_VALUE, 1);
        var hash4j = SimilarityHashing.superMinHash(128, 8).createHasher();
        var race = new Race("articles/s")
                .add(
                        VIGIE,
                        ARTICLES,
                        () -> texts.stream()
                                .mapToLong(text -> of(text).minima().getFirst())
                                .sum())
                .add(
                        JAVA_LSH,
                        ARTICLES,
                        () -> sets.stream()
                                .mapToLong(set -> javaLsh.signature(set)[0])
                                .sum())
                .add(
                        HASH4J,
                        ARTICLES,
                        () -> groups.stream()
                                .mapToLong(group -> hash4j.compute(ElementHashProvider.ofValues(group))[0])
                                .sum())
                .run();
        race.ratio(VIGIE, HASH4J).print();
        race.ratio(VIGIE, JAVA_LSH).print(GOAL_SPEED);
        recall(texts);
    }

    private static Signature of(String text) {
        return vigie.classify.story.MinHash.of(Words.of(text));
    }

    /** Four words each, hashed: what the peers want to be given. */
    private static long[] groups(String text) {
        var words = PlainMatcher.tokens(text);
        var hasher = Hashing.wyhashFinal4();
        return IntStream.rangeClosed(0, words.length - 4)
                .mapToLong(i -> hasher.hashCharsToLong(String.join(" ", Arrays.copyOfRange(words, i, i + 4))))
                .toArray();
    }

    private static Set<Integer> ints(long[] groups) {
        var set = new HashSet<Integer>();
        for (var group : groups) set.add((int) (group >>> 33));
        return set;
    }

    private static void recall(List<String> texts) {
        var random = new Random(7);
        var signatures = texts.stream().map(DedupStage::of).toList();
        var bar = bar(signatures, random);
        System.out.printf(
                Locale.ROOT, "  a pair is taken for copies when %.3f or more of its signature is equal%n", bar);
        for (var percent : List.of(2, 20, 10)) {
            var known = 0;
            for (var i = 0; i < texts.size(); i++) {
                var rewritten = of(rewritten(texts.get(i), percent / 100.0, random));
                if (similarity(signatures.get(i), rewritten) >= bar) known++;
            }
            var what = "copies known with " + percent + " % of their words rewritten";
            var share = (double) known / texts.size();
            if (percent == 10) Goal.atLeast(what, share, GOAL_RECALL);
            else System.out.printf(Locale.ROOT, "%-76s %7.3f%n", what, share);
        }
    }

    /** The least likeness that no more than one unrelated pair in a thousand reaches. */
    private static double bar(List<Signature> signatures, Random random) {
        var others = IntStream.range(0, PAIRS)
                .mapToDouble(pair -> {
                    var one = random.nextInt(signatures.size());
                    var other = (one + 1 + random.nextInt(signatures.size() - 1)) % signatures.size();
                    return similarity(signatures.get(one), signatures.get(other));
                })
                .sorted()
                .toArray();
        return Math.nextUp(others[(int) (PAIRS * (1 - FALSE_PAIRS))]);
    }

    private static double similarity(Signature one, Signature other) {
        return vigie.classify.story.MinHash.similarity(one, other);
    }

    /** Of the words that change, half are left out and half replaced: what another paper does to an agency's text. */
    private static String rewritten(String text, double share, Random random) {
        var out = new StringBuilder(text.length());
        for (var word : text.split(" ")) {
            var chance = random.nextDouble();
            if (chance < share / 2) continue;
            out.append(chance < share ? "mot" + random.nextInt(500) : word).append(' ');
        }
        return out.toString();
    }
}
