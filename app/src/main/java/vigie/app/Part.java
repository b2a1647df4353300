package vigie.app;

/** A service of Vigie; one process runs all of them, or several processes share them. */
public enum Part {
    /** Looks at sources and fetches what is new. */
    INGEST,
    /** Tags items and groups them into stories. */
    CLASSIFY,
    /** Trains the models anew on what was decided, where the configuration says when. */
    TRAIN,
    /** Fills the search index. */
    INDEX,
    /** Composes and sends mails. */
    DIGEST,
    /** Serves the pages. */
    WEB
}
