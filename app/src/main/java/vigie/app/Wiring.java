package vigie.app;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import vigie.app.config.Settings;
import vigie.classify.ClassifyStep;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.shelf.CurrentClassifier;
import vigie.classify.story.StoriesStep;
import vigie.classify.train.Retraining;
import vigie.classify.train.TrainingService;
import vigie.digest.ConfirmationStep;
import vigie.digest.DigestService;
import vigie.digest.DigestSettings;
import vigie.digest.Forgetting;
import vigie.digest.plan.DigestPlan;
import vigie.digest.plan.Rhythm;
import vigie.digest.send.MailTransport;
import vigie.digest.send.MailerStep;
import vigie.digest.send.OutboxOnlyTransport;
import vigie.digest.send.Sender;
import vigie.digest.send.SmtpSettings;
import vigie.digest.send.SmtpTransport;
import vigie.index.Desk;
import vigie.index.IndexService;
import vigie.index.elastic.ElasticCandidateSearch;
import vigie.index.elastic.ElasticConnection;
import vigie.index.elastic.ElasticGenerations;
import vigie.ingest.FetchStep;
import vigie.ingest.poll.PollPlanner;
import vigie.model.DeskRecord;
import vigie.model.Mail;
import vigie.model.ModelRecord;
import vigie.model.PersonId;
import vigie.model.PlaceDirectory;
import vigie.model.PrivateRecord;
import vigie.model.SignedLinks;
import vigie.model.Source;
import vigie.model.SourceMemory;
import vigie.review.ReviewServices;
import vigie.review.ReviewServices.StageView;
import vigie.review.ReviewSettings;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.Stage;
import vigie.stream.StageDefinition;
import vigie.stream.Table;
import vigie.stream.Topics;
import vigie.stream.health.Health;

/**
 * Every part of Vigie, put together in the order data flows: sources, ingest, classify, train, index, digest,
 * pages.
 *
 * <p>This is the place to start reading. Each line makes one part out of those before it; parts meet nowhere else.
 */
final class Wiring implements AutoCloseable {

    /** What anyone may sign in with in the demonstration, which listens on this machine alone. */
    static final ReviewSettings.DemoAccount DEMO_ACCOUNT = new ReviewSettings.DemoAccount("demo", "demonstration");

    /** How often the planner looks for sources that are due. */
    private static final Duration PLANNING = Duration.ofSeconds(1);
    /** Few enough that a slow site holds up little, enough for several sites at once. */
    private static final int FETCHES = 20;
    /** A page may cost its turn, its robots.txt and itself, each 20 s at the worst, on a site that is only slow. */
    private static final Duration FETCH_LIMIT = Duration.ofMinutes(2);
    /** How often newer models are looked for; looking costs nothing while there are none. */
    private static final Duration MODELS = Duration.ofSeconds(5);
    /** How often it is looked whether a training is due; they are due by the day. */
    private static final Duration TRAINING = Duration.ofMinutes(1);
    /** How often digests are looked at; they are due by the minute. */
    private static final Duration DIGESTS = Duration.ofSeconds(5);
    /** How often addresses are looked for that need not be kept; they are due by the day. */
    private static final Duration FORGETTING = Duration.ofHours(1);
    /** A digest a minute shows in the demonstration what a week shows elsewhere. */
    private static final Duration DEMO_PERIOD = Duration.ofMinutes(1);

    /**
     * What does not come from another part.
     *
     * @param secret keys sessions, names and signed links
     * @param publicAddress where people reach the pages
     */
    record Given(Settings settings, Mode mode, byte[] secret, URI publicAddress, InstantSource clock) {}

    private final Given given;
    private final EventLog log;
    private final Health health;
    private final Closing closing = new Closing();
    private final List<StageView> stages = new ArrayList<>();
    private final List<Stage> running = new ArrayList<>();

    private final Fold<DeskRecord, Desk, Desk.Outcome> desk;
    private final Table<PrivateRecord> people;
    private final Table<Source> sources;
    private final Table<SourceMemory> memories;
    private final Table<ModelRecord> models;
    private final PlaceDirectory places;
    private final ReviewServices pages;

    private Wiring(Given given, EventLog log, ElasticConnection elastic, Health health) {
        this.given = given;
        this.log = log;
        this.health = health;
        var clock = given.clock();

        desk = closing.add(DeskFold.open(log));
        people = closing.add(log.table(Topics.PRIVATE));
        sources = closing.add(log.table(Topics.SOURCES));
        memories = closing.add(log.table(Topics.SOURCE_MEMORY));
        models = closing.add(log.table(Topics.MODELS));
        var gazetteer = Gazetteer.load();
        var lexicon = Lexicon.load();
        places = gazetteer;

        if (given.mode().runs(Part.INGEST)) ingest();
        if (given.mode().runs(Part.CLASSIFY)) classify(new CurrentClassifier(gazetteer, lexicon, models::all));
        if (given.mode().runs(Part.TRAIN)) train(gazetteer, lexicon);
        if (given.mode().runs(Part.INDEX)) index(elastic, clock);
        if (given.mode().runs(Part.DIGEST)) digest();
        pages = pages(new ElasticCandidateSearch(elastic, clock));
        health.add(log::check);
        health.add(elastic::check);
    }

