package vigie.classify.story;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import vigie.model.Candidate;
import vigie.model.Decision;
import vigie.model.DeploymentTag;
import vigie.model.Status;
import vigie.model.StoryMembership.Telling;
import vigie.model.Technology;
import vigie.model.TechnologyTag;

/**
 * Says whether an article tells more than was decided on the story it resembles, so that a person should see it. Pure.
 *
 * <p>Else a late member of a confirmed story is one source more, and one of a refused story is set aside.
 */
final class Beyond {

    /** A score a fifth higher than any that a person refused is another matter. */
    private static final double CLEARLY_HIGHER = 0.2;

    /** What a confirmation of the contrary must not swallow: the end of what was confirmed. */
    private static final Set<Status> ENDS = Set.of(Status.SUSPENDED, Status.ABANDONED);

    private Beyond() {}

    /** @param members asked for only when it depends on them */
    static boolean goes(Candidate candidate, Decision decision, Supplier<List<Telling>> members) {
        return switch (decision) {
            case Decision.Confirmed confirmed -> tellsTheEnd(candidate, confirmed);
            case Decision.Refused _ -> isAnotherMatter(candidate, members.get());
            case Decision.PutOff _, Decision.TakenBack _, Decision.Joined _, Decision.Linked _, Decision.TakenOut _ ->
                false;
        };
    }

    private static boolean tellsTheEnd(Candidate candidate, Decision.Confirmed confirmed) {
        return candidate.deployments().stream()
                .filter(tag -> ENDS.contains(tag.status()))
                .anyMatch(tag -> confirmed.deployments().stream().anyMatch(known -> isOf(known, tag)));
    }

    private static boolean isOf(Decision.ConfirmedDeployment known, DeploymentTag tag) {
        return known.place().insee().equals(tag.insee())
                && known.technology() == tag.technology()
                && !ENDS.contains(known.status());
    }

    private static boolean isAnotherMatter(Candidate candidate, List<Telling> refused) {
        var technologies = new HashSet<Technology>();
        refused.forEach(telling -> technologies.addAll(telling.technologies()));
        var highest = refused.stream()
                .map(Telling::score)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max();
        return highest.isPresent() && candidate.score() > highest.getAsDouble() + CLEARLY_HIGHER
                || !technologies.isEmpty()
                        && !technologies.containsAll(candidate.technologies().stream()
                                .map(TechnologyTag::technology)
                                .toList());
    }
}
