package vigie.classify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.Collectors;
import vigie.classify.learn.Models;

/** Sets of models for tests, made from those of the program. */
public final class ModelSets {

    private ModelSets() {}

    /** Judges like the program's, under another version. */
    public static Models variant(String name) {
        return technology(text() + "a sign no text has, " + name + "\t0.100\t-0.100\n");
    }

    /** A set of some megabytes. */
    public static Models large() {
        var lines = new StringBuilder(text());
        for (var i = 0; i < 50_000; i++)
            lines.append("un signe étrange n° ").append(i).append("\t0.100\t-0.100\n");
        return technology(lines.toString());
    }

    /** Says the contrary of the program's about technologies. */
    public static Models contrary() {
        var lines = text().lines().toList();
        var turned = lines.stream().skip(1).map(line -> {
            var cells = line.split("\t");
            return cells[0] + "\t" + cells[2] + "\t" + cells[1];
        });
        return technology(lines.getFirst() + "\n" + turned.collect(Collectors.joining("\n")) + "\n");
    }

    public static Models technology(String file) {
        return Models.of(Map.of(Models.TECHNOLOGY, file.getBytes(UTF_8)));
    }

    private static String text() {
        return new String(Models.bundled().files().get(Models.TECHNOLOGY), UTF_8);
    }
}
