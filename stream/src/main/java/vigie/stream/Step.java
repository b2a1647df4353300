package vigie.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The work of one stage: records in, records out.
 *
 * <p>A batch may come again after a crash, so the same records must lead to the same keys and ids. Throw
 * {@link NeighbourDownException} when something outside does not answer (the batch is tried again until it does); anything else
 * thrown parks the record that caused it.
 */
@FunctionalInterface
public interface Step {

    List<Outgoing<?>> apply(List<Incoming<?>> batch) throws Exception;

    /** A step that takes the records of one topic one by one. */
    static <V> Step each(Topic<V> topic, Function<Incoming<V>, List<? extends Outgoing<?>>> work) {
        return batch -> {
            var out = new ArrayList<Outgoing<?>>();
            for (var record : batch) {
                var typed = record.from(topic);
                if (typed != null) out.addAll(work.apply(typed));
            }
            return out;
        };
    }
}
