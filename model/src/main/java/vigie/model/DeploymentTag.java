package vigie.model;

import org.jspecify.annotations.Nullable;

/**
 * A technology in a place as an item states it.
 *
 * @param insee the place; none when it is still to be found
 * @param quote the sentence that says so, as it stands in the text
 */
public record DeploymentTag(@Nullable String insee, Technology technology, Status status, String quote) {}
