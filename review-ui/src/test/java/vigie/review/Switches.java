package vigie.review;

import vigie.stream.NeighbourDownException;

/** Lets a test take the log or the search engine away for a while. */
final class Switches {

    private volatile boolean logDown;
    private volatile boolean searchDown;

    void log(boolean answers) {
        logDown = !answers;
    }

    void search(boolean answers) {
        searchDown = !answers;
    }

    boolean logIsDown() {
        return logDown;
    }

    boolean searchIsDown() {
        return searchDown;
    }

    void checkLog() {
        if (logDown)
            throw new NeighbourDownException("the log does not answer", new IllegalStateException("switched off"));
    }

    void checkSearch() {
        if (searchDown)
            throw new NeighbourDownException(
                    "the search engine does not answer", new IllegalStateException("switched off"));
    }
}
