package vigie.review.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vigie.model.Candidate;
import vigie.model.ItemId;
import vigie.model.Signature;
import vigie.model.SourceId;
import vigie.model.Span;
import vigie.model.Technology;
import vigie.model.TechnologyTag;
import vigie.model.VendorTag;
import vigie.model.Verdict;

class HighlightsTest {

    private static final String TEXT = "Titre\n\nUn drone vole.\n\nLa ville\npaie le drone, dit-elle.";

    @Test
    void cutsTheBodyIntoParagraphsAndMarksWhatWasFound() {
        var paragraphs =
                Highlights.of(TEXT, 7, candidate(List.of(new Span(10, 15))), List.of("La ville paie le drone"));

        assertThat(paragraphs).hasSize(2);
        assertThat(paragraphs.getFirst().runs())
                .containsExactly(
                        new Highlights.Run("Un ", null),
                        new Highlights.Run("drone", "m-tech"),
                        new Highlights.Run(" vole.", null));
        assertThat(paragraphs).extracting(Highlights.Paragraph::isQuoted).containsExactly(false, true);
    }

    @Property
    void losesNoWordWhateverTheSpansAre(@ForAll("spans") List<Span> spans) {
        var paragraphs = Highlights.of(TEXT, 7, candidate(spans), List.of());

        var shown = paragraphs.stream()
                .map(paragraph ->
                        paragraph.runs().stream().map(Highlights.Run::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n"));
        assertThat(shown).isEqualTo(TEXT.substring(7));
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        var numbers = Arbitraries.integers().between(0, 80);
        return Combinators.combine(numbers, numbers)
                .as((a, b) -> new Span(Math.min(a, b), Math.max(a, b)))
                .list()
                .ofMaxSize(8);
    }

    private static Candidate candidate(List<Span> spans) {
        var now = Instant.EPOCH;
        return new Candidate(
                new ItemId("i"),
                URI.create("https://a.example/"),
                "Titre",
                "",
                new SourceId("s"),
                "S",
                now,
                now,
                "fr",
                0.5,
                List.of(),
                List.of(),
                List.of(new TechnologyTag(Technology.DRONES, spans)),
                List.of(new VendorTag("V", spans.stream().skip(1).toList())),
                List.of(),
                null,
                Signature.NONE,
                new Verdict.Versions("1", "1"));
    }
}
