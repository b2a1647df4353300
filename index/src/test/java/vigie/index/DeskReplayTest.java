package vigie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.index.Stories.NOON;
import static vigie.index.Stories.confirmed;
import static vigie.index.Stories.decided;
import static vigie.index.Stories.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vigie.model.Decision;
import vigie.model.DeskRecord;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.NameKey;
import vigie.model.PersonId;
import vigie.model.RecordId;
import vigie.model.Role;

/** However the log is read, the desk comes out the same. */
class DeskReplayTest {

    private static final List<String> PEOPLE = List.of("anne", "bilal", "chloé");
    private static final List<String> STORIES = List.of("a", "b", "c");

    @Property(tries = 300)
    void repeatingTheLogFromAnyPointChangesNothing(
            @ForAll("logs") List<DeskRecord> log, @ForAll("positions") List<Integer> restarts) {
        var withRepeats = new ArrayList<DeskRecord>();
        for (var i = 0; i < log.size(); i++) {
            withRepeats.add(log.get(i));
            var end = i + 1;
            restarts.stream()
                    .filter(restart -> restart < end)
                    .forEach(restart -> withRepeats.addAll(log.subList(restart, end)));
        }

        assertThat(view(folded(withRepeats))).isEqualTo(view(folded(log)));
    }

    @Property(tries = 300)
    void aDeskThatReadsInTwoSittingsEqualsOneThatReadsAtOnce(@ForAll("logs") List<DeskRecord> log) {
        for (var cut = 0; cut <= log.size(); cut++) {
            var desk = folded(log.subList(0, cut));
            view(desk);
            log.subList(cut, log.size()).forEach(desk::apply);

            assertThat(view(desk)).isEqualTo(view(folded(log)));
        }
    }

    @Property(tries = 300)
    void theRevisionCountsWhatChangedTheDecision(@ForAll("logs") List<DeskRecord> log) {
        var desk = folded(log);

        for (var story : STORIES) {
            var state = desk.story(Stories.story(story));
            var changes = state.history().stream()
                    .filter(record -> changesDecision(record, state.history()))
                    .count();
            assertThat(state.revision()).isEqualTo(changes);
        }
    }

    @Property(tries = 300)
    void aDecidedStoryIsPartOfNoOtherAndTheOneThatHoldsItStandsOnItsOwn(@ForAll("logs") List<DeskRecord> log) {
        var desk = folded(log);

        for (var name : STORIES) {
            var story = Stories.story(name);
            var holder = desk.storyThatHolds(story);
            if (desk.story(story).decided() != null) assertThat(holder).isEqualTo(story);
            assertThat(desk.storyThatHolds(holder)).isEqualTo(holder);
            assertThat(desk.linkedTo(holder)).doesNotContain(holder);
        }
    }

    @Property(tries = 300)
    void takingTheLastChangeOfGroupingBackGivesTheGroupingBefore(@ForAll("logs") List<DeskRecord> log) {
        var desk = folded(log);
        var before = grouping(desk);
        var change =
                decided("change", new PersonId("anne"), "a", revision(desk, "a"), joined("b", revision(desk, "b")));
        if (desk.apply(change) != Desk.Outcome.TAKEN) return;

        var undone = desk.apply(decided(
                "undo",
                new PersonId("anne"),
                "a",
                revision(desk, "a"),
                new Decision.TakenBack(new RecordId("change"))));

        assertThat(undone).isEqualTo(Desk.Outcome.TAKEN);
        assertThat(grouping(desk)).isEqualTo(before);
    }

    @Provide
    Arbitrary<List<DeskRecord>> logs() {
        return Arbitraries.integers()
                .between(0, 14)
                .flatMap(size -> Combinators.combine(IntStream.range(0, size)
                                .mapToObj(i -> record("r" + i, i))
                                .toList())
                        .as(records -> records));
    }

    @Provide
    Arbitrary<List<Integer>> positions() {
        return Arbitraries.integers().between(0, 13).list().ofMaxSize(2);
    }

    private static Arbitrary<DeskRecord> record(String id, int position) {
        var person = Arbitraries.of(PEOPLE).map(PersonId::new);
        var story = Combinators.combine(
                        person, Arbitraries.of(STORIES), Arbitraries.longs().between(0, 3), decision(position))
                .as((by, name, revision, decision) -> (DeskRecord) decided(id, by, name, revision, decision));
        var account = Combinators.combine(person, Arbitraries.of("mouette", "goéland"))
                .as((who, name) -> (DeskRecord) new DeskRecord.AccountOpened(
                        new RecordId(id), NOON, who, who, Role.REVIEWER, new NameKey(name)));
        var role = Combinators.combine(person, Arbitraries.longs().between(0, 2), Arbitraries.of(Role.class))
                .as((who, revision, to) ->
                        (DeskRecord) new DeskRecord.RoleChanged(new RecordId(id), NOON, who, who, revision, to));
        return Arbitraries.frequencyOf(Tuple.of(6, story), Tuple.of(1, account), Tuple.of(1, role));
    }

    private static Arbitrary<Decision> decision(int position) {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(STORIES), Arbitraries.longs().between(0, 3))
                        .as(DeskReplayTest::joined),
                Combinators.combine(Arbitraries.of(STORIES), Arbitraries.longs().between(0, 3))
                        .as((other, revision) -> new Decision.Linked(Stories.story(other), revision)),
                Arbitraries.of(STORIES).map(item -> new Decision.TakenOut(Stories.seen(item))),
                Arbitraries.just(confirmed("a")),
                Arbitraries.just(refused("b")),
                Arbitraries.just(new Decision.PutOff(NOON.plus(Duration.ofDays(1)))),
                Arbitraries.integers()
                        .between(0, Math.max(0, position - 1))
                        .map(past -> new Decision.TakenBack(new RecordId("r" + past))));
    }

    private static boolean changesDecision(StoryDecided record, List<StoryDecided> history) {
        return switch (record.decision()) {
            case Decision.Confirmed _, Decision.Refused _, Decision.Joined _, Decision.Linked _, Decision.TakenOut _ ->
                true;
            case Decision.PutOff _ -> false;
            case Decision.TakenBack back ->
                history.stream()
                        .anyMatch(past ->
                                past.id().equals(back.decision()) && !(past.decision() instanceof Decision.PutOff));
        };
    }

    private static Decision joined(String other, long revision) {
        return new Decision.Joined(List.of(Stories.seen("a")), Stories.story(other), revision);
    }

    private static long revision(Desk desk, String story) {
        return desk.story(Stories.story(story)).revision();
    }

    /** Where each item is, whatever story it was given, and what is linked. */
    private static List<Object> grouping(Desk desk) {
        return STORIES.stream()
                .flatMap(story ->
                        STORIES.stream().<Object>map(item -> desk.storyOf(Stories.id(item), Stories.story(story))))
                .toList();
    }

    private static Desk folded(List<DeskRecord> log) {
        var desk = new Desk();
        log.forEach(desk::apply);
        return desk;
    }

    /** All that can be seen of a desk. */
    private static List<Object> view(Desk desk) {
        var stories = STORIES.stream().map(name -> (Object) desk.story(Stories.story(name)));
        var hidden = PEOPLE.stream().map(name -> (Object) Set.copyOf(desk.hiddenFrom(new PersonId(name), NOON)));
        return Stream.of(
                        stories,
                        hidden,
                        grouping(desk).stream(),
                        Stream.<Object>of(desk.confirmations(), desk.accounts()))
                .flatMap(part -> part)
                .toList();
    }
}
