package vigie.review.operations;

import java.util.List;
import java.util.Map;
import vigie.stream.Parked;
import vigie.stream.health.Check;

/**
 * How Vigie is, for whoever runs it.
 *
 * @param lags records waiting before each stage; -1 while unknown
 * @param counts articles in the index by what became of them; empty when it does not answer
 */
public record OperationsView(List<Check> checks, List<Lag> lags, List<Parked> parked, Map<String, Long> counts) {

    /** How many records wait before a stage. */
    public record Lag(String stage, long waiting) {}
}
