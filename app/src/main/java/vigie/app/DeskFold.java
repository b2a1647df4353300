package vigie.app;

import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.Incoming;
import vigie.stream.Topics;

/** Opens the desk as it stands now, and goes on with it. */
public final class DeskFold {

    private DeskFold() {}

    public static Fold<DeskRecord, Desk, Desk.Outcome> open(EventLog log) {
        return log.fold(Topics.DESK, new Desk(), DeskFold::apply);
    }

    /** The desk's log deletes nothing, so a record without a value says nothing. */
    private static Desk.Outcome apply(Desk desk, Incoming<DeskRecord> record) {
        var value = record.value();
        return value == null ? Desk.Outcome.REPEATED : desk.apply(value);
    }
}
