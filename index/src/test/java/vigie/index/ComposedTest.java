package vigie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigie.index.Stories.ANNE;
import static vigie.index.Stories.NOON;
import static vigie.index.Stories.candidate;
import static vigie.index.Stories.id;
import static vigie.index.Stories.item;
import static vigie.index.Stories.membership;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vigie.index.Document.Decided;

class ComposedTest {

    @Property
    void anyOrderOfTheSamePartsAndAnyRepeatsGiveTheSameDocument(@ForAll("parts") List<Part> parts, @ForAll long seed) {
        var shuffled = new ArrayList<>(parts);
        shuffled.addAll(parts.subList(0, parts.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(composed(shuffled)).isEqualTo(composed(parts));
    }

    @Test
    void staysTheVeryDocumentWhenAPartBringsNothingNew() {
        var before = composed(List.of(new Part.Fetched(id("a"), 5, item("a", "Titre", ""))));

        assertThat(before.with(new Part.Fetched(id("a"), 5, item("a", "Titre", ""))))
                .isSameAs(before);
        assertThat(before.with(new Part.Fetched(id("a"), 4, null))).isSameAs(before);
    }

    @Test
    void takesTheFirstRecordOfALog() {
        var document = composed(List.of(new Part.Fetched(id("a"), 0, item("a", "Titre", ""))))
                .document();

        assertThat(document.item()).isNotNull();
    }

    @Test
    void refusesAPartOfAnotherDocument() {
        assertThatThrownBy(() -> Composed.empty(id("a")).with(new Part.Fetched(id("b"), 0, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Parts as a log has them: of one kind, each revision says one thing. */
    @Provide
    Arbitrary<List<Part>> parts() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 2, 3), Arbitraries.longs().between(0, 6))
                .as(ComposedTest::part)
                .list()
                .ofMaxSize(12);
    }

    private static Part part(int kind, long revision) {
        var removed = revision % 3 == 2;
        return switch (kind) {
            case 0 -> new Part.Fetched(id("a"), revision, removed ? null : item("a", "Titre " + revision, ""));
            case 1 ->
                new Part.Judged(
                        id("a"),
                        revision,
                        removed
                                ? null
                                : candidate("a").titled("Titre " + revision).build());
            case 2 -> new Part.Grouped(id("a"), revision, removed ? null : membership("a", "story" + revision));
            default ->
                new Part.Settled(
                        id("a"),
                        revision,
                        removed ? null : new Decided(Document.Outcome.REFUSED, ANNE, NOON.plusSeconds(revision)));
        };
    }

    private static Composed composed(List<Part> parts) {
        var composed = Composed.empty(id("a"));
        for (var part : parts) composed = composed.with(part);
        return composed;
    }
}
