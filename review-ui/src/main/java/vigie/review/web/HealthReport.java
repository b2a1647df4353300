package vigie.review.web;

import java.util.List;
import java.util.Locale;
import vigie.stream.health.Check;
import vigie.stream.health.Startup;

/** What {@code /health} tells: whether Vigie is up, and each part of it. */
public record HealthReport(String state, List<Part> parts, List<Step> start) {

    /** A part that runs. */
    public record Part(String part, String state, String message) {}

    /** A step of the start. */
    public record Step(String step, String state, String detail) {}

    static HealthReport of(Startup startup, List<Check> checks) {
        var parts = checks.stream()
                .map(check -> new Part(check.part(), lower(check.state()), check.message()))
                .toList();
        var steps = startup.steps().stream()
                .map(step -> new Step(step.name(), lower(step.state()), step.detail()))
                .toList();
        var allUp = checks.stream().allMatch(check -> check.state() == Check.State.UP);
        return new HealthReport(!startup.isReady() ? "starting" : allUp ? "up" : "degraded", parts, steps);
    }

    boolean isUp() {
        return state.equals("up");
    }

    private static String lower(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
