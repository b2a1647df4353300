package vigie.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reviewer decided on a story, or on what belongs to it, with what they saw, so that later tagging never changes it. */
public sealed interface Decision {

    /** It reports these deployments. */
    record Confirmed(List<SeenItem> members, List<ConfirmedDeployment> deployments) implements Decision {
        public Confirmed {
            members = List.copyOf(members);
            deployments = List.copyOf(deployments);
            if (deployments.isEmpty())
                throw new IllegalArgumentException("a confirmation names at least one deployment");
        }
    }

    /** It reports none. */
    record Refused(List<SeenItem> members, Reason reason) implements Decision {
        public Refused {
            members = List.copyOf(members);
        }
    }

    /** Not now: it comes back to this person after a while, and stays with the others. */
    record PutOff(Instant until) implements Decision {}

    /** The decision in force is taken back; the story is open again. */
    record TakenBack(RecordId decision) implements Decision {}

    /**
     * It tells the same event as another story, and becomes part of it, with every article that comes to it later. Only an open
     * story can: one that was decided is {@link Linked}.
     *
     * @param members of the story that goes into the other
     * @param intoRevision of the other story as the person saw it
     */
    record Joined(List<SeenItem> members, StoryId into, long intoRevision) implements Decision {
        public Joined {
            members = List.copyOf(members);
        }
    }

    /**
     * It tells the same event as another story, and both were decided: each decision stands, and each story names the other.
     *
     * @param withRevision of the other story as the person saw it
     */
    record Linked(StoryId with, long withRevision) implements Decision {}

    /** This member tells another event: it goes into the story that this record founds. */
    record TakenOut(SeenItem member) implements Decision {}

    /** Why a reviewer refuses a story. */
    enum Reason {
        OFF_TOPIC,
        ABROAD,
        PRIVATE_PLACE,
        ONLY_EVIDENCE,
        NO_PLACE,
        ADVERTISEMENT
    }

    /** A member of the story as the reviewer saw it. */
    record SeenItem(
            ItemId item,
            String title,
            URI address,
            String sourceName,
            @Nullable Instant published) {}

    /** A technology in a place as the reviewer confirmed it, with the sentence and the article that say so. */
    record ConfirmedDeployment(
            Place place,
            Technology technology,
            Status status,
            @Nullable String vendor,
            @Nullable Integer cameraCount,
            String quote,
            ItemId source) {}
}
