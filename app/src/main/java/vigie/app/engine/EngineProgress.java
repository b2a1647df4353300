package vigie.app.engine;

/** Told how far an engine is, so that a person who waits sees something move. Called from several threads. */
@FunctionalInterface
public interface EngineProgress {

    /** Tells nobody. */
    EngineProgress SILENT = (engine, fraction, message) -> {};

    /** The fraction goes from 0 to 1, where 1 means ready; it may go back when an engine has to start again. */
    void report(String engine, double fraction, String message);
}
