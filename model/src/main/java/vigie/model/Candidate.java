package vigie.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item worth a person's look, with all that was found in it; complete enough to outlive the item.
 *
 * @param excerpt the first words of the text, at most 400 characters
 * @param date when it came out, as far as we know
 * @param evidence what raised or lowered the score, strongest first
 * @param places none when the commune is still to be found
 * @param cameraCount how many cameras the main place has or will have, when the text says so
 */
public record Candidate(
        ItemId item,
        URI address,
        String title,
        String excerpt,
        SourceId source,
        String sourceName,
        @Nullable Instant published,
        Instant date,
        @Nullable String language,
        double score,
        List<Evidence> evidence,
        List<PlaceTag> places,
        List<TechnologyTag> technologies,
        List<VendorTag> vendors,
        List<DeploymentTag> deployments,
        @Nullable Integer cameraCount,
        Signature signature,
        Versions versions)
        implements Verdict {

    public Candidate {
        evidence = List.copyOf(evidence);
        places = List.copyOf(places);
        technologies = List.copyOf(technologies);
        vendors = List.copyOf(vendors);
        deployments = List.copyOf(deployments);
    }

    /** The places that the facts are about. */
    public List<PlaceTag> mainPlaces() {
        return places.stream().filter(tag -> tag.role() == PlaceTag.Role.MAIN).toList();
    }
}
