package vigie.app;

import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.model.PersonId;
import vigie.model.PrivateRecord;
import vigie.model.RecordId;
import vigie.model.Role;
import vigie.model.Source;
import vigie.review.account.Accounts;
import vigie.review.account.Passwords;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.Table;

/** Gives a new demonstration its sources and an account to sign in with; an old one keeps what it has. */
final class DemoData {

    private final Fold<DeskRecord, Desk, Desk.Outcome> desk;
    private final Accounts accounts;
    private final Wiring.Given given;

    DemoData(EventLog log, Fold<DeskRecord, Desk, Desk.Outcome> desk, Table<PrivateRecord> people, Wiring.Given given) {
        this.desk = desk;
        this.given = given;
        accounts = new Accounts(log, desk, people, new Passwords(), given.secret(), given.clock());
    }

    void prepare(Mode.Demo demo) {
        if (accounts.areNone()) {
            accounts.open(Wiring.DEMO_ACCOUNT.name(), Wiring.DEMO_ACCOUNT.password(), Role.ADMIN, PersonId.VIGIE);
        }
        demo.sources().forEach(this::add);
    }

    private void add(Source source) {
        if (desk.<Boolean>read(state -> state.findSource(source.id()).isPresent())) return;
        var edit = new DeskRecord.SourceEdited(RecordId.random(), given.clock().instant(), PersonId.VIGIE, 0, source);
        desk.append(source.id().value(), edit);
    }
}
