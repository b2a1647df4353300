package vigie.model;

import java.util.List;
import java.util.Optional;

/** All the places of France, to look one up by its code or by the first letters of its name. Thread-safe. */
public interface PlaceDirectory {

    Optional<Place> find(String insee);

    /**
     * Places whose name begins with these letters, the most populous first; case, accents, hyphens and apostrophes make no
     * difference.
     */
    List<Place> complete(String beginning, int most);

    /** All places that have exactly this name, the most populous first, so that namesakes are never overlooked. */
    List<Place> listNamed(String name);
}