    /** Connects every part that this process runs, and starts it. */
    static Wiring connect(Given given, EventLog log, ElasticConnection elastic, Health health) {
        var wiring = new Wiring(given, log, elastic, health);
        if (given.mode().demo() != null)
            new DemoData(log, wiring.desk, wiring.people, given)
                    .prepare(given.mode().demo());
        return wiring;
    }

    ReviewServices pages() {
        return pages;
    }

    boolean hasAccounts() {
        return desk.read(state -> !state.accounts().isEmpty());
    }

    /** All stages are asked to stop before the first is waited for, so that together they take no longer than one. */
    @Override
    public void close() {
        running.forEach(Stage::stop);
        closing.close();
    }

    /** Desk → sources → errands → items. */
    private void ingest() {
        var demo = given.mode().demo();
        var press = demo == null ? null : demo.press();
        var fetching = closing.add(Fetching.of(given.settings().ingest(), given.publicAddress(), press, given.clock()));
        var fetch = fetching.ingest().step(sources::find, memories::find, fetching.plan(), FetchStep.PATIENCE);
        var planner = new PollPlanner(PollPlanner.PATIENCE);
        stage(StageDefinition.of("sources", new SourceStep(desk), Topics.DESK));
        stage(StageDefinition.of(FetchStep.NAME, fetch, Topics.FETCHES)
                .withMaxBatch(FETCHES)
                .withLimit(FETCH_LIMIT));
        ticker(
                "planner",
                PLANNING,
                () -> planner.handOut(
                        sources.all().values(), memories.all(), given.clock().instant(), log::write));
    }

    /** Items → verdicts → stories, with the newest models there are. */
    private void classify(CurrentClassifier classifier) {
        health.add(classifier::check);
        ticker("model-watch", MODELS, classifier::look);
        stage(StageDefinition.of("classify", new ClassifyStep(classifier), Topics.ITEMS));
        var memberships = closing.add(log.table(Topics.STORIES));
        var step = new StoriesStep(memberships, new DeskStories(desk));
        stage(StageDefinition.of("stories", step, Topics.VERDICTS, Topics.DESK));
    }

    /** Decisions and the items they are about → models, now and then. */
    private void train(Gazetteer gazetteer, Lexicon lexicon) {
        var settings = given.settings().train();
        var every = settings.every();
        if (every == null) return;
        var service = new TrainingService(
                log, () -> desk.read(Desk::decisions), models::all, () -> Retraining.ofProgram(gazetteer, lexicon));
        ticker("training", TRAINING, () -> service.tick(given.clock().instant(), every, settings.atLeast()));
    }

    /** Items, verdicts, stories and decisions → the search index. */
    private void index(ElasticConnection elastic, InstantSource clock) {
        var service = closing.add(new IndexService(log, new ElasticGenerations(elastic, clock), desk));
        health.add(service::check);
        stages.add(new StageView("index", service::lag));
        service.start();
    }

    /** Confirmations and subscriptions → mails. */
    private void digest() {
        var settings = digestSettings();
        var mailings = closing.add(log.table(Topics.MAILINGS));
        var mailer = new MailerStep(closing.add(transport()), mailings, this::isSubscribed, given.clock());
        stage(new ConfirmationStep(desk, people, mailings, places, settings, given.clock()).definition());
        stage(mailer.definition());
        var service = new DigestService(log, desk, people, mailings, places, settings);
        ticker("digests", DIGESTS, () -> service.tick(given.clock().instant()));
        var forgetting = new Forgetting(log, desk, people);
        ticker("forgetting", FORGETTING, () -> forgetting.tick(given.clock().instant()));
    }

    private ReviewServices pages(ElasticCandidateSearch search) {
        Table<Mail> mails = given.mode().isDemo() ? closing.add(log.table(Topics.MAILS)) : null;
        return new ReviewServices(log, desk, people, search, sources, memories, mails, models, places, stages);
    }

    private boolean isSubscribed(PersonId person) {
        return desk.read(state -> state.findSubscription(person).isPresent());
    }

    private DigestSettings digestSettings() {
        var settings = given.settings().digest();
        var daily = new Rhythm.EveryDay(settings.at());
        var weekly = new Rhythm.EveryWeek(DayOfWeek.MONDAY, settings.at());
        var plan = given.mode().isDemo()
                ? new DigestPlan(
                        settings.zone(), new Rhythm.Every(DEMO_PERIOD), new Rhythm.Every(DEMO_PERIOD.multipliedBy(2)))
                : new DigestPlan(settings.zone(), daily, weekly);
        return new DigestSettings(
                given.publicAddress(),
                new SignedLinks(given.secret()),
                plan,
                given.mode().isDemo());
    }

    private MailTransport transport() {
        var mail = given.settings().mail();
        if (mail.host() == null || mail.from() == null) return new OutboxOnlyTransport();
        var password = Connections.secret("mail.password", mail.password(), mail.passwordFile());
        var security = SmtpSettings.Security.valueOf(mail.security().name());
        return new SmtpTransport(new SmtpSettings(
                mail.host(), mail.port(), security, mail.user(), password, new Sender("Vigie", mail.from())));
    }

    private void stage(StageDefinition definition) {
        Stage stage = closing.add(log.stage(definition));
        health.add(stage::check);
        stages.add(new StageView(definition.name(), stage::lag));
        running.add(stage);
        stage.start();
    }

    private void ticker(String name, Duration pause, Runnable work) {
        var ticker = closing.add(Ticker.start(name, pause, work));
        health.add(ticker::check);
    }
}
