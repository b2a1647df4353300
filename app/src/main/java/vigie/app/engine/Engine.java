package vigie.app.engine;

import java.io.IOException;
import java.nio.file.Path;

/** One engine: how to lay out its files, how to start its process, how to tell that it serves. */
sealed interface Engine permits KafkaEngine, ElasticsearchEngine {

    String name();

    /** Unpacks and configures; done again before each start of Vigie, quickly when nothing changed. */
    void prepare(EngineProgress progress) throws IOException;

    /** What starts its process now. */
    Child.Launch launch() throws IOException;

    /** Whether it answers as it should, within about a second. */
    boolean isReady();

    /** Where the last words of a process that died are found. */
    Path output();

    /** Remembers the process, for the next Vigie to find should this one be killed. */
    Path pidFile();
}
