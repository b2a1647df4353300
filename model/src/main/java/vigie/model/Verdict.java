package vigie.model;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Vigie's reading of an item came to: worth a person's look, or not, and why. */
public sealed interface Verdict permits Candidate, Rejected {

    ItemId item();

    URI address();

    String title();

    SourceId source();

    String sourceName();

    @Nullable
    Instant published();

    /** How likely a person would call it relevant, 0 to 1. */
    double score();

    Versions versions();

    /** Which lexicon and which model gave the verdict. */
    record Versions(String lexicon, String model) {}
}
