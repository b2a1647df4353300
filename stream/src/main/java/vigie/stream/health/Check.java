package vigie.stream.health;

/**
 * How one part of Vigie is.
 *
 * @param part its name, a stable word that the interface translates
 * @param message a sentence for the operator; empty when all is well
 */
public record Check(String part, State state, String message) {

    public enum State {
        UP,
        STARTING,
        WAITING,
        DOWN
    }

    public static Check up(String part) {
        return new Check(part, State.UP, "");
    }

    /** Something it needs does not answer; it goes on by itself when that returns. */
    public static Check waiting(String part, String message) {
        return new Check(part, State.WAITING, message);
    }

    public static Check down(String part, String message) {
        return new Check(part, State.DOWN, message);
    }

    public static Check starting(String part, String message) {
        return new Check(part, State.STARTING, message);
    }
}
