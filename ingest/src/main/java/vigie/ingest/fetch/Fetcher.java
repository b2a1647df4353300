package vigie.ingest.fetch;

/** Fetches addresses. Whatever a server does is an outcome, never an exception. */
@FunctionalInterface
public interface Fetcher {

    /**
     * Fetches one address.
     *
     * @throws InterruptedException when Vigie is stopping; nothing is known then
     */
    FetchOutcome fetch(FetchRequest request) throws InterruptedException;
}
