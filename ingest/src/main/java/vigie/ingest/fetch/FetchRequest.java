package vigie.ingest.fetch;

import java.net.URI;

/** What to fetch, and what we have of it already. */
public record FetchRequest(URI address, Validators known) {

    public static FetchRequest of(URI address) {
        return new FetchRequest(address, Validators.NONE);
    }
}
