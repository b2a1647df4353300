package vigie.ingest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import vigie.ingest.feed.FeedReader;
import vigie.ingest.fetch.Fetcher;
import vigie.ingest.page.HtmlText;
import vigie.ingest.page.ListingReader;
import vigie.ingest.page.PageReader;
import vigie.ingest.poll.PollPlan;
import vigie.ingest.poll.Recollection;
import vigie.model.Source;
import vigie.model.SourceMemory;

/** The parts of ingest put together, so that the wiring need not know its readers. */
public final class Ingest {

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final FeedReader feeds = new FeedReader(new HtmlText());
    private final ListingReader listings = new ListingReader();
    private final PageReader pages = new PageReader();

    public Ingest(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * The step that runs the errands.
     *
     * @param sources the source of this id
     * @param memories what the log holds of the source of this id
     */
    public FetchStep step(
            Function<String, Optional<Source>> sources,
            Function<String, Optional<SourceMemory>> memories,
            PollPlan plan,
            Duration patience) {
        var reader = new SourceReader(feeds, listings);
        var polls = new PollErrands(fetcher, reader, sources, new OwnMemories(memories), new Recollection(plan), clock);
        return new FetchStep(polls, new PageErrands(fetcher, pages, clock), patience);
    }

    /** Tries an address that someone wants to watch. */
    public SourceProbe probe() {
        return new SourceProbe(fetcher, feeds, listings);
    }
}
