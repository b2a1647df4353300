package vigie.classify.place;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void readsTownsBodiesAndDepartements() {
        var marked = MarkedText.parse("38,73\tÀ [Moirans|38], le <Nantes> FC joue rue de Paris.");

        assertThat(marked.text()).isEqualTo("À Moirans, le Nantes FC joue rue de Paris.");
        assertThat(marked.departements()).containsExactlyInAnyOrder("38", "73");
        assertThat(marked.marks()).hasSize(2);
        assertThat(marked.marks().getFirst().departement()).isEqualTo("38");
        assertThat(marked.marks().getLast().isBody()).isTrue();
        for (var mark : marked.marks())
            assertThat(marked.text().substring(mark.span().from(), mark.span().to()))
                    .isIn("Moirans", "Nantes");
    }

    @Property(tries = 300)
    void anyLineIsRead(@ForAll String line) {
        var marked = MarkedText.parse(line.replace("\t", " "));

        for (var mark : marked.marks())
            assertThat(mark.span().to()).isLessThanOrEqualTo(marked.text().length());
    }
}
