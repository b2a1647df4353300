package vigie.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The names of all communes of today and of those that became part of them, as the gazetteer's table has them. */
final class CommuneNames {

    private static final String TABLE = "/vigie/classify/gazetteer/places.tsv";

    private CommuneNames() {}

    static List<String> today() {
        return lines().stream()
                .filter(cells -> cells[0].equals("C"))
                .map(cells -> cells[2])
                .toList();
    }

    /** With former and delegated communes and municipal arrondissements. */
    static List<String> all() {
        return lines().stream()
                .filter(cells -> cells[0].equals("C") || cells[0].equals("F"))
                .map(cells -> cells[2])
                .toList();
    }

    private static List<String[]> lines() {
        try (var in = CommuneNames.class.getResourceAsStream(TABLE)) {
            if (in == null) throw new IllegalStateException("the table " + TABLE + " is missing: build classify again");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + TABLE, e);
        }
    }
}
