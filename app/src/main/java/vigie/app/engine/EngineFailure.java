package vigie.app.engine;

/** Something that keeps the engines from running; the message is one sentence that can be shown as it is. */
public final class EngineFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EngineFailure(String sentence) {
        super(sentence);
    }

    public EngineFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
