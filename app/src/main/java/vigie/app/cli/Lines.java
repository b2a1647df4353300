package vigie.app.cli;

import java.io.PrintWriter;
import tools.jackson.databind.ObjectMapper;
import vigie.stream.WireFormat;

/** Prints records as JSON Lines: one object a line, in the order of the input. */
final class Lines {

    private final ObjectMapper json = WireFormat.mapper();
    private final PrintWriter out;

    Lines(PrintWriter out) {
        this.out = out;
    }

    void print(Object record) {
        out.println(json.writeValueAsString(record));
    }
}
