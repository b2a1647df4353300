package vigie.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a technology has come in a place. */
public enum Status {
    PLANNED,
    VOTED,
    TRIAL,
    DEPLOYED,
    EXTENDED,
    SUSPENDED,
    ABANDONED,
    UNKNOWN;

    private final String slug = name().toLowerCase(Locale.ROOT);

    public String slug() {
        return slug;
    }

    public static Optional<Status> findBySlug(String slug) {
        return Arrays.stream(values())
                .filter(status -> status.slug.equals(slug))
                .findFirst();
    }
}
