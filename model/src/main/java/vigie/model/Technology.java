package vigie.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of surveillance technology in public space that Vigie looks for. */
public enum Technology {
    VIDEOSURVEILLANCE,
    VIDEOSURVEILLANCE_ALGORITHMIQUE,
    RECONNAISSANCE_FACIALE,
    BIOMETRIE,
    DRONES,
    HELICOPTERES,
    CAPTEURS_SONORES,
    POLICE_PREDICTIVE,
    HYPERVISION,
    LAPI,
    VIDEO_VERBALISATION,
    CAMERAS_PIETONS,
    CAPTEURS_MOBILITE,
    APPLICATION_SIGNALEMENT;

    private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Its name in addresses and exports, such as {@code police-predictive}. */
    public String slug() {
        return slug;
    }

    public static Optional<Technology> findBySlug(String slug) {
        return Arrays.stream(values())
                .filter(technology -> technology.slug.equals(slug))
                .findFirst();
    }
}
