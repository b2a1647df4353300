package vigie.model;

import java.util.List;

/**
 * A place found in an item.
 *
 * @param confidence 0 to 1
 * @param spans where it is named; none when only the source's territory tells it
 * @param why the reason of this choice among namesakes, a stable word that the interface translates
 * @param namesakes other places the name could mean, the likeliest first
 */
public record PlaceTag(Place place, Role role, double confidence, List<Span> spans, String why, List<Place> namesakes) {

    public enum Role {
        MAIN,
        MENTIONED
    }

    public PlaceTag {
        spans = List.copyOf(spans);
        namesakes = List.copyOf(namesakes);
    }
}
