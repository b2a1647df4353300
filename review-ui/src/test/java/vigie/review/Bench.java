package vigie.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import vigie.index.Desk;
import vigie.index.memory.MemoryCandidates;
import vigie.model.DeskRecord;
import vigie.model.ModelRecord;
import vigie.model.PersonId;
import vigie.model.Role;
import vigie.review.account.Accounts;
import vigie.review.account.Passwords;
import vigie.stream.Fold;
import vigie.stream.Topics;
import vigie.stream.health.Check;
import vigie.stream.health.Health;
import vigie.stream.health.Startup;
import vigie.stream.memory.MemoryEventLog;

/** A whole web server over a log and an index in memory, on a port of its own. */
final class Bench implements AutoCloseable {

    static final byte[] SECRET = "a secret of thirty-two bytes, or so".getBytes(UTF_8);
    static final String PASSWORD = "un mot de passe long";

    final Ticking clock = new Ticking();
    final MemoryEventLog log = new MemoryEventLog(clock);
    final MemoryCandidates candidates = new MemoryCandidates(clock);
    final Health health = new Health();
    final Startup startup = new Startup(clock, List.of("folder", "kafka", "elasticsearch", "stages"));
    final Switches switches = new Switches();
    final Fold<DeskRecord, Desk, Desk.Outcome> desk;
    final ReviewServer server;
    final Accounts accounts;

    private Bench(UnaryOperator<ReviewSettings> settings) {
        var fold = log.fold(Topics.DESK, new Desk(), (state, record) -> state.apply(record.value()));
        this.desk = new SwitchedFold(fold, switches);
        health.add(() -> switches.logIsDown() ? Check.waiting("log", "no answer") : log.check());
        health.add(() ->
                switches.searchIsDown() ? Check.waiting("elasticsearch", "no answer") : Check.up("elasticsearch"));
        this.server = ReviewServer.start(settings.apply(ReviewSettings.loopback(0, SECRET)), startup, health, clock);
        this.accounts = new Accounts(log, desk, log.table(Topics.PRIVATE), new Passwords(), SECRET, clock);
    }

    /** Started, but with nothing behind it yet. */
    static Bench starting() {
        return new Bench(settings -> settings);
    }

    static Bench ready() {
        return ready(settings -> settings);
    }

    /** With the small press, and an account for every role, named like the role. */
    static Bench ready(UnaryOperator<ReviewSettings> settings) {
        var bench = new Bench(settings);
        Stories.all().forEach(bench::add);
        for (var role : Role.values())
            bench.accounts.open(role.name().toLowerCase(java.util.Locale.ROOT), PASSWORD, role, PersonId.VIGIE);
        bench.serve();
        return bench;
    }

    static Bench withoutAccounts(UnaryOperator<ReviewSettings> settings) {
        var bench = new Bench(settings);
        bench.serve();
        return bench;
    }

    /** Some confirmations, sources and a mail, so that every page has something to show. */
    Bench furnished() {
        var browser = browserOf(Role.REVIEWER);
        browser.press(browser.get("/tri/" + Stories.TOULOUSE.id().value()), "confirmer");
        browser.press(browser.get("/tri/" + Stories.DIJON.id().value()), "confirmer");
        Sources.writeTo(log, clock.instant());
        writeTraining();
        log.write(
                Topics.MAILS,
                "m1",
                new vigie.model.Mail(
                        "m1",
                        PersonId.random(),
                        "lectrice@exemple.example",
                        "Vigie : un nouveau dispositif à Dijon",
                        "Dijon (21)\nEn service : hypervision\n\nPage du lieu : https://vigie.example/communes/21231\n",
                        "<html><body style='color:#123'><h1>Dijon</h1><script>alert(1)</script><p>En service</p></body></html>",
                        java.util.Map.of("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                        clock.instant()));
        return this;
    }

    private void writeTraining() {
        var learnt = new ModelRecord.Learnt(900, 412, 97, 3);
        var figures = List.of(new ModelRecord.Figure("decisions", "commune × technology pairs", 0.871, 0.914));
        var files = List.of(new ModelRecord.ModelFile("technology", 9, 1, "ab12"));
        log.write(
                Topics.MODELS, "a", new ModelRecord.Manifest("0a1b2c3d", "2", clock.instant(), files, learnt, figures));
        log.write(
                Topics.MODELS,
                ModelRecord.LAST_TRAINING,
                new ModelRecord.LastTraining(
                        clock.instant(), ModelRecord.Outcome.PUBLISHED, "0a1b2c3d", learnt, figures, ""));
    }

    void serve() {
        server.serve(new ReviewServices(
                log,
                desk,
                log.table(Topics.PRIVATE),
                new SwitchedSearch(candidates, switches),
                log.table(Topics.SOURCES),
                log.table(Topics.SOURCE_MEMORY),
                log.table(Topics.MAILS),
                log.table(Topics.MODELS),
                new TownDirectory(),
                List.of(new ReviewServices.StageView("classify", () -> 3))));
        startup.ready();
    }

    void add(Story story) {
        candidates.write(story.parts());
    }

    Desk.StoryState state(Story story) {
        return desk.read(now -> now.story(story.id()));
    }

    List<DeskRecord.StoryDecided> confirmations() {
        return desk.read(Desk::confirmations);
    }

    Browser browser() {
        return new Browser("http://127.0.0.1:" + server.port());
    }

    Browser browserOf(Role role) {
        var browser = browser();
        browser.signIn(role.name().toLowerCase(java.util.Locale.ROOT), PASSWORD);
        return browser;
    }

    @Override
    public void close() {
        server.close();
    }

    /** A clock that stands still until it is told to go on. */
    static final class Ticking implements InstantSource {
        private volatile Instant now = Story.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }
}
