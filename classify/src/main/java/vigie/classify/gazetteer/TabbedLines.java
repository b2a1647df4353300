package vigie.classify.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads a table of ours from the class path, line by line, its cells parted by tabs; lines that begin with # are remarks. */
final class TabbedLines {

    private TabbedLines() {}

    static String read(String name) {
        try (var in = TabbedLines.class.getResourceAsStream(name)) {
            if (in == null)
                throw new IllegalStateException("the table " + name + " is missing from the program: build it again");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + name + " of the program", e);
        }
    }

    /** Splits by hand: a regular expression per line would take longer than all the rest of the start. */
    static void each(String table, Consumer<Cells> use) {
        var cells = new Cells(table);
        for (var start = 0; start < table.length(); ) {
            var end = table.indexOf('\n', start);
            if (end < 0) end = table.length();
            if (end > start && table.charAt(start) != '#') use.accept(cells.line(start, end));
            start = end + 1;
        }
    }

    /** The cells of one line, taken from left to right. The same object serves every line. */
    static final class Cells {
        private final String table;
        private int at;
        private int end;

        private Cells(String table) {
            this.table = table;
        }

        private Cells line(int start, int end) {
            this.at = start;
            this.end = end;
            return this;
        }

        /** The next cell; empty past the last. */
        String next() {
            if (at > end) return "";
            var tab = table.indexOf('\t', at);
            var stop = tab < 0 || tab > end ? end : tab;
            var cell = table.substring(at, stop);
            at = stop + 1;
            return cell;
        }

        int number() {
            var cell = next();
            return cell.isEmpty() ? 0 : Integer.parseInt(cell);
        }
    }
}
