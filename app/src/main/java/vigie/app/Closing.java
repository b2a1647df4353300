package vigie.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, to be closed in the opposite order; one that fails to close does not keep the others open. Thread-safe. */
public final class Closing implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;

    /** Remembers it and hands it back; closes it at once when everything is closed already. */
    public synchronized <C extends AutoCloseable> C add(C opened) {
        if (closed) close(opened);
        else this.opened.push(opened);
        return opened;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!opened.isEmpty()) close(opened.pop());
    }

    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.atWarn()
                    .addKeyValue("part", opened.getClass().getSimpleName())
                    .setCause(e)
                    .log("not closed as it should");
        }
    }
}
