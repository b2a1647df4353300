package vigie.stream.memory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.Incoming;
import vigie.stream.JsonCodec;
import vigie.stream.Outgoing;
import vigie.stream.Parked;
import vigie.stream.Stage;
import vigie.stream.StageDefinition;
import vigie.stream.Table;
import vigie.stream.Topic;
import vigie.stream.health.Check;

/**
 * The whole log in memory: the same promises as the real one but the lasting, so that a flow of stages can be tested in milliseconds.
 *
 * <p>Every value goes through its JSON form, as on the real log. Folds see a record before {@code write} returns; stages run in
 * threads of their own. Thread-safe.
 */
public final class MemoryEventLog implements EventLog {

    private final InstantSource clock;
    private final Map<String, List<Incoming<?>>> records = new LinkedHashMap<>();
    private final List<MemoryFold<?, ?, ?>> folds = new CopyOnWriteArrayList<>();
    private final Map<String, MemoryStage> stages = new LinkedHashMap<>();

    public MemoryEventLog(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void write(List<? extends Outgoing<?>> outgoing) {
        for (var record : outgoing) append(record);
        notifyAll();
    }

    /** All records of a topic, in order; for tests to look at. */
    public synchronized <V> List<Incoming<V>> records(Topic<V> topic) {
        return records.getOrDefault(topic.name(), List.of()).stream()
                .<Incoming<V>>map(record -> typed(record, topic))
                .toList();
    }

    @Override
    public <V> Table<V> table(Topic<V> topic) {
        return new MemoryTable<>(topic);
    }

    @Override
    public <V> int scan(Topic<V> topic, Consumer<Incoming<V>> reader) {
        records(topic).forEach(reader);
        return 0;
    }

    @Override
    public synchronized <V, S, R> Fold<V, S, R> fold(Topic<V> topic, S state, Fold.Folding<V, S, R> folding) {
        var fold = new MemoryFold<>(topic, state, folding);
        records(topic).forEach(fold::take);
        folds.add(fold);
        return fold;
    }

    /** A stage of a name that ran before goes on where that one stopped. */
    @Override
    public synchronized Stage stage(StageDefinition definition) {
        var before = stages.get(definition.name());
        var stage = new MemoryStage(this, definition, before == null ? Map.of() : before.done());
        stages.put(definition.name(), stage);
        return stage;
    }

    @Override
    public synchronized List<Parked> parked(String stage) {
        var found = stages.get(stage);
        return found == null ? List.of() : found.parked();
    }

    @Override
    public Check check() {
        return Check.up("log");
    }

    @Override
    public void close() {
        List.copyOf(stages.values()).forEach(Stage::close);
    }

    InstantSource clock() {
        return clock;
    }

    /** Up to {@code most} records after these offsets; waits a moment when there are none. */
    synchronized List<Incoming<?>> after(Map<String, Integer> done, List<Topic<?>> topics, int most)
            throws InterruptedException {
        var batch = next(done, topics, most);
        if (!batch.isEmpty()) return batch;
        wait(20);
        return next(done, topics, most);
    }

    synchronized long waiting(Map<String, Integer> done, List<Topic<?>> topics) {
        return next(done, topics, Integer.MAX_VALUE).size();
    }

    private List<Incoming<?>> next(Map<String, Integer> done, List<Topic<?>> topics, int most) {
        var batch = new ArrayList<Incoming<?>>();
        for (var topic : topics) {
            var all = records.getOrDefault(topic.name(), List.of());
            var from = done.getOrDefault(topic.name(), 0);
            var room = Math.max(0, most - batch.size());
            batch.addAll(all.subList(from, from + Math.min(all.size() - from, room)));
        }
        return batch;
    }

    private <V> void append(Outgoing<V> outgoing) {
        var topic = outgoing.topic();
        var list = records.computeIfAbsent(topic.name(), _ -> new ArrayList<>());
        var record = new Incoming<>(
                topic, outgoing.key(), throughJson(topic, outgoing.value()), 0, list.size(), clock.instant());
        list.add(record);
        folds.forEach(fold -> fold.offer(record));
    }

    private static <V> @Nullable V throughJson(Topic<V> topic, @Nullable V value) {
        var codec = new JsonCodec<>(topic.type());
        return value == null ? null : codec.decode(codec.encode(value));
    }

    private static <V> Incoming<V> typed(Incoming<?> record, Topic<V> topic) {
        var typed = record.from(topic);
        if (typed == null) throw new IllegalStateException("a record of " + record.topic() + " stands in " + topic);
        return typed;
    }

    private final class MemoryTable<V> implements Table<V> {

        private final Topic<V> topic;

        MemoryTable(Topic<V> topic) {
            this.topic = topic;
        }

        @Override
        public Optional<V> find(String key) {
            return Optional.ofNullable(all().get(key));
        }

        @Override
        public Map<String, V> all() {
            var newest = new LinkedHashMap<String, V>();
            for (var record : records(topic)) {
                var value = record.value();
                if (value == null) newest.remove(record.key());
                else newest.put(record.key(), value);
            }
            return newest;
        }

        @Override
        public void close() {}
    }

    private final class MemoryFold<V, S, R> implements Fold<V, S, R> {

        private final Topic<V> topic;
        private final S state;
        private final Folding<V, S, R> folding;
        private @Nullable R last;
        private long position;

        MemoryFold(Topic<V> topic, S state, Folding<V, S, R> folding) {
            this.topic = topic;
            this.state = state;
            this.folding = folding;
        }

        void offer(Incoming<?> record) {
            var typed = record.from(topic);
            if (typed != null) take(typed);
        }

        void take(Incoming<V> record) {
            synchronized (MemoryEventLog.this) {
                last = folding.apply(state, record);
                position = record.offset() + 1;
            }
        }

        @Override
        public <T> T read(Function<S, T> question) {
            synchronized (MemoryEventLog.this) {
                return question.apply(state);
            }
        }

        @Override
        public Appended<R> append(String key, V record) {
            synchronized (MemoryEventLog.this) {
                write(topic, key, record);
                return new Appended<>(Objects.requireNonNull(last), position);
            }
        }

        @Override
        public boolean await(long wanted, Duration most) {
            return position() >= wanted;
        }

        @Override
        public long position() {
            synchronized (MemoryEventLog.this) {
                return position;
            }
        }

        @Override
        public void close() {
            folds.remove(this);
        }
    }
}
