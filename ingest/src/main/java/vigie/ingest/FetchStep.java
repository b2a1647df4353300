package vigie.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.model.Fetch;
import vigie.stream.Incoming;
import vigie.stream.Outgoing;
import vigie.stream.Step;
import vigie.stream.Topics;

/**
 * Runs the errands of {@link Topics#FETCHES}: those of one domain one after the other, those of different domains at once.
 *
 * <p>What a site does never stops it: a source that fails is remembered as failing. A domain whose errands take too long in one
 * batch has the rest put back at the end of the queue, so that it does not keep the others waiting.
 */
public final class FetchStep implements Step {

    /** The name of the stage, under which its progress is remembered. */
    public static final String NAME = "ingest";

    /** Seven turns of five seconds. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(FetchStep.class);

    private final PollErrands polls;
    private final PageErrands pages;
    private final Duration patience;

    FetchStep(PollErrands polls, PageErrands pages, Duration patience) {
        this.polls = polls;
        this.pages = pages;
        this.patience = patience;
    }

    @Override
    public List<Outgoing<?>> apply(List<Incoming<?>> batch) throws Exception {
        var domains = new LinkedHashMap<String, List<Incoming<Fetch>>>();
        for (var record : batch) {
            var errand = record.from(Topics.FETCHES);
            if (errand != null && errand.value() != null)
                domains.computeIfAbsent(errand.key(), any -> new ArrayList<>()).add(errand);
        }
        return runAtOnce(domains.values().stream()
                .<Callable<List<Outgoing<?>>>>map(errands -> () -> runInTurn(errands))
                .toList());
    }

    private static List<Outgoing<?>> runAtOnce(List<Callable<List<Outgoing<?>>>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var out = new ArrayList<Outgoing<?>>();
            for (var done : threads.invokeAll(tasks)) out.addAll(done.get());
            return out;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InterruptedException stopping ? stopping : e;
        }
    }

    private List<Outgoing<?>> runInTurn(List<Incoming<Fetch>> errands) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var out = new ArrayList<Outgoing<?>>();
        for (var i = 0; i < errands.size(); i++) {
            var errand = errands.get(i);
            if (i == 0 || System.nanoTime() < end)
                out.addAll(run(errand)); // at least one, or nothing would ever be done
            else out.add(new Outgoing<>(Topics.FETCHES, errand.key(), errand.value()));
        }
        return out;
    }

    private List<Outgoing<?>> run(Incoming<Fetch> errand) throws InterruptedException {
        var fetch = Objects.requireNonNull(errand.value());
        try {
            return switch (fetch.purpose()) {
                case POLL -> polls.run(errand, fetch);
                case PAGE -> pages.run(fetch);
            };
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("source", fetch.source())
                    .addKeyValue("address", fetch.address())
                    .setCause(e)
                    .log("errand failed");
            return switch (fetch.purpose()) {
                case POLL -> polls.failed(errand, fetch, e);
                case PAGE -> pages.failed(fetch);
            };
        }
    }
}
