package vigie.ingest;

import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.ingest.fetch.FetchOutcome;
import vigie.ingest.fetch.FetchRequest;
import vigie.ingest.fetch.Fetcher;
import vigie.ingest.page.Page;
import vigie.ingest.page.PageReader;
import vigie.model.Fetch;
import vigie.model.Item;
import vigie.stream.Outgoing;
import vigie.stream.Topics;

/** Reads the page of an entry. Title and summary are enough to judge it by, so a page that cannot be had still makes an item. */
final class PageErrands {

    private static final Logger log = LoggerFactory.getLogger(PageErrands.class);

    private final Fetcher fetcher;
    private final PageReader reader;
    private final InstantSource clock;

    PageErrands(Fetcher fetcher, PageReader reader, InstantSource clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.clock = clock;
    }

    List<Outgoing<?>> run(Fetch errand) throws InterruptedException {
        var known = errand.known();
        if (known == null) return List.of();
        var outcome = fetcher.fetch(FetchRequest.of(errand.address()));
        return item(
                switch (outcome) {
                    case FetchOutcome.Fetched fetched
                    when fetched.body().isText() -> merge(known, reader.read(fetched.body(), fetched.address()));
                    case FetchOutcome.Fetched document -> known;
                    case FetchOutcome.NotModified same -> known;
                    case FetchOutcome.Throttled busy -> without(known, busy.reason());
                    case FetchOutcome.Gone gone -> without(known, "status " + gone.status());
                    case FetchOutcome.Blocked blocked -> without(known, blocked.reason());
                    case FetchOutcome.Refused refused -> without(known, refused.reason());
                    case FetchOutcome.Broken broken -> without(known, broken.reason());
                });
    }

    /** For an error of our own: the item as its source told it. */
    List<Outgoing<?>> failed(Fetch errand) {
        return errand.known() == null ? List.of() : item(errand.known());
    }

    private static List<Outgoing<?>> item(Item item) {
        return List.of(new Outgoing<>(Topics.ITEMS, item.id().value(), item));
    }

    /**
     * The entry with what its page adds. Id and address stay the entry's: by them it is known to have been seen. Its title stays too,
     * written for readers who see nothing else, while a page's may be that of a consent wall.
     */
    private Item merge(Item known, Page page) {
        return new Item(
                known.id(),
                known.address(),
                known.title().isBlank() ? page.title() : known.title(),
                known.summary().isBlank() ? ItemTexts.cut(page.lead()) : known.summary(),
                page.text().length() > known.text().length() ? ItemTexts.cut(page.text()) : known.text(),
                known.published() == null ? page.published() : known.published(),
                clock.instant(),
                known.source(),
                known.sourceName(),
                known.territory(),
                page.language() == null ? known.language() : page.language(),
                known.author() == null ? page.author() : known.author());
    }

    private static Item without(Item known, String reason) {
        log.atInfo()
                .addKeyValue("source", known.source())
                .addKeyValue("item", known.id())
                .addKeyValue("error", reason)
                .log("page not read");
        return known;
    }
}
