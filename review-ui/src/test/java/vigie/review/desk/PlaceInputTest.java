package vigie.review.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigie.model.Place;
import vigie.model.PlaceDirectory;
import vigie.review.TownDirectory;

class PlaceInputTest {

    private final PlaceInput input = new PlaceInput(new TownDirectory());

    @Test
    void takesANameThatOnlyOnePlaceHas() {
        assertThat(input.read("suresnes").place()).contains(TownDirectory.SURESNES);
        assertThat(input.read("Saint-Denis (93)").place()).contains(TownDirectory.SAINT_DENIS);
    }

    @Test
    void onlyOffersTheNamesakeOfAnotherDepartement() {
        var reading = input.read("Suresnes (93)");

        assertThat(reading.place()).isEmpty();
        assertThat(reading.choices()).containsExactly(TownDirectory.SURESNES);
    }

    @Test
    void onlyOffersTheOnePlaceThatBeginsSo() {
        var reading = input.read("Sures");

        assertThat(reading.place()).isEmpty();
        assertThat(reading.choices()).containsExactly(TownDirectory.SURESNES);
    }

    @Test
    void seesNamesakesHoweverManyLargerPlacesBeginSo() {
        var reading = new PlaceInput(new ManySaintMartins()).read("Saint-Martin");

        assertThat(reading.place()).isEmpty();
        assertThat(reading.choices()).extracting(Place::insee).containsExactly("32389", "65392");
    }

    /** A hundred larger places whose names begin alike, then one of the two namesakes within the first, the other far behind. */
    private static final class ManySaintMartins implements PlaceDirectory {

        private final List<Place> all = Stream.of(
                        Stream.of(town("32389", "Saint-Martin")),
                        IntStream.range(0, 100).mapToObj(i -> town("38" + (100 + i), "Saint-Martin-" + i)),
                        Stream.of(town("65392", "Saint-Martin")))
                .flatMap(towns -> towns)
                .toList();

        @Override
        public Optional<Place> find(String insee) {
            return all.stream().filter(place -> place.insee().equals(insee)).findFirst();
        }

        @Override
        public List<Place> complete(String beginning, int most) {
            return all.stream()
                    .filter(place -> place.name().startsWith(beginning))
                    .limit(most)
                    .toList();
        }

        @Override
        public List<Place> listNamed(String name) {
            return all.stream().filter(place -> place.name().equals(name)).toList();
        }

        private static Place town(String insee, String name) {
            return new Place(insee, name, Place.Kind.COMMUNE, insee.substring(0, 2), null);
        }
    }
}
