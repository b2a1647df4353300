package vigie.model;

import java.util.Set;

/**
 * What someone wants to be told by e-mail, and how often.
 *
 * @param places INSEE codes of communes and codes of départements; empty means anywhere
 * @param technologies empty means any
 */
public record Subscription(PersonId subscriber, Set<String> places, Set<Technology> technologies, Cadence cadence) {

    public enum Cadence {
        DAILY,
        WEEKLY
    }

    public Subscription {
        places = Set.copyOf(places);
        technologies = Set.copyOf(technologies);
    }

    /** Whether a deployment in this place is among what was asked for. */
    public boolean wants(Place place, Technology technology) {
        var here = places.isEmpty() || places.contains(place.insee()) || places.contains(place.departement());
        return here && (technologies.isEmpty() || technologies.contains(technology));
    }
}
