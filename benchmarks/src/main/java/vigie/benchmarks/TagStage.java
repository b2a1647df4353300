package vigie.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;
import vigie.classify.Classifier;
import vigie.classify.file.TagLines;

/** What `vigie tag` does: lines of JSON in, tags out; how fast, with how much memory, and how soon after its start. */
final class TagStage {

    private static final double GOAL_SPEED = 300;
    private static final double GOAL_MEGABYTES = 60;
    private static final double GOAL_SECONDS = 1;

    private static final int STARTS = 5;

    private TagStage() {}

    static void run() throws IOException {
        var articles = new Articles(5, CommuneNames.today()).list(200, 1_000);
        var json = JsonMapper.builder().build();
        var lines = new ArrayList<String>();
        for (var article : articles) {
            var line = json.createObjectNode();
            line.put("id", String.valueOf(lines.size()));
            line.put("url", "https://journal.example/" + lines.size());
            line.put("title", article.title()).put("text", article.text());
            lines.add(json.writeValueAsString(line));
        }
        var tagger = new TagLines(Classifier.load());
        var relevant = lines.stream()
                .filter(line -> tagger.tag(line).contains("\"relevant\":true"))
                .count();
        System.out.printf(
                Locale.ROOT,
                "%d articles of 1,000 words, %d of them found relevant, one thread%n",
                lines.size(),
                relevant);
        var race = new Race("articles/s")
                .add(
                        "Vigie",
                        lines.size(),
                        () -> lines.stream()
                                .mapToLong(line -> tagger.tag(line).length())
                                .sum())
                .run();
        starts(lines);
        Goal.atLeast("articles tagged per second", race.speed("Vigie"), GOAL_SPEED);
    }

    private static void starts(List<String> lines) throws IOException {
        var folder = Files.createTempDirectory("vigie-benchmark");
        try {
            var article = Files.write(folder.resolve("article.jsonl"), lines.subList(9, 10));
            var cache = folder.resolve("fast-start");
            Start.of(article, List.of("-XX:AOTCacheOutput=" + cache));
            var plain = new ArrayList<Start>();
            var fast = new ArrayList<Start>();
            for (var i = 0; i < STARTS; i++) {
                plain.add(Start.of(article, List.of()));
                fast.add(Start.of(article, List.of("-XX:AOTCache=" + cache)));
            }
            print("first article tagged, seconds, no class cache", plain, Start::tagged);
            print("first article tagged, seconds, as the start script starts it", fast, Start::tagged);
            print("ready, seconds, as the start script starts it", fast, Start::ready);
            Goal.below("ready, seconds, no class cache", median(plain, Start::ready), GOAL_SECONDS);
            Goal.below("heap after loading, megabytes", median(plain, Start::megabytes), GOAL_MEGABYTES);
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private static void print(String what, List<Start> starts, ToDoubleFunction<Start> figure) {
        System.out.printf(Locale.ROOT, "%-76s %7.3f%n", what, median(starts, figure));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return Race.median(starts.stream().mapToDouble(figure).toArray());
    }

    /**
     * One start of Java, nothing else running in it.
     *
     * @param ready seconds until the classifier was loaded
     * @param tagged seconds until it had tagged one article
     * @param megabytes what it then held
     */
    private record Start(double ready, double tagged, double megabytes) {

        static Start of(Path article, List<String> options) throws IOException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xms64m", "-Xmx1g", "-Xlog:disable"));
            command.addAll(options);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Ready.class.getName()));
            command.add(article.toString());
            var started = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                out.readLine();
                var ready = (System.nanoTime() - started) / 1e9;
                out.readLine();
                var tagged = (System.nanoTime() - started) / 1e9;
                return new Start(ready, tagged, Double.parseDouble(out.readLine()));
            }
        }
    }
}
