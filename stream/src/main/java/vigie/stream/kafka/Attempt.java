package vigie.stream.kafka;

import java.util.regex.Pattern;

/**
 * The mark a stage leaves before it starts on records, to be found if they kill the process.
 *
 * <p>It is kept as the note Kafka stores beside a committed offset. Records of a batch that did not end are tried again one by
 * one; one that was begun alone {@value #MOST_ALONE} times without an end is set aside. A mark that this very process left says
 * nothing: the process lives, so it was Kafka that did not answer.
 *
 * @param alone how often the record at the offset was begun alone; 0 for a batch
 * @param until offset after the last record begun
 * @param process a random name of the process that began it
 */
record Attempt(int alone, long until, String process) {

    static final Attempt NONE = new Attempt(0, 0, "none");
    /** Two: once may be somebody pulling the plug. */
    static final int MOST_ALONE = 2;

    private static final Pattern FORM = Pattern.compile("alone=(\\d+) until=(\\d+) process=(\\w+)");

    /** The mark that a committed note holds; none when it holds something else. */
    static Attempt parse(String note) {
        var match = FORM.matcher(note);
        return match.matches()
                ? new Attempt(Integer.parseInt(match.group(1)), Long.parseLong(match.group(2)), match.group(3))
                : NONE;
    }

    /** Whether this record was begun before without an end. */
    boolean covers(long offset) {
        return offset < until;
    }

    boolean isHopeless() {
        return alone >= MOST_ALONE;
    }

    /** The mark to leave before this record is begun alone once more, by this process. */
    Attempt aloneAgain(long offset, String by) {
        return new Attempt(alone + 1, offset + 1, by);
    }

    @Override
    public String toString() {
        return until == 0 ? "" : "alone=" + alone + " until=" + until + " process=" + process;
    }
}
