package vigie.stream.memory;

import java.time.InstantSource;
import vigie.stream.EventLog;
import vigie.stream.EventLogContract;

class MemoryEventLogTest extends EventLogContract {

    @Override
    protected EventLog emptyLog() {
        return new MemoryEventLog(InstantSource.system());
    }
}
