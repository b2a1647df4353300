package vigie.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which story a candidate belongs to, decided once when it came in; people may put it into another.
 *
 * @param story the story it is in now
 * @param why a stable word that the interface translates: it founds the story, or what it shares with it
 * @param telling what later candidates are compared with
 * @param given the story it was given when it came in, where people put it into another since; none where they left it
 */
public record StoryMembership(
        ItemId item,
        StoryId story,
        String why,
        Telling telling,
        @Nullable StoryId given) {

    public StoryMembership(ItemId item, StoryId story, String why, Telling telling) {
        this(item, story, why, telling, null);
    }

    /** The story that grouping gave it, whatever people did since. */
    public StoryId givenStory() {
        return given == null ? story : given;
    }

    /** The same, where people put it. */
    public StoryMembership in(StoryId now) {
        var machine = givenStory();
        return new StoryMembership(item, now, why, telling, now.equals(machine) ? null : machine);
    }

    /** The same, after its article changed. */
    public StoryMembership with(Telling changed) {
        return new StoryMembership(item, story, why, changed, given);
    }

    /**
     * What grouping remembers of a member: enough to compare a newcomer with it.
     *
     * @param gist what its beginning says; none in what was remembered before there was one
     * @param score how likely a person would call it relevant; none in what was remembered before
     */
    public record Telling(
            SourceId source,
            String title,
            Instant date,
            Signature signature,
            List<String> places,
            List<Technology> technologies,
            @Nullable Gist gist,
            @Nullable Double score) {
        public Telling {
            places = List.copyOf(places);
            technologies = List.copyOf(technologies);
        }
    }

    /**
     * The words and figures by which a rewritten article is known again.
     *
     * @param words hashes of the beginnings of words, in rising order; names of its places left out
     * @param figures numbers, whether told in digits or in words, in rising order
     */
    public record Gist(List<Integer> words, List<Long> figures) {
        public Gist {
            words = List.copyOf(words);
            figures = List.copyOf(figures);
        }
    }
}
