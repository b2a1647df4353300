package vigie.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vigie.model.Candidate;
import vigie.model.Item;
import vigie.model.Mail;
import vigie.model.Verdict;

class JsonCodecTest {

    private final JsonCodec<Item> items = new JsonCodec<>(Item.class);

    @Test
    void everyKindOfRecordComesBackAsItWas() {
        Samples.all()
                .forEach((topic, records) -> records.forEach(
                        record -> assertThat(throughJson(topic, record)).isEqualTo(record)));
    }

    @Test
    void everyTopicHasASampleSoThatNoneEscapesTheTests() {
        assertThat(Samples.all().keySet()).containsExactlyInAnyOrderElementsOf(Topics.all());
    }

    @Test
    void recordsWrittenByTheFirstVersionStillRead() throws IOException {
        var samples = new ArrayList<Object>();
        Samples.all().forEach((topic, records) -> samples.addAll(records));

        var read = new ArrayList<Object>();
        for (var line : written("records-v1.jsonl")) read.add(decode(line));

        assertThat(read).isEqualTo(samples);
    }

    @Test
    void whatMayBeAbsentIsLeftOutAndReadBackAsAbsent() {
        var bare = Samples.item();
        bare = new Item(
                bare.id(),
                bare.address(),
                bare.title(),
                "",
                "",
                null,
                bare.fetchedAt(),
                bare.source(),
                bare.sourceName(),
                bare.territory(),
                null,
                null);

        var json = items.encode(bare);

        assertThat(new String(json, UTF_8)).doesNotContain("published", "null");
        assertThat(items.decode(json)).isEqualTo(bare);
    }

    @Test
    void refusesAnUnknownField() {
        var json = encoded().replaceFirst("\\{", "{\"colour\":\"red\",");

        assertThatThrownBy(() -> items.decode(json.getBytes(UTF_8)))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void refusesAMissingField() {
        var json = encoded().replace("\"title\":\"Suresnes\",", "");

        assertThatThrownBy(() -> items.decode(json.getBytes(UTF_8)))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("title");
    }

    @Test
    void refusesARecordOfANewerVersionWithASentence() {
        var json = encoded().replace("\"v\":1", "\"v\":2");

        assertThatThrownBy(() -> items.decode(json.getBytes(UTF_8)))
                .hasMessageContaining("version 2")
                .hasMessageContaining("newer");
    }

    @Test
    void refusesARecordWithoutVersion() {
        var json = encoded().replace("\"v\":1,", "");

        assertThatThrownBy(() -> items.decode(json.getBytes(UTF_8))).isInstanceOf(CodecException.class);
    }

    @Test
    void aVerdictSaysWhichKindItIs() {
        var candidate = (Candidate) Samples.all().get(Topics.VERDICTS).getFirst();

        var json = new String(new JsonCodec<>(Verdict.class).encode(candidate), UTF_8);

        assertThat(json).contains("\"type\":\"candidate\"");
    }

    @Test
    void theSameMailIsAlwaysTheSameBytes() {
        var mail = (Mail) Samples.all().get(Topics.MAILS).getFirst();
        var codec = new JsonCodec<>(Mail.class);

        assertThat(codec.encode(codec.decode(codec.encode(mail)))).isEqualTo(codec.encode(mail));
    }

    @Property
    void anyTextSurvives(@ForAll String title, @ForAll String text) {
        var item = Samples.item();
        item = new Item(
                item.id(),
                item.address(),
                title,
                "",
                text,
                null,
                item.fetchedAt(),
                item.source(),
                "x",
                item.territory(),
                null,
                null);

        var wellFormed = new String(title.getBytes(UTF_8), UTF_8).equals(title)
                && new String(text.getBytes(UTF_8), UTF_8).equals(text);
        if (wellFormed) assertThat(items.decode(items.encode(item))).isEqualTo(item);
    }

    @Property
    void anyBytesEitherReadOrAreRefused(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> items.decode(bytes)).isInstanceOf(CodecException.class);
    }

    private String encoded() {
        return new String(items.encode(Samples.item()), UTF_8);
    }

    private static List<String> written(String name) throws IOException {
        try (var in = JsonCodecTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static Object decode(String line) {
        var parts = line.split("\t", 2);
        var topic = Topics.all().stream()
                .filter(candidate -> candidate.name().equals(parts[0]))
                .findFirst()
                .orElseThrow();
        return new JsonCodec<>(topic.type()).decode(parts[1].getBytes(UTF_8));
    }

    private static <V> Object throughJson(Topic<V> topic, Object record) {
        var codec = new JsonCodec<>(topic.type());
        return codec.decode(codec.encode(topic.type().cast(record)));
    }
}
