package vigie.index.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.index.Stories.NICE;
import static vigie.index.Stories.candidate;
import static vigie.index.Stories.id;
import static vigie.index.Stories.item;
import static vigie.index.Stories.membership;
import static vigie.index.Stories.rejected;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.index.Composed;
import vigie.index.Document.Decided;
import vigie.index.Document.Outcome;
import vigie.index.Part;
import vigie.index.Stories;
import vigie.model.Rejected;
import vigie.model.Technology;

class DocumentJsonTest {

    private final DocumentJson json = new DocumentJson();

    @Test
    void readsBackWhatItWrote() {
        var composed = composed(
                new Part.Fetched(id("a"), 3, item("a", "Titre", "Un long texte")),
                new Part.Judged(
                        id("a"),
                        5,
                        candidate("a").about(NICE, Technology.DRONES).build()),
                new Part.Grouped(id("a"), 7, membership("a", "a")),
                new Part.Settled(id("a"), 9, new Decided(Outcome.REFUSED, Stories.ANNE, Stories.NOON)));

        assertThat(json.read(json.write(composed))).isEqualTo(composed);
    }

    @Test
    void readsBackADocumentOfWhichLittleIsKnown() {
        for (var composed : List.of(
                composed(),
                composed(new Part.Fetched(id("a"), 0, item("a", "Titre", "Texte"))),
                composed(new Part.Fetched(id("a"), 0, item("a", "Titre", ""))),
                composed(new Part.Settled(id("a"), 4, null)),
                composed(new Part.Judged(id("a"), 1, rejected("a", "Titre", "Résumé", Rejected.Reason.NOT_FRENCH))))) {
            assertThat(json.read(json.write(composed))).isEqualTo(composed);
        }
    }

    @Test
    void keepsACandidatesTextOnlyOnce() {
        var text = "Un long texte";

        var written = json.write(composed(
                        new Part.Fetched(id("a"), 0, item("a", "Titre", text)),
                        new Part.Judged(
                                id("a"), 0, candidate("a").saying("Un long").build())))
                .toString();

        assertThat(written.split(text, -1)).hasSize(2);
    }

    private static Composed composed(Part... parts) {
        var composed = Composed.empty(id("a"));
        for (var part : parts) composed = composed.with(part);
        return composed;
    }
}
