package vigie.stream.kafka;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vigie.stream.Incoming;
import vigie.stream.NeighbourDownException;
import vigie.stream.Outgoing;
import vigie.stream.StageDefinition;

/** Runs a step, but not for ever: one that does not end in its time is interrupted and left behind. */
final class StepRunner {

    private final StageDefinition definition;

    StepRunner(StageDefinition definition) {
        this.definition = definition;
    }

    /**
     * @throws NeighbourDownException as the step throws it
     * @throws StepFailedException for anything else the step throws, and when it takes too long
     */
    List<Outgoing<?>> run(List<Incoming<?>> batch) throws StepFailedException {
        var task = new FutureTask<>(() -> definition.step().apply(batch));
        Thread.ofPlatform().daemon().name("step " + definition.name()).start(task);
        var limit = definition.limitOf(batch.size());
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new StepFailedException("took longer than " + limit.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new NeighbourDownException("interrupted", e);
        }
    }

    private static StepFailedException failure(Throwable cause) {
        if (cause instanceof NeighbourDownException down) throw down;
        return new StepFailedException(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
}
