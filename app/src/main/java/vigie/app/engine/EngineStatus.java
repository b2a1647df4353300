package vigie.app.engine;

/** How an engine is right now, for the health page. */
public record EngineStatus(String engine, State state, String message, long pid, int restarts) {

    /** The life of an engine; {@code DOWN} means it ended by itself and is about to be started again. */
    public enum State {
        PREPARING,
        STARTING,
        READY,
        DOWN,
        FAILED,
        STOPPED
    }
}
