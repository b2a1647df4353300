package vigie.stream.kafka;

import java.util.regex.Pattern;

/**
 * The mark a stage leaves before it starts on records, to be found if they kill the process.
 *
 * <p>It is kept as the note Kafka stores beside a committed offset. Records of a batch that did not end are tried again one by
 * one; one that was begun alone {@value #MOST_ALONE} times without an end is set aside.
 *
 * @param alone how often the record at the offset was begun alone; 0 for a batch
 * @param until offset after the last record begun
 */
record Attempt(int alone, long until) {

    static final Attempt NONE = new Attempt(0, 0);
    /** Two: once may be somebody pulling the plug. */
    static final int MOST_ALONE = 2;

    private static final Pattern FORM = Pattern.compile("alone=(\\d+) until=(\\d+)");

    /** The mark that a committed note holds; none when it holds something else. */
    static Attempt parse(String note) {
        var match = FORM.matcher(note);
        return match.matches() ? new Attempt(Integer.parseInt(match.group(1)), Long.parseLong(match.group(2))) : NONE;
    }

    /** Whether this record was begun before without an end. */
    boolean covers(long offset) {
        return offset < until;
    }

    boolean isHopeless() {
        return alone >= MOST_ALONE;
    }

    Attempt aloneAgain(long offset) {
        return new Attempt(alone + 1, offset + 1);
    }

    @Override
    public String toString() {
        return until == 0 ? "" : "alone=" + alone + " until=" + until;
    }
}
