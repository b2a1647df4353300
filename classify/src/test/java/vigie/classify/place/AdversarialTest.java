package vigie.classify.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.classify.Items;
import vigie.classify.Shared;
import vigie.classify.gazetteer.Mention;
import vigie.classify.text.Words;
import vigie.model.Place;
import vigie.model.PlaceTag;
import vigie.model.Span;
import vigie.model.Territory;

/**
 * Short cases made to mislead: {@code adversarial.txt}, one a line, in the marks of {@link MarkedText}. A wrong tag that a user
 * reports becomes a line there.
 */
class AdversarialTest {

    private static final List<String> CASES = cases();

    /** What was found in one case: right, wrong and missed names. */
    private record Outcome(String line, List<String> right, List<String> wrong, List<String> missed) {}

    @Test
    void thereAreHundredsOfCases() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(500).doesNotHaveDuplicates();
    }

    /** A tag that is not sure is shown to the reviewer with a question mark; of the sure ones hardly any may be wrong. */
    @Test
    void isHardlyEverSureOfAWrongCommune() {
        var outcomes = CASES.stream().map(AdversarialTest::outcome).toList();
        var right = outcomes.stream().mapToInt(one -> one.right().size()).sum();
        var wrong = outcomes.stream().mapToInt(one -> one.wrong().size()).sum();
        var missed = outcomes.stream().mapToInt(one -> one.missed().size()).sum();
        System.out.printf(
                "adversarial cases: %d, communes right %d, wrong %d, missed %d%n",
                outcomes.size(), right, wrong, missed);

        assertThat((double) right / (right + wrong))
                .as(() -> "wrong: "
                        + outcomes.stream()
                                .filter(one -> !one.wrong().isEmpty())
                                .toList())
                .isGreaterThanOrEqualTo(0.99);
    }

    private static Outcome outcome(String line) {
        var marked = MarkedText.parse(line);
        var item = Items.local(new Territory(List.copyOf(marked.departements())), "", marked.text());
        var tags = Shared.CLASSIFIER.analyse(item).findings().places().stream()
                .filter(tag -> tag.place().kind() == Place.Kind.COMMUNE && tag.confidence() >= PlaceTag.SURE)
                .toList();
        var right = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var tag : tags)
            for (var span : named(tag, marked))
                (isRight(tag, span, marked) ? right : wrong)
                        .add(tag.place().name() + " " + tag.place().insee());
        var missed = marked.marks().stream()
                .filter(mark -> tags.stream()
                        .flatMap(tag -> tag.spans().stream())
                        .noneMatch(span -> overlap(span, mark.span())))
                .map(mark ->
                        marked.text().substring(mark.span().from(), mark.span().to()))
                .toList();
        return new Outcome(line, right, wrong, missed);
    }

    /** Demonyms tell the town without naming it, and are not marked in the cases. */
    private static List<Span> named(PlaceTag tag, MarkedText marked) {
        return tag.spans().stream()
                .filter(span ->
                        Shared.GAZETTEER.mentions(Words.of(marked.text().substring(span.from(), span.to()))).stream()
                                .noneMatch(Mention::isDemonym))
                .toList();
    }

    private static boolean isRight(PlaceTag tag, Span span, MarkedText marked) {
        return marked.marks().stream()
                .filter(mark -> overlap(span, mark.span()))
                .anyMatch(mark -> mark.departement().isEmpty()
                        || mark.departement().equals(tag.place().departement()));
    }

    private static boolean overlap(Span one, Span other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private static List<String> cases() {
        try (var in = AdversarialTest.class.getResourceAsStream("/vigie/classify/adversarial.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
