package vigie.digest.news;

import vigie.model.Status;

/** In what an entry of a digest changes what was known of a technology in a place. */
public sealed interface Change {

    /** Nothing was known of it. */
    record New() implements Change {}

    /** It stood otherwise before. */
    record Was(Status status) implements Change {}

    /** The same was known before the reader subscribed; now this many outlets say so. */
    record Again(int outlets) implements Change {}

    /** It tells of an earlier time than what was known. */
    record Older() implements Change {}
}
