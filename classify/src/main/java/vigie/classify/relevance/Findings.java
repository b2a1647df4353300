package vigie.classify.relevance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.classify.lexicon.CueHits;
import vigie.classify.lexicon.TechnologyHit;
import vigie.classify.place.Home;
import vigie.classify.place.Told;
import vigie.classify.text.Reading;
import vigie.model.PlaceTag;
import vigie.model.VendorTag;

/**
 * All that was found in a text, before it is judged.
 *
 * @param told what its sentences say of technologies
 */
public record Findings(
        Reading reading,
        Home home,
        Told told,
        CueHits cues,
        List<TechnologyHit> technologies,
        List<PlaceTag> places,
        List<VendorTag> vendors,
        @Nullable Integer cameraCount) {

    public Findings {
        technologies = List.copyOf(technologies);
        places = List.copyOf(places);
        vendors = List.copyOf(vendors);
    }

    /** What the text says is there or may be, without what it denies. */
    public List<TechnologyHit> affirmed() {
        return technologies.stream().filter(hit -> !hit.negated()).toList();
    }

    public List<PlaceTag> mainPlaces() {
        return places.stream().filter(tag -> tag.role() == PlaceTag.Role.MAIN).toList();
    }
}
