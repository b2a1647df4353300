package vigie.classify.train;

/**
 * A sentence or three that tell how far one technology has come.
 *
 * @param status its slug
 * @param technology its slug
 */
public record Snippet(String status, String technology, String text) {

    /** Reads a line: status, technology and text, parted by tabs. */
    static Snippet parse(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 3)
            throw new IllegalArgumentException(
                    "a snippet is status, technology and text, parted by tabs, not «" + line + "»");
        return new Snippet(cells[0], cells[1], cells[2]);
    }
}
