package vigie.review.web;

import java.util.List;
import java.util.Locale;
import vigie.review.text.Messages;
import vigie.review.text.Times;
import vigie.stream.health.Startup;
import vigie.stream.health.Startup.State;
import vigie.stream.health.Startup.StepState;

/** How far the start has come, as the page shows it. */
public record StartView(List<Step> steps, int number, int percent, String now) {

    /**
     * A step.
     *
     * @param percent of this step; -1 when it is not going on
     */
    public record Step(
            String name, String state, String symbol, String stateWord, String detail, String took, int percent) {}

    static StartView of(Startup startup, Messages messages, Times times) {
        var states = startup.steps();
        var steps = states.stream().map(state -> step(state, messages, times)).toList();
        var done = states.stream()
                .mapToDouble(state -> state.state() == State.DONE ? 1 : state.fraction())
                .sum();
        var percent = states.isEmpty() ? 0 : (int) Math.round(100 * done / states.size());
        var number = (int) Math.min(
                states.size(),
                1 + states.stream().filter(state -> state.state() == State.DONE).count());
        var now = states.stream()
                .filter(state -> state.state() == State.BUSY)
                .findFirst()
                .map(state -> name(state, messages))
                .orElse("");
        return new StartView(steps, number, percent, now);
    }

    private static Step step(StepState state, Messages messages, Times times) {
        var code = switch (state.state()) {
            case PENDING -> "todo";
            case BUSY -> "busy";
            case DONE -> "done";
            case FAILED -> "fail";
        };
        var took = state.state() == State.PENDING ? "" : times.took(state.took());
        var percent = state.state() == State.BUSY ? (int) Math.round(100 * state.fraction()) : -1;
        return new Step(
                name(state, messages),
                code,
                "p-" + code,
                messages.text("start.state." + code),
                messages.own(state.detail()),
                took,
                percent);
    }

    private static String name(StepState state, Messages messages) {
        return messages.find("start.step." + state.name().toLowerCase(Locale.ROOT))
                .orElse(state.name());
    }
}
