package vigie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.index.Stories.NICE;
import static vigie.index.Stories.NOON;
import static vigie.index.Stories.SURESNES;
import static vigie.index.Stories.candidate;
import static vigie.index.Stories.id;
import static vigie.index.Stories.item;
import static vigie.index.Stories.rejected;

import org.junit.jupiter.api.Test;
import vigie.model.Item;
import vigie.model.Place;
import vigie.model.Rejected;
import vigie.model.Technology;
import vigie.model.Verdict;

class FactsTest {

    @Test
    void knowsACandidateWhoseItemIsTooOldToBeKept() {
        var facts = facts(
                null, candidate("a").titled("Titre").saying("Les premiers mots").build());

        assertThat(facts.title()).isEqualTo("Titre");
        assertThat(facts.text()).isEqualTo("Les premiers mots");
    }

    @Test
    void isAboutItsMainPlacesAndTheirDepartements() {
        var facts = facts(
                null,
                candidate("a")
                        .about(SURESNES, Technology.DRONES)
                        .mentioning(NICE)
                        .build());

        assertThat(facts.places()).containsExactly(SURESNES);
        assertThat(facts.placeCodes()).containsExactly("92073", "92");
    }

    @Test
    void isAboutThePlacesItMentionsWhenItHasNoMainOne() {
        assertThat(facts(null, candidate("a").mentioning(NICE).build()).placeCodes())
                .containsExactly("06088", "06");
    }

    @Test
    void aRegionLiesInNoDepartement() {
        var region = new Place("R93", "Provence-Alpes-Côte d’Azur", Place.Kind.REGION, "", null);

        assertThat(facts(null, candidate("a").about(region, Technology.DRONES).build())
                        .placeCodes())
                .containsExactly("R93");
    }

    @Test
    void searchesNoTextBeforeTheVerdict() {
        var facts = facts(item("a", "Titre", "Texte"), null);

        assertThat(facts.text()).isEmpty();
        assertThat(facts.state()).isEqualTo(Facts.State.WAITING);
        assertThat(facts.searchable()).isTrue();
    }

    @Test
    void aRejectedItemWithoutAnyDateOfItsOwnHasTheOneItWasFetchedAt() {
        var facts = facts(item("a", "Titre", ""), rejected("a", "Titre", "", Rejected.Reason.ABROAD));

        assertThat(facts.date()).isEqualTo(NOON);
    }

    private static Facts facts(Item item, Verdict verdict) {
        return Facts.of(new Document(id("a"), item, verdict, null, null));
    }
}
