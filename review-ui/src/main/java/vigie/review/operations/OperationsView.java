package vigie.review.operations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.model.ModelRecord.Figure;
import vigie.model.ModelRecord.LastTraining;
import vigie.model.ModelRecord.Manifest;
import vigie.stream.Parked;
import vigie.stream.health.Check;

/**
 * How Vigie is, for whoever runs it.
 *
 * @param lags records waiting before each stage; -1 while unknown
 * @param published the newest trained models; none as long as those of the program are the only ones
 * @param lastTraining what the last training came to, if there ever was one
 * @param counts articles in the index by what became of them; empty when it does not answer
 */
public record OperationsView(
        List<Check> checks,
        List<Lag> lags,
        @Nullable Manifest published,
        @Nullable LastTraining lastTraining,
        List<Parked> parked,
        Map<String, Long> counts) {

    /** A measure as the interface translates it: its words joined by hyphens. */
    public String code(Figure figure) {
        return figure.measure().replaceAll("[^a-z]+", "-");
    }

    /** How many records wait before a stage. */
    public record Lag(String stage, long waiting) {}
}
