package vigie.stream;

import java.time.Duration;
import java.util.List;

/**
 * What a stage reads and does.
 *
 * @param name also the name under which its progress is remembered: a new name starts from the beginning
 * @param inputs topics it reads
 * @param maxBatch the most records handed to the step at once
 * @param limit the longest one record may take
 */
public record StageDefinition(String name, List<Topic<?>> inputs, Step step, int maxBatch, Duration limit) {

    /** 30 s: longer than any honest record takes, shorter than a person waits before asking. */
    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(30);

    public StageDefinition {
        inputs = List.copyOf(inputs);
    }

    public static StageDefinition of(String name, Step step, Topic<?>... inputs) {
        return new StageDefinition(name, List.of(inputs), step, 200, DEFAULT_LIMIT);
    }

    /** The longest a batch may take: a slow record among ten is honest, a slow batch is not. */
    public Duration limitOf(int batch) {
        return limit.multipliedBy(1 + batch / 10);
    }

    public StageDefinition withMaxBatch(int maxBatch) {
        return new StageDefinition(name, inputs, step, maxBatch, limit);
    }

    public StageDefinition withLimit(Duration limit) {
        return new StageDefinition(name, inputs, step, maxBatch, limit);
    }
}
