package vigie.model;

import java.time.Instant;
import java.util.List;

/**
 * Which story a candidate belongs to, decided once when it came in.
 *
 * @param why a stable word that the interface translates: it founds the story, or what it shares with it
 * @param signature and title, place and technology keys, date: what later candidates are compared with
 */
public record StoryMembership(ItemId item, StoryId story, String why, Telling telling) {

    /** What grouping remembers of a member: enough to compare a newcomer with it. */
    public record Telling(
            SourceId source,
            String title,
            Instant date,
            Signature signature,
            List<String> places,
            List<Technology> technologies) {
        public Telling {
            places = List.copyOf(places);
            technologies = List.copyOf(technologies);
        }
    }
}
