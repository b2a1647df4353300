package vigie.review;

import java.time.Duration;
import java.util.function.Function;
import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.stream.Fold;

/** The desk's fold, whose log can be taken away: what is folded can still be read. */
record SwitchedFold(Fold<DeskRecord, Desk, Desk.Outcome> fold, Switches switches)
        implements Fold<DeskRecord, Desk, Desk.Outcome> {

    @Override
    public <T> T read(Function<Desk, T> question) {
        return fold.read(question);
    }

    @Override
    public Appended<Desk.Outcome> append(String key, DeskRecord record) {
        switches.checkLog();
        return fold.append(key, record);
    }

    @Override
    public boolean await(long position, Duration most) {
        return fold.await(position, most);
    }

    @Override
    public long position() {
        return fold.position();
    }

    @Override
    public void close() {
        fold.close();
    }
}
