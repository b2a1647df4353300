package vigie.benchmarks;

import java.util.List;

/** Runs one stage or all of them; {@code benchmarks/run} starts it. */
public final class Benchmarks {

    private static final List<String> STAGES = List.of("gazetteer", "nlp", "dedup", "tag");

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        var stages = args.length == 0 || args[0].equals("all") ? STAGES : List.of(args[0]);
        for (var stage : stages) {
            System.out.println("== " + stage + "  (Java " + Runtime.version() + ")");
            switch (stage) {
                case "gazetteer" -> GazetteerStage.run();
                case "nlp" -> NlpStage.run();
                case "dedup" -> DedupStage.run();
                case "tag" -> TagStage.run();
                default -> throw new IllegalArgumentException("there is no stage " + stage + "; there are " + STAGES);
            }
        }
    }
}
