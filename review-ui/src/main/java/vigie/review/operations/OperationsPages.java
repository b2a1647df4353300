package vigie.review.operations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.model.ModelRecord;
import vigie.model.ModelRecord.LastTraining;
import vigie.model.ModelRecord.Manifest;
import vigie.model.Role;
import vigie.review.ReviewServices;
import vigie.review.template.StaticTemplates;
import vigie.review.web.Exchange;
import vigie.review.web.Route;
import vigie.stream.NeighbourDownException;
import vigie.stream.Parked;

/** How the parts of Vigie are, what waits, what was set aside; for administrators. Thread-safe. */
public final class OperationsPages {

    private static final int SHOWN = 100;

    private final StaticTemplates templates = new StaticTemplates();

    public List<Route> routes() {
        return List.of(Route.page("/exploitation", Role.ADMIN, this::show));
    }

    private void show(Exchange exchange) {
        var services = exchange.services();
        var lags = services.stages().stream()
                .map(stage -> new OperationsView.Lag(stage.name(), stage.lag().getAsLong()))
                .toList();
        var models = services.models().all();
        var view = new OperationsView(
                exchange.site().health().checks(),
                lags,
                published(models.values()),
                models.get(ModelRecord.LAST_TRAINING) instanceof LastTraining last ? last : null,
                parked(services),
                counts(services));
        exchange.show(templates.operationsOperations(exchange.page("exploitation"), view));
    }

    private static @Nullable Manifest published(Collection<ModelRecord> models) {
        return models.stream()
                .<Manifest>mapMulti((record, out) -> {
                    if (record instanceof Manifest manifest) out.accept(manifest);
                })
                .max(Comparator.comparing(Manifest::madeAt))
                .orElse(null);
    }

    private static List<Parked> parked(ReviewServices services) {
        try {
            return services.stages().stream()
                    .flatMap(stage -> services.log().parked(stage.name()).stream())
                    .sorted(Comparator.comparing(Parked::at).reversed())
                    .limit(SHOWN)
                    .toList();
        } catch (NeighbourDownException down) {
            return List.of(); // the checks on the same page say so
        }
    }

    private static Map<String, Long> counts(ReviewServices services) {
        try {
            return services.search().counts();
        } catch (NeighbourDownException down) {
            return Map.of();
        }
    }
}
