package vigie.stream.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vigie.stream.Incoming;
import vigie.stream.NeighbourDownException;
import vigie.stream.Parked;
import vigie.stream.Stage;
import vigie.stream.StageDefinition;
import vigie.stream.health.Check;

/** A stage over {@link MemoryEventLog}: in a thread of its own, a failing batch taken apart, what fails alone parked. */
final class MemoryStage implements Stage {

    private final MemoryEventLog log;
    private final StageDefinition definition;
    private final Map<String, Integer> done;
    private final List<Parked> parked = new CopyOnWriteArrayList<>();
    private volatile Check check;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    MemoryStage(MemoryEventLog log, StageDefinition definition, Map<String, Integer> done) {
        this.log = log;
        this.definition = definition;
        this.done = new HashMap<>(done);
        this.check = Check.up(definition.name());
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(definition.name()).start(this::run);
    }

    @Override
    public Check check() {
        return check;
    }

    @Override
    public long lag() {
        return log.waiting(done(), definition.inputs());
    }

    @Override
    public void stop() {
        stopping = true;
    }

    @Override
    public void close() {
        stop();
        try {
            if (thread != null) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Map<String, Integer> done() {
        synchronized (done) {
            return Map.copyOf(done);
        }
    }

    List<Parked> parked() {
        return parked.reversed();
    }

    private void run() {
        try {
            while (!stopping) handle(log.after(done(), definition.inputs(), definition.maxBatch()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the batch is done with; if not, it comes again. */
    private boolean handle(List<Incoming<?>> batch) throws InterruptedException {
        if (batch.isEmpty()) return true;
        try {
            log.write(definition.step().apply(batch));
            check = Check.up(definition.name());
        } catch (NeighbourDownException e) {
            check = Check.waiting(definition.name(), String.valueOf(e.getMessage()));
            Thread.sleep(20);
            return false;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (batch.size() > 1) return handleOneByOne(batch);
            park(batch.getFirst(), e);
        }
        markDone(batch);
        return true;
    }

    private boolean handleOneByOne(List<Incoming<?>> batch) throws InterruptedException {
        for (var record : batch) if (!handle(List.of(record))) return false;
        return true;
    }

    private void markDone(List<Incoming<?>> batch) {
        synchronized (done) {
            for (var record : batch) done.merge(record.topic().name(), (int) record.offset() + 1, Math::max);
        }
    }

    private void park(Incoming<?> record, Exception error) {
        var origin = record.topic() + "-" + record.partition() + "@" + record.offset();
        parked.add(new Parked(
                definition.name(),
                origin,
                record.key(),
                String.valueOf(error.getMessage()),
                1,
                log.clock().instant()));
    }
}
